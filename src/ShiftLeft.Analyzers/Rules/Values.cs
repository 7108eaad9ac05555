using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>What an expression can be, as far as its own member and the declarations of its file show. No data flow.</summary>
internal static class Values
{
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

    /// <summary>Whether each value the expression can have is that constant.</summary>
    public static bool IsAlways(this IOperation operation, object? constant) =>
        operation.Origins().All(value => value.IsConstant(constant));

    /// <summary>Whether one of the values the expression can have is that constant.</summary>
    public static bool CanBe(this IOperation operation, object? constant) =>
        operation.Origins().Any(value => value.IsConstant(constant));

    /// <summary>Enumeration members count as their number.</summary>
    public static bool IsConstant(this IOperation operation, object? constant) =>
        operation.ConstantValue is { HasValue: true } value && Equals(value.Value, constant);

    /// <summary>The text of a constant expression, or null.</summary>
    public static string? Text(this IOperation operation) => operation.Unwrapped().ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
