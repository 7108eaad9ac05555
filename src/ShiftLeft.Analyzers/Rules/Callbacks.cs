using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>Delegates and methods that say yes whatever they are asked.</summary>
internal static class Callbacks
{
    private const int MaxDepth = 4;

    /// <summary>
    /// Whether the delegate returns true on every path: a lambda or anonymous method, a method group, or a variable that holds one. One
    /// that may throw decides.
    /// </summary>
    public static bool AlwaysReturnsTrue(this IOperation callback) => callback.Origins().All(static origin =>
        (origin is IDelegateCreationOperation { Target: var target } ? target : origin) switch
        {
            IAnonymousFunctionOperation lambda => Body(lambda.Body, MaxDepth),
            IMethodReferenceOperation reference => reference.Method.AlwaysReturnsTrue(reference.SemanticModel),
            _ => false,
        });

    /// <summary>Whether the method, declared in this compilation, returns true on every path.</summary>
    public static bool AlwaysReturnsTrue(this IMethodSymbol method, SemanticModel? model) => Method(method, model, MaxDepth);

    private static bool Method(IMethodSymbol method, SemanticModel? model, int depth)
    {
        if (method.IsVirtual || method.IsAbstract || method.DeclaringSyntaxReferences.Length != 1)
            return false;
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax();
        // Another file has another model, which would bind that file again: there the text must say it.
        if (model is null || declaration.SyntaxTree != model.SyntaxTree)
            return Text(declaration);
        return model.GetOperation(declaration) switch
        {
            IMethodBodyOperation body => Body(body.BlockBody ?? body.ExpressionBody, depth),
            ILocalFunctionOperation { Body: { } body } => Body(body, depth),
            _ => false,
        };
    }

    private static bool Body(IOperation? body, int depth)
    {
        if (body is null)
            return false;
        var returns = false;
        foreach (var operation in WithoutNestedFunctions(body))
        {
            switch (operation)
            {
                case IThrowOperation:
                case IInvocationOperation call when MayThrow(call.TargetMethod):
                case IReturnOperation { ReturnedValue: { } value } when !Value(value, depth):
                    return false;
                case IReturnOperation { ReturnedValue: not null }:
                    returns = true;
                    break;
            }
        }

        return returns;
    }

    private static bool Value(IOperation value, int depth) => value.Origins().All(origin => origin switch
    {
        { ConstantValue: { HasValue: true, Value: var constant } } => constant is true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either =>
            Value(either.LeftOperand, depth) || Value(either.RightOperand, depth),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both =>
            Value(both.LeftOperand, depth) && Value(both.RightOperand, depth),
        IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" }, Arguments: [var result] } => Value(result.Value, depth),
        IInvocationOperation call => depth > 0 && Method(call.TargetMethod, call.SemanticModel, depth - 1),
        _ => false,
    });

    private static IEnumerable<IOperation> WithoutNestedFunctions(IOperation body)
    {
        var open = new Stack<IOperation>([body]);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            yield return operation;
            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                    open.Push(child);
            }
        }
    }

    private static bool Text(SyntaxNode declaration)
    {
        if (declaration is MethodDeclarationSyntax { ExpressionBody.Expression: var expression })
            return expression.IsKind(SyntaxKind.TrueLiteralExpression);
        var returns = declaration.DescendantNodes().OfType<ReturnStatementSyntax>().ToList();
        return returns.Count > 0
            && returns.All(static statement => statement.Expression.IsKind(SyntaxKind.TrueLiteralExpression))
            && !Throws(declaration);
    }

    /// <summary>A check may speak by an exception.</summary>
    private static bool MayThrow(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Any(static declaration => Throws(declaration.GetSyntax()));

    private static bool Throws(SyntaxNode declaration) =>
        declaration.DescendantNodes().Any(static node => node is ThrowStatementSyntax or ThrowExpressionSyntax);
}
