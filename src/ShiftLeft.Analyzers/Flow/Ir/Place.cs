using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Flow.Ir;

/// <summary>A stretch of source text, without holding on to the syntax node.</summary>
internal readonly record struct Place(SyntaxTree Tree, TextSpan Span)
{
    public static Place Of(SyntaxNode node) => new(node.SyntaxTree, node.Span);

    public Location ToLocation() => Location.Create(Tree, Span);

    /// <summary>The text itself, on one line and cut to a readable length.</summary>
    public string Text(CancellationToken cancellation)
    {
        const int Longest = 60;
        var text = Tree.GetText(cancellation).ToString(Span);
        if (text.IndexOfAny(['\r', '\n']) >= 0)
            text = string.Join(" ", text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }

    /// <summary>Order of reading: by file, then by position.</summary>
    public int CompareTo(Place other)
    {
        var byFile = string.CompareOrdinal(Tree.FilePath, other.Tree.FilePath);
        if (byFile != 0)
            return byFile;
        return Span.Start != other.Span.Start ? Span.Start.CompareTo(other.Span.Start) : Span.Length.CompareTo(other.Span.Length);
    }
}
