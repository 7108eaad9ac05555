using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>
/// The text that a whole string expression makes: a literal of any kind, an interpolated string, a concatenation, an array of characters.
/// Constants it refers to are part of the text; what is only known at run time leaves a hole.
/// </summary>
internal sealed class TextExpression(SyntaxNode node, string text, IReadOnlyList<TextPiece> pieces)
{
    /// <summary>Stands for a value that is not known; no token, key or connection string contains it.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The outermost expression.</summary>
    public SyntaxNode Node { get; } = node;

    public string Text { get; } = text;

    public IReadOnlyList<TextPiece> Pieces { get; } = pieces;

    /// <summary>Whether all of a part comes from a constant that is declared elsewhere, and is reported there.</summary>
    public bool IsDeclaredElsewhere(int start, int length) => PieceOf(start, length) is { IsWrittenHere: false };

    /// <summary>
    /// Where a part of the text stands: the exact characters where the code has them as they are, the literal where it is all of one or is
    /// escaped, the whole expression where it is put together from several.
    /// </summary>
    public Location LocationOf(int start, int length)
    {
        if (PieceOf(start, length) is not { IsWrittenHere: true } piece)
            return Node.GetLocation();
        var node = piece.Node;
        if (node is not InterpolatedStringTextSyntax && piece.Length == length)
            return node.GetLocation();
        var at = node.ToString().IndexOf(Text.Substring(start, length), StringComparison.Ordinal);
        return at < 0 ? node.GetLocation() : Location.Create(node.SyntaxTree, new TextSpan(node.SpanStart + at, length));
    }

    private TextPiece? PieceOf(int start, int length)
    {
        foreach (var piece in Pieces)
        {
            if (start >= piece.Start && start + length <= piece.Start + piece.Length)
                return piece;
        }

        return null;
    }
}

/// <summary>A part of a text and the constant it comes from.</summary>
internal sealed record TextPiece(int Start, int Length, SyntaxNode Node)
{
    /// <summary>A literal of this expression, not a name that stands for one.</summary>
    public bool IsWrittenHere =>
        Node is LiteralExpressionSyntax or InterpolatedStringTextSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax;
}
