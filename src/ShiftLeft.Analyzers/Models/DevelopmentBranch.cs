using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Code that runs on a developer's machine only.</summary>
internal static class DevelopmentBranch
{
    /// <summary>Whether the place is in the branch of a test for the development environment, or for a setting that asks for details.</summary>
    public static bool Holds(SyntaxNode place)
    {
        for (var (inner, outer) = (place, place.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IfStatementSyntax choice && inner != choice.Condition && Means(choice.Condition, inner == choice.Statement)
                || outer is ConditionalExpressionSyntax either && inner != either.Condition && Means(either.Condition, inner == either.WhenTrue))
                return true;
        }

        return false;
    }

    private static bool Means(ExpressionSyntax condition, bool outcome) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Means(inner.Expression, outcome),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Means(not.Operand, !outcome),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => outcome && (Means(both.Left, true) || Means(both.Right, true)),
        InvocationExpressionSyntax call => NameOf(call.Expression) switch
        {
            "IsDevelopment" => outcome,
            "IsProduction" => !outcome,
            _ => false,
        },
        _ => outcome && NameOf(condition) is { } name && Words.Of(name) is var words && (words.Say("development") || words.Say("debug") || words.Say("detailed")),
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
