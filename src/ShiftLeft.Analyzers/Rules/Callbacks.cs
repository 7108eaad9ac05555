using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>Delegates that answer the same whatever they are asked.</summary>
internal static class Callbacks
{
    /// <summary>
    /// Whether the delegate returns true on every path: a lambda or anonymous method, a method group, or a variable that holds one.
    /// </summary>
    public static bool AlwaysReturnsTrue(this IOperation @delegate) => @delegate.Possible().All(static value => value switch
    {
        IDelegateCreationOperation { Target: var target } => IsTrue(target),
        _ => IsTrue(value),
    });

    private static bool IsTrue(IOperation target) => target switch
    {
        IAnonymousFunctionOperation lambda => ReturnsTrue(lambda.Body),
        IMethodReferenceOperation { Method: var method } group => ReturnsTrue(method, group),
        _ => false,
    };

    private static bool ReturnsTrue(IMethodSymbol method, IOperation use)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration)
            return false;
        return declaration.SyntaxTree == use.Syntax.SyntaxTree && use.SemanticModel?.GetOperation(declaration) is { } body
            ? ReturnsTrue(body)
            : ReturnsTrue(declaration);
    }

    private static bool ReturnsTrue(IOperation body)
    {
        var returned = Own(body).OfType<IReturnOperation>().Where(static exit => exit.ReturnedValue is not null).ToArray();
        return returned.Length > 0 && Array.TrueForAll(returned, static exit => exit.ReturnedValue!.IsAlways(true));
    }

    // In a file whose semantic model is not at hand only the literal is certain.
    private static bool ReturnsTrue(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: var value } => value.IsKind(SyntaxKind.TrueLiteralExpression),
        MethodDeclarationSyntax { Body.Statements: { Count: 1 } statements } => statements[0] is ReturnStatementSyntax { Expression: { } value } && value.IsKind(SyntaxKind.TrueLiteralExpression),
        _ => false,
    };

    /// <summary>The operations of the body without those of functions inside it.</summary>
    private static IEnumerable<IOperation> Own(IOperation body)
    {
        foreach (var child in body.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            yield return child;
            foreach (var inner in Own(child))
                yield return inner;
        }
    }
}
