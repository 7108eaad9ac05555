using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>What the <c>kind</c> column means, table by table.</summary>
internal static class KindColumn
{
    /// <summary>Only the normalised form of a path: what a test of its start makes safe.</summary>
    private const string FullPath = "full-path";

    private const string NormalizesPath = "path-injection>full";
    /// <summary>All kinds, until someone decodes the text.</summary>
    private const string Encoded = "encoded";

    /// <summary>Of an address: no part of it can end early.</summary>
    private const string Escaped = "escaped";

    private const string Without = "taint-";
    private const string NeedsConstant = "?constant";
    private const string Order = "?order";
    private const string Folder = "folder";

    /// <summary>Checks of texts whose answer depends on what they compare with.</summary>
    public static readonly string[] Tests =
    [
        "matches", "matched", "replaced", "starts-with", "ends-with", "contains", "any-of", "any-except", "character", "between", "rooted",
        "without-text", "within", "split", "every", "some", "accepted", Folder,
    ];

    /// <param name="kind"><c>remote</c>, <c>environment</c> …, then optionally '/' and the words for the message.</param>
    public static SourceKind? Source(string kind)
    {
        var slash = kind.IndexOf('/');
        var name = slash < 0 ? kind : kind.Substring(0, slash);
        (ThreatModel Threat, string Words)? known = name switch
        {
            "remote" => (ThreatModel.Remote, "the request"),
            "local" => (ThreatModel.Local, "the local system"),
            "commandargs" => (ThreatModel.Local, "the command line"),
            "environment" => (ThreatModel.Local, "the environment"),
            "file" => (ThreatModel.Local, "a file"),
            "response" => (ThreatModel.Local, "a response"),
            "stdin" => (ThreatModel.Local, "the standard input"),
            "windows-registry" => (ThreatModel.Local, "the registry"),
            "database" or "database-access-result" => (ThreatModel.Database, "the database"),
            _ => null,
        };
        return known is { } source && slash != kind.Length - 1
            ? new SourceKind(source.Threat, slash < 0 ? source.Words : kind.Substring(slash + 1))
            : null;
    }

    /// <param name="kind">
    /// A kind of sink, then optionally <c>?path=text</c>: only where the constant at that access path contains the text; with <c>==</c>, only
    /// where it is the text; with <c>=:</c>, only where the parameter at that path is of the type of that name, in the call.
    /// </param>
    public static SinkColumn? Sink(string kind)
    {
        var question = kind.IndexOf('?');
        if (Kind(question < 0 ? kind : kind.Substring(0, question)) is not { } kinds)
            return null;
        if (question < 0)
            return new SinkColumn(kinds, null, "", Wanted.Part);
        var equals = kind.IndexOf('=', question);
        var text = equals < 0 ? "" : kind.Substring(equals + 1);
        var wanted = text.StartsWith("=", StringComparison.Ordinal) ? Wanted.Whole : text.StartsWith(":", StringComparison.Ordinal) ? Wanted.Type : Wanted.Part;
        if (wanted != Wanted.Part)
            text = text.Substring(1);
        return text.Length > 0
            && AccessPathParser.Parse(kind.Substring(question + 1, equals - question - 1), out _) is { Length: 1 } places
            && places[0].Root != ModelRoot.Return
                ? new SinkColumn(kinds, places[0], text, wanted)
                : null;
    }

    /// <param name="kind">
    /// <c>value</c>, <c>taint</c>, <c>decoded</c>: what was encoded is dangerous again; or <c>taint-html-injection</c>: without that kind.
    /// </param>
    public static SummaryKind? Summary(string kind) => kind switch
    {
        "value" => new SummaryKind(true, KindSet.None, false),
        "taint" => new SummaryKind(false, KindSet.None, false),
        "decoded" => new SummaryKind(false, KindSet.None, true),
        _ when kind.StartsWith(Without, StringComparison.Ordinal) && Kind(kind.Substring(Without.Length)) is { } cleared => new SummaryKind(false, cleared, false),
        _ => null,
    };

