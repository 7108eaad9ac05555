using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Flow.Ir;

/// <summary>A stretch of source text, without holding on to the syntax node; of another project, where <see cref="Elsewhere"/> says so.</summary>
internal readonly record struct Place(SyntaxTree Tree, TextSpan Span)
{
    /// <summary>Where it is, if not in this compilation; <see cref="Tree"/> is null then.</summary>
    public Elsewhere? Elsewhere { get; init; }

    public bool IsNone => Tree is null && Elsewhere is null;

    public string Path => Elsewhere?.Path ?? Tree.FilePath;

    public static Place Of(SyntaxNode node) => new(node.SyntaxTree, node.Span);

    public static Place In(Elsewhere other, TextSpan span) => new(null!, span) { Elsewhere = other };

    /// <summary>What is written there; null where the file is not as long.</summary>
    public SyntaxNode? Node(CancellationToken cancellation) =>
        Tree.GetRoot(cancellation) is var root && root.FullSpan.Contains(Span) ? root.FindNode(Span, getInnermostNodeForTie: true) : null;

    public Location ToLocation() => Elsewhere is { } other ? Location.Create(other.Path, Span, other.Lines) : Location.Create(Tree, Span);

    /// <summary>The text itself, on one line and cut to a readable length.</summary>
    public string Text(CancellationToken cancellation)
    {
        const int Longest = 60;
        if (Elsewhere is { } other)
            return other.Text;
        var text = Tree.GetText(cancellation).ToString(Span);
        if (text.IndexOfAny(['\r', '\n']) >= 0)
            text = string.Join(" ", text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }

    /// <summary>Order of reading: by file, then by position.</summary>
    public int CompareTo(Place other)
    {
        var byFile = string.CompareOrdinal(Path, other.Path);
        if (byFile != 0)
            return byFile;
        return Span.Start != other.Span.Start ? Span.Start.CompareTo(other.Span.Start) : Span.Length.CompareTo(other.Span.Length);
    }
}

/// <summary>A stretch of a file of another project.</summary>
/// <param name="Text">What is written there; empty where nobody has to know.</param>
internal sealed record Elsewhere(string Path, LinePositionSpan Lines, string Text);
