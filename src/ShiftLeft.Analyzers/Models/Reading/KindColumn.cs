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

    /// <summary>The address of the page that is asked for, as a whole: a redirect to it stays here.</summary>
    private const string OwnAddress = "own-address";

    /// <summary>A query with its question mark, or nothing.</summary>
    private const string WholeQuery = "whole-query";

    /// <summary>Either kind of slow match: the pattern says which.</summary>
    private const string Matched = "regex-match";

    private const string Without = "taint-";
    private const string NeedsConstant = "?constant";
    private const string Order = "?order";
    private const string Folder = "folder";
    private const string Lacks = "lacks=";
    private const string EndsWith = "ends-with";
    private const string Decoded = "decoded";

    /// <summary>Checks of texts whose answer depends on what they compare with.</summary>
    public static readonly string[] Tests =
    [
        "matches", "matched", "replaced", "starts-with", EndsWith, "contains", "any-of", "any-except", "character", "between", "rooted", "blank",
        "without-text", "within", Decoded, "split", "every", "some", "accepted", Folder,
    ];

    /// <param name="kind">
    /// <c>remote</c>, <c>environment</c> …, then optionally conditions as for a sink, then optionally '/' and the words for the message.
    /// </param>
    public static SourceKind? Source(string kind)
    {
        var slash = kind.IndexOf('/');
        var name = slash < 0 ? kind : kind.Substring(0, slash);
        var question = name.IndexOf('?');
        var conditions = question < 0 ? [] : Array.ConvertAll(name.Substring(question + 1).Split('&'), Condition);
        if (Array.IndexOf(conditions, null) >= 0)
            return null;
        name = question < 0 ? name : name.Substring(0, question);
        (ThreatModel Threat, string Words, KindSet? Kinds, KindSet Replaced)? known = name switch
        {
            "remote" => (ThreatModel.Remote, "the request", null, KindSet.None),
            "local" => (ThreatModel.Local, "the local system", null, KindSet.None),
            "commandargs" => (ThreatModel.Local, "the command line", null, KindSet.None),
            "environment" => (ThreatModel.Local, "the environment", null, KindSet.None),
            "file" => (ThreatModel.Local, "a file", null, KindSet.None),
            "response" => (ThreatModel.Local, "a response", null, KindSet.None),
            "stdin" => (ThreatModel.Local, "the standard input", null, KindSet.None),
            "windows-registry" => (ThreatModel.Local, "the registry", null, KindSet.None),
            "database" or "database-access-result" => (ThreatModel.Database, "the database", null, KindSet.None),
            "archive-entry" => (ThreatModel.Inherent, "an archive", SourceKinds.ArchiveEntry, SinkKinds.Path.Bits),
            "file-name" => (ThreatModel.Remote, "the name of an uploaded file", SourceKinds.FileName, KindSet.None),
            "credential" => (ThreatModel.Inherent, "a credential", SourceKinds.Credential, KindSet.None),
            "token" => (ThreatModel.Inherent, "a credential", SourceKinds.Token, KindSet.None),
            "error-details" => (ThreatModel.Inherent, "an exception", SourceKinds.ErrorDetails, KindSet.None),
            "model-output" => (ThreatModel.Remote, "the answer of a model", SourceKinds.ModelOutput, KindSet.None),
            _ => null,
        };
        return known is { } source && slash != kind.Length - 1
            ? new SourceKind(source.Threat, slash < 0 ? source.Words : kind.Substring(slash + 1), source.Kinds ?? SourceKinds.Untrusted, source.Replaced, conditions!)
            : null;
    }

    /// <param name="kind">
    /// A kind of sink, then optionally <c>?</c> and conditions with <c>&amp;</c> between them. <c>path=text</c>: the constant at that access
    /// path contains the text; with <c>==</c>, it is the text; with <c>!=</c>, it is not known to be; with <c>=:</c>, the parameter at that path
    /// is of the type of that name, in the call; with <c>=~</c>, it is the key of a setting that holds a <c>credential</c> or <c>token</c>. <c>|</c> stands between alternatives. An access path alone is what the test of the kind looks at.
    /// <c>lacks=</c> and the full name of a member comes last: only of a version of the library that does not have it.
    /// </param>
    public static SinkColumn? Sink(string kind)
    {
        var question = kind.IndexOf('?');
        if (Kind(question < 0 ? kind : kind.Substring(0, question)) is not { } kinds)
            return null;
        if (question < 0)
            return new SinkColumn(kinds, [], []);
        var parts = kind.Substring(question + 1).Split('&');
        var lacks = parts[parts.Length - 1].StartsWith(Lacks, StringComparison.Ordinal) ? parts[parts.Length - 1].Substring(Lacks.Length) : null;
        if (lacks is not null)
            Array.Resize(ref parts, parts.Length - 1);
        var operands = parts.TakeWhile(static part => part.IndexOfAny(['=', '!']) < 0).Select(static part => AccessPathParser.Parse(part, out _) is [var path] ? path : null).ToArray();
        var conditions = parts.Skip(operands.Length).Select(Condition).ToArray();
        var fits = operands.Length == 0 || (kinds == SinkKinds.Matches && Array.IndexOf(operands, null) < 0);
        return fits && Array.IndexOf(conditions, null) < 0 && lacks?.IndexOf('.') is null or > 0 ? new SinkColumn(kinds, conditions!, operands!, lacks) : null;
    }

    private static ConditionColumn? Condition(string text)
    {
        var end = text.IndexOfAny(['=', '!']);
        if (end < 0)
            return null;
        var rest = text.Substring(end);
        var (@operator, length) =
            rest.StartsWith("==", StringComparison.Ordinal) ? (ConditionOperator.Is, 2)
            : rest.StartsWith("!=", StringComparison.Ordinal) ? (ConditionOperator.IsNot, 2)
            : rest.StartsWith("=:", StringComparison.Ordinal) ? (ConditionOperator.IsOfType, 2)
            : rest.StartsWith("=~", StringComparison.Ordinal) ? (ConditionOperator.Names, 2)
            : (ConditionOperator.Contains, 1);
        var texts = rest.Substring(length).Split('|');
        return rest[0] == '=' || length == 2
            ? Array.IndexOf(texts, "") < 0 && AccessPathParser.Parse(text.Substring(0, end), out _) is [var place] && place.Root != ModelRoot.Return
                ? new ConditionColumn(place, @operator, texts)
                : null
            : null;
    }

    /// <param name="kind">
    /// <c>value</c>, <c>taint</c>, <c>decoded</c>: what was encoded is dangerous again; <c>part</c>: what is harmless as a whole address
    /// or query may not be; <c>behind</c>: it no longer decides where a path begins; or <c>taint-html-injection</c>: without that kind.
    /// </param>
    public static SummaryKind? Summary(string kind) => kind switch
    {
        "value" => new SummaryKind(true, KindSet.None, KindSet.None),
        "taint" => new SummaryKind(false, KindSet.None, KindSet.None),
        Decoded => new SummaryKind(false, KindSet.None, NamedMarks.BroughtByDecoding),
        "part" => new SummaryKind(false, KindSet.None, NamedMarks.BroughtByCutting),
        "behind" => new SummaryKind(false, NamedMarks.StartOfPath, KindSet.None),
        _ when kind.StartsWith(Without, StringComparison.Ordinal) && Kind(kind.Substring(Without.Length)) is { } cleared => new SummaryKind(false, cleared, KindSet.None),
        _ => null,
    };

    /// <param name="kind">
    /// A kind of sink, <c>*</c> for all, <c>*!</c> and a kind for all others, <c>encoded</c> for all until it is decoded, <c>escaped</c> for a
    /// part of an address, <c>own-address</c> and <c>whole-query</c> until somebody takes a part of it, or <c>path-injection&gt;full</c>: the path is normalised; or a test, then <c>?</c> and the access
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
            return new GuardKind(KindSet.None, test is Folder or EndsWith, NeedsCanonical: test == Folder, IsOrder: false, test, operands);
        var isOrder = RemoveEnd(ref kind, Order);
        var needsConstant = RemoveEnd(ref kind, NeedsConstant);
        if (kind == FullPath)
            return new GuardKind(SinkKinds.Paths, needsConstant, NeedsCanonical: true, isOrder, null, []);
        return kind != NormalizesPath && Cleared(kind) is { } cleared ? new GuardKind(cleared, needsConstant, NeedsCanonical: false, isOrder, null, []) : null;
    }

    private static KindSet? Cleared(string kind) => kind switch
    {
        "*" => KindSet.All,
        ['*', '!', ..] => Kind(kind.Substring(2)) is { } kept ? KindSet.All - KindSet.Marks - kept : null,
        NormalizesPath => KindSet.Raw,
        Encoded => KindSet.All - KindSet.Hidden,
        Escaped => NamedMarks.Delimiters,
        OwnAddress => NamedMarks.OtherAddress,
        WholeQuery => NamedMarks.NoQuery,
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

    private static KindSet? Kind(string name) =>
        name == SinkKinds.Path.Name ? SinkKinds.Paths : name == Matched ? SinkKinds.Matches : SinkKinds.All.FirstOrDefault(known => known.Name == name)?.Bits;
}

