using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>Which comparisons say how often a loop runs.</summary>
internal static class Loops
{
    /// <summary>The numbers that a comparison ends a loop by: not what the loop itself counts, where there is another.</summary>
    public static IEnumerable<IOperation> LimitsOf(IBinaryOperation comparison)
    {
        if (!Decides(comparison))
            return [];
        IOperation[] operands = [comparison.LeftOperand, comparison.RightOperand];
        var limits = Array.FindAll(operands, static operand => !operand.ConstantValue.HasValue);
        return limits.Length < 2 ? limits : Array.FindAll(limits, limit => !IsCounted(limit, comparison.Syntax));
    }

    private static bool IsCounted(IOperation operand, SyntaxNode condition) =>
        operand.Syntax is IdentifierNameSyntax variable
        && condition.FirstAncestorOrSelf<ForStatementSyntax>() is { } loop
        && loop.Incrementors.Any(step => step.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault()?.Identifier.ValueText == variable.Identifier.ValueText);

    private static bool Decides(IBinaryOperation comparison)
    {
        var node = comparison.Syntax;
        while (node.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
            node = node.Parent;
        return node.Parent switch
        {
            ForStatementSyntax loop => loop.Condition == node,
            WhileStatementSyntax loop => loop.Condition == node,
            DoStatementSyntax loop => loop.Condition == node,
            _ => false,
        };
    }
}
