using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>
/// The text that a whole string expression makes: a literal of any kind, an interpolated string, a concatenation, an array of characters.
/// Constants it refers to are part of the text; what is only known at run time leaves a hole.
/// </summary>
internal sealed class TextExpression(SyntaxNode node, string text, IReadOnlyList<TextPiece> pieces, IReadOnlyList<TextHole> holes)
{
    /// <summary>Stands for a value that is not known; no token, key or connection string contains it.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The outermost expression.</summary>
    public SyntaxNode Node { get; } = node;

    public string Text { get; } = text;

    public IReadOnlyList<TextPiece> Pieces { get; } = pieces;

    public IReadOnlyList<TextHole> Holes { get; } = holes;

    /// <summary>Whether all of a part comes from a constant that is declared elsewhere, and is reported there.</summary>
    public bool IsDeclaredElsewhere(int start, int length) => PieceOf(start, length) is { IsWrittenHere: false };

    /// <inheritdoc cref="LocationOf(int, int, out bool)"/>
    public Location LocationOf(int start, int length) => LocationOf(start, length, out _);

    /// <summary>
    /// Where a part of the text stands: the exact characters where the code has them as they are, the literal where it is all of one or is
    /// escaped, the whole expression where it is put together from several.
    /// </summary>
    /// <param name="start">In the text.</param>
    /// <param name="length">In the text.</param>
    /// <param name="isExact">Whether there is nothing but that part.</param>
    public Location LocationOf(int start, int length, out bool isExact)
    {
        isExact = true;
        if (length == Text.Length)
            return Node.GetLocation();
        if (PieceOf(start, length) is { IsWrittenHere: true } piece)
        {
            var node = piece.Node;
            if (node is not InterpolatedStringTextSyntax && piece.Length == length)
                return node.GetLocation();
            if (OffsetIn(node.ToString(), piece, start, length) is >= 0 and var at)
                return Location.Create(node.SyntaxTree, new TextSpan(node.SpanStart + at, length));
            isExact = false;
            return node.GetLocation();
        }

        isExact = false;
        return Node.GetLocation();
    }

    /// <summary>Where a part is in the code of its literal, or -1: a raw literal has other indents, any may have escapes.</summary>
    private int OffsetIn(string code, TextPiece piece, int start, int length)
    {
        var lineStart = Math.Max(piece.Start, Text.LastIndexOf('\n', start) + 1);
        var lineEnd = Text.IndexOf('\n', start + length);
        lineEnd = Math.Min(piece.Start + piece.Length, lineEnd < 0 ? Text.Length : lineEnd);
        foreach (var (from, to) in new[] { (piece.Start, piece.Start + piece.Length), (lineStart, lineEnd), (start, start + length) })
        {
            var context = Text.Substring(from, to - from);
            var at = code.IndexOf(context, StringComparison.Ordinal);
            if (at >= 0 && code.IndexOf(context, at + 1, StringComparison.Ordinal) < 0)
                return at + start - from;
        }

        return -1;
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

/// <summary>Where a value of run time stands in a text.</summary>
internal sealed record TextHole(int At, IOperation Operation);