/// <param name="Brought">What there is afterwards, whatever there was before.</param>
internal readonly record struct SummaryKind(bool PreservesValue, KindSet Cleared, KindSet Brought);

/// <param name="Conditions">The row holds only where all of them do.</param>
internal readonly record struct SourceKind(ThreatModel Threat, string Words, KindSet Kinds, KindSet Replaced, ConditionColumn[] Conditions);

/// <param name="Conditions">The row holds only where all of them do.</param>
/// <param name="Operands">What the test of the kind looks at.</param>
/// <param name="Lacks">A member that the library must not have, by its full name.</param>
internal readonly record struct SinkColumn(KindSet Kinds, ConditionColumn[] Conditions, AccessPath[] Operands, string? Lacks = null);

/// <summary>A condition of a sink, before the member is known.</summary>
internal sealed record ConditionColumn(AccessPath Place, ConditionOperator Operator, string[] Texts);

/// <param name="Test">The name of a test that says what is cleared, or null.</param>
internal readonly record struct BarrierKind(KindSet Cleared, string? Test, AccessPath[] Operands);

/// <param name="Test">The name of a test that says what is cleared, or null.</param>
internal readonly record struct GuardKind(KindSet Cleared, bool NeedsConstant, bool NeedsCanonical, bool IsOrder, string? Test, AccessPath[] Operands);
