using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Whether a file says who may frame the pages: by a header of its own, or with a library's builder.</summary>
internal static class FramePolicy
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Found = new();

    public static bool IsIn(SyntaxTree tree) => (bool)Found.GetValue(tree, static tree => tree.GetRoot().DescendantTokens().Any(static token => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
            token.ValueText.IndexOf("frame-ancestors", StringComparison.OrdinalIgnoreCase) >= 0 || token.ValueText.Equals("X-Frame-Options", StringComparison.OrdinalIgnoreCase),
        SyntaxKind.IdentifierToken => token.ValueText is "AddFrameAncestors" or "FrameAncestors" or "XFrameOptions" or "AddFrameOptionsDeny" or "AddFrameOptionsSameOrigin" or "UseXfo",
        _ => false,
    }));
}
