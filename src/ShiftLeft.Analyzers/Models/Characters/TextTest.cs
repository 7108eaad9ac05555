using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>The checks of texts and characters that model rows name.</summary>
internal sealed class TextTest(Func<object?[], Verdict> decide) : ValueTest
{
    private static readonly Dictionary<string, TextTest> Named = new(StringComparer.Ordinal)
    {
        ["matches"] = new(static operands => Patterns.Of(operands[0], Operand(operands, 1)) is var (pattern, options) ? PatternVerdict.Of(pattern, options) : Verdict.None),
        ["matched"] = new(static operands => Patterns.Of(operands[0], Operand(operands, 1)) is var (pattern, options) ? new Verdict(PatternVerdict.Part(pattern, options), KindSet.None) : Verdict.None),
        ["replaced"] = new(Replaced),
        ["starts-with"] = new(static operands => Text(operands[0]) is { } text ? StartsWith(text) : Verdict.None),
        // What the program compares with and nobody sent is one of its extensions.
        ["ends-with"] = new(static operands => operands[0] == Unknown ? new Verdict(SinkKinds.Upload.Bits, KindSet.None)
            : Text(operands[0]) is not { } text ? Verdict.None
            : IsDomain(text) ? new Verdict(TextMarks.AnyDomain, KindSet.None)
            : IsExtension(text) ? new Verdict(SinkKinds.Upload.Bits, KindSet.None)
            : Verdict.None),
        ["contains"] = new(static operands => Text(operands[0]) is { } text ? new Verdict(KindSet.None, TextMarks.ClearedWithoutPart(text)) : Verdict.None),
        ["any-of"] = new(static operands => KnownCharacters.Of(operands) is { } set ? new Verdict(KindSet.None, TextMarks.ClearedWithout(set)) : Verdict.None),
        ["any-except"] = new(static operands => KnownCharacters.Of(operands) is { } set ? new Verdict(KindSet.None, TextMarks.ClearedFor(set)) : Verdict.None),
        ["within"] = new(static operands => KnownCharacters.Of(operands) is { } set ? new Verdict(TextMarks.ClearedFor(set), TextMarks.ClearedWithout(set)) : Verdict.None),
        ["split"] = new(static operands => KnownCharacters.Of(operands) is { } set ? new Verdict(TextMarks.ClearedWithout(set), KindSet.None) : Verdict.None),
        ["between"] = new(static operands => operands is [char first, char last] ? OfCharacter(CharacterSet.Of(first, last)) : Verdict.None),
        ["blank"] = new(static _ => new Verdict(Blank, KindSet.None)),
        ["rooted"] = new(static _ => new Verdict(KindSet.None, NamedMarks.StartOfPath)),
        ["without-text"] = new(static operands => WithoutText(operands) with { Brought = Text(operands[1]) is { } replacement ? TextMarks.BroughtBy(replacement) : KindSet.None }),
        ["decoded"] = new(static _ => Verdict.None with { Brought = KindSet.All | KindSet.Restored }),
        ["folder"] = new(static operands => Text(operands[0]) is { } text && !IsFolder(text) ? Verdict.None : new Verdict(SinkKinds.Paths, KindSet.None)),
    };

    /// <summary>White space alone says nothing to anybody, but there may be line breaks in it, and more of it than a pattern can take.</summary>
    private static KindSet Blank =>
        (KindSet.All - KindSet.Marks - SinkKinds.Log.Bits - SinkKinds.Header.Bits - SinkKinds.Matches) | TextMarks.ClearedFor(CharacterEscape.Spaces);

    private static readonly ConcurrentDictionary<string, TextTest> Characters = new(StringComparer.Ordinal);

    /// <param name="method">The member that the row is of: what it says of a character is known by its name.</param>
    public static ValueTest? Of(string name, IMethodSymbol method) => name switch
    {
        "character" => Characters.GetOrAdd(method.Name, OfPredicate),
        "every" => PredicateTest.Every,
        "some" => PredicateTest.Some,
        "accepted" => PredicateTest.Accepted,
        _ => Named.TryGetValue(name, out var test) ? test : null,
    };

    public override Verdict Decide(object?[] operands) => decide(operands);

    /// <summary>A character is in the set, or is not.</summary>
    public static Verdict OfCharacter(CharacterSet set) => new(TextMarks.ClearedFor(set), TextMarks.ClearedFor(set.Complement()));

    private static TextTest OfPredicate(string name)
    {
        var verdict = new Lazy<Verdict>(() => CharacterPredicates.Of(name) is { } set ? OfCharacter(set) : Verdict.None);
        return new TextTest(_ => verdict.Value);
    }

    private static Verdict StartsWith(string text) => new(UrlPrefix.Cleared(text) | TextMarks.ClearedByStart(text), TextMarks.ClearedWithoutStart(text));

    private static Verdict Replaced(object?[] operands) =>
        Patterns.Of(operands[0], Operand(operands, 2)) is var (pattern, options) && Text(operands[1]) is { } replacement
            ? new Verdict(PatternVerdict.Replaced(pattern, options, replacement), KindSet.None) { Brought = TextMarks.BroughtBy(replacement) }
            : Verdict.None;

    /// <summary>The one text is replaced by the other everywhere.</summary>
    private static Verdict WithoutText(object?[] operands)
    {
        if ((operands[1] is null ? "" : Text(operands[1])) is not { } replacement)
            return Verdict.None;
        if (operands[0] is Recipe { Member.Name: "get_NewLine" })
            return replacement.IndexOf('\n') < 0 ? new Verdict(CharacterClass.LineFeed.Mark, KindSet.None) : Verdict.None;
        if (Text(operands[0]) is not { Length: > 0 } old)
            return Verdict.None;
        switch (old, replacement)
        {
            // Two line breaks of Windows are one less of Unix, but who writes this removes the breaks there are.
            case ("\r\n", _) when replacement.IndexOf('\n') < 0:
                return new Verdict(CharacterClass.LineFeed.Mark, KindSet.None);
            case ("{", "{{"):
            case ("{", _) when replacement.IndexOf('{') < 0:
                return new Verdict(SinkKinds.FormatString.Bits, KindSet.None);
        }

        // Of two of the same character nothing is left over that could make two again.
        var isGone = replacement.IndexOf(old[0]) < 0 && (old.Length == 1 || (old.Length == 2 && old[0] == old[1]));
        return isGone ? new Verdict(TextMarks.ClearedWithoutPart(old), KindSet.None) : Verdict.None;
    }

    private static object? Operand(object?[] operands, int index) => index < operands.Length ? operands[index] : null;

    private static string? Text(object? operand) => operand as string ?? (operand as char?)?.ToString();

    /// <summary>A domain and all below it: <c>.example.com</c>, but not <c>.com</c>, and not <c>example.com</c>, which others may end in too.</summary>
    private static bool IsDomain(string text) => text.Length > 3 && text[0] == '.' && text.IndexOf('.', 1) > 1;

    /// <summary>The extension of a file: <c>.png</c>.</summary>
    private static bool IsExtension(string text) => text.Length > 1 && text[0] == '.' && text.IndexOf('.', 1) < 0;

    private static bool IsFolder(string text) => text.Length > 1 && text[text.Length - 1] is '/' or '\\';
}
