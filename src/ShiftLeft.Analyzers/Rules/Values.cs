using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>What an expression can be, as far as its own member and the declarations of its file show. No data flow.</summary>
internal static class Values
{
    private const int MaxDepth = 8;

    /// <summary>The expression with the conversions around it.</summary>
    public static IOperation OutsideConversions(this IOperation operation)
    {
        while (operation.Parent is IConversionOperation conversion)
            operation = conversion;
        return operation;
    }

    /// <summary>The largest expression whose value this one can be: outside conversions and the conditionals it is a branch of.</summary>
    public static IOperation Outermost(this IOperation operation)
    {
        while (operation.Parent is IConversionOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation
            || (operation.Parent is IConditionalOperation choice && choice.Condition != operation))
        {
            operation = operation.Parent;
        }

        return operation;
    }

    /// <summary>The name of the called method, so that a finding in a long chain of calls lands on its own line.</summary>
    public static SyntaxNode Name(this IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        { } name => name,
        null => call.Syntax,
    };

    /// <summary>What stands before the <c>?.</c>.</summary>
    public static IOperation? Target(this IConditionalAccessInstanceOperation access)
    {
        for (var (inner, outer) = ((IOperation)access, access.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalAccessOperation conditional && conditional.WhenNotNull == inner)
                return conditional.Operation;
        }

        return null;
    }

    /// <summary>
    /// Every value the expression can have: the branches of conditionals, and what a local variable or a field of the same file is set to.
    /// An expression that says nothing about itself is its own value.
    /// </summary>
    public static IEnumerable<IOperation> Possible(this IOperation operation) => Possible(operation, MaxDepth);

    /// <summary>Whether each value the expression can have is that constant.</summary>
    public static bool IsAlways(this IOperation operation, object? constant) =>
        operation.Possible().All(value => value.IsConstant(constant));

    /// <summary>Whether one of the values the expression can have is that constant.</summary>
    public static bool CanBe(this IOperation operation, object? constant) =>
        operation.Possible().Any(value => value.IsConstant(constant));

    /// <summary>Enumeration members count as their number.</summary>
    public static bool IsConstant(this IOperation operation, object? constant) =>
        operation.ConstantValue is { HasValue: true } value && Equals(value.Value, constant);

    /// <summary>The text of a constant expression, or null.</summary>
    public static string? Text(this IOperation operation) => operation.Unwrapped().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static IEnumerable<IOperation> Possible(IOperation operation, int depth)
    {
        operation = operation.Unwrapped();
        if (depth == 0 || operation.ConstantValue.HasValue)
            return [operation];
        return operation switch
        {
            IConditionalOperation { WhenFalse: { } otherwise } choice => All([choice.WhenTrue, otherwise], depth),
            ICoalesceOperation choice => All([choice.Value, choice.WhenNull], depth),
            ISwitchExpressionOperation choice => All(choice.Arms.Select(static arm => arm.Value), depth),
            ILocalReferenceOperation { Local.DeclaringSyntaxReferences.Length: 1 } use => Or(All(SetTo(use), depth), use),
            IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaringSyntaxReferences.Length: 1 } field } use => Or(All(InitialValue(field, use), depth), use),
            _ => [operation],
        };
    }

    private static IEnumerable<IOperation> All(IEnumerable<IOperation> values, int depth) => values.SelectMany(value => Possible(value, depth - 1));

    private static IEnumerable<IOperation> Or(IEnumerable<IOperation> values, IOperation instead)
    {
        var known = values.ToArray();
        return known.Length > 0 ? known : [instead];
    }

    private static IEnumerable<IOperation> SetTo(ILocalReferenceOperation use)
    {
        foreach (var operation in use.Root().Descendants())
        {
            if (operation is IVariableDeclaratorOperation { Initializer.Value: { } initial } declarator
                && SymbolEqualityComparer.Default.Equals(declarator.Symbol, use.Local))
            {
                yield return initial;
            }
            else if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment
                && SymbolEqualityComparer.Default.Equals(target.Local, use.Local))
            {
                yield return assignment.Value;
            }
        }
    }

    private static IEnumerable<IOperation> InitialValue(IFieldSymbol field, IOperation use)
    {
        if (field.DeclaringSyntaxReferences[0] is { } declaration && declaration.SyntaxTree == use.Syntax.SyntaxTree
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && use.SemanticModel?.GetOperation(value) is { } operation)
        {
            yield return operation;
        }
    }

}
