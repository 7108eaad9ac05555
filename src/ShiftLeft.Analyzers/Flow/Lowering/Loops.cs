using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>Which comparisons say how often a loop runs.</summary>
internal static class Loops
{
    public static bool Decides(IBinaryOperation comparison)
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