    /// <param name="kind">
    /// A kind of sink, <c>*</c> for all, <c>*!</c> and a kind for all others, <c>encoded</c> for all until it is decoded, <c>escaped</c> for a
    /// part of an address, or <c>path-injection&gt;full</c>: the path is normalised; or a test, then <c>?</c> and the access
    /// paths of what it compares with, <c>&amp;</c> between them.
    /// </param>
    public static BarrierKind? Barrier(string kind)
    {
        if (Test(kind) is var (test, operands))
            return new BarrierKind(KindSet.None, test, operands);
        return Cleared(kind) is { } cleared ? new BarrierKind(cleared, null, []) : null;
    }

    /// <param name="kind">
    /// A kind of sink, <c>*</c> for all, or <c>full-path</c>: a path, where it is normalised; then optionally <c>?constant</c> and, for a
    /// comparison that gives zero where the values are equal, <c>?order</c>. Or a test, as for a barrier.
    /// </param>
    public static GuardKind? Guard(string kind)
    {
        if (Test(kind) is var (test, operands))
            return new GuardKind(KindSet.None, test == Folder, NeedsCanonical: test == Folder, IsOrder: false, test, operands);
        var isOrder = RemoveEnd(ref kind, Order);
        var needsConstant = RemoveEnd(ref kind, NeedsConstant);
        if (kind == FullPath)
            return new GuardKind(SinkKinds.Path.Bits, needsConstant, NeedsCanonical: true, isOrder, null, []);
        return kind != NormalizesPath && Cleared(kind) is { } cleared ? new GuardKind(cleared, needsConstant, NeedsCanonical: false, isOrder, null, []) : null;
    }

    private static KindSet? Cleared(string kind) => kind switch
    {
        "*" => KindSet.All,
        ['*', '!', ..] => Kind(kind.Substring(2)) is { } kept ? KindSet.All - KindSet.Marks - kept : null,
        NormalizesPath => KindSet.Raw,
        Encoded => KindSet.All - KindSet.Hidden,
        Escaped => SinkKinds.Delimiters,
        _ => Kind(kind),
    };

    private static (string Test, AccessPath[] Operands)? Test(string kind)
    {
        var question = kind.IndexOf('?');
        var name = question < 0 ? kind : kind.Substring(0, question);
        if (Array.IndexOf(Tests, name) < 0)
            return null;
        var operands = new List<AccessPath>();
        foreach (var path in question < 0 ? [] : kind.Substring(question + 1).Split('&'))
        {
            if (AccessPathParser.Parse(path, out _) is not [var operand])
                return null;
            operands.Add(operand);
        }

        return (name, [.. operands]);
    }

    private static bool RemoveEnd(ref string kind, string end)
    {
        if (!kind.EndsWith(end, StringComparison.Ordinal))
            return false;
        kind = kind.Substring(0, kind.Length - end.Length);
        return true;
    }

    private static KindSet? Kind(string name) => SinkKinds.All.FirstOrDefault(known => known.Name == name)?.Bits;
}

internal readonly record struct SummaryKind(bool PreservesValue, KindSet Cleared, bool IsDecoded);

internal readonly record struct SourceKind(ThreatModel Threat, string Words);

/// <param name="ConditionPlace">Null where the row holds under no condition.</param>
internal readonly record struct SinkColumn(KindSet Kinds, AccessPath? ConditionPlace, string ConditionText, Wanted Wanted);

/// <summary>What a condition compares its text with.</summary>
internal enum Wanted
{
    /// <summary>The constant contains it.</summary>
    Part,

    /// <summary>The constant is it.</summary>
    Whole,

    /// <summary>The type of the parameter, as the call fills its type parameters, is called so.</summary>
    Type,
}

/// <param name="Test">The name of a test that says what is cleared, or null.</param>
internal readonly record struct BarrierKind(KindSet Cleared, string? Test, AccessPath[] Operands);

/// <param name="Test">The name of a test that says what is cleared, or null.</param>
internal readonly record struct GuardKind(KindSet Cleared, bool NeedsConstant, bool NeedsCanonical, bool IsOrder, string? Test, AccessPath[] Operands);
