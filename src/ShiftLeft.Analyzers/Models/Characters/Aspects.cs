using System.Globalization;
using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Models.Characters;

/// <summary>Parts of texts and addresses that code checks instead of the whole.</summary>
internal static class Aspects
{
    /// <summary>Of such length a text is matched in time, if the time grows with a power of its length.</summary>
    public const int LongestHarmless = 1000;

    private static readonly KindSet Addresses = SinkKinds.Request.Bits | SinkKinds.Redirect.Bits;

    private static readonly ModelPath This = new(ModelRoot.This, 0, []);
    private static readonly ModelPath Result = new(ModelRoot.Return, 0, []);
    private static readonly ModelPath First = new(ModelRoot.Argument, 0, []);

    // Who knows the host of an address knows where it leads.
    private static readonly PartModel Host = new(This, Result, new Aspect(static cleared =>
        cleared == KindSet.All || !(cleared & TextMarks.AnyDomain).IsEmpty ? Addresses : KindSet.None));

    private static readonly Aspect Address = new(static cleared => cleared & Addresses);

    private static readonly Aspect Same = new(static cleared => cleared);

    // In another case, with blanks around, or as the joined values of a field that may be there more than once, a text is as harmless.
    private static readonly PartModel SameText = new(This, Result, Same);
    private static readonly PartModel SameTextOf = new(First, Result, Same);

    // The full path names the same file: what is known of the one holds for the other.
    private static readonly PartModel FullPath = new(First, Result, new Aspect(static cleared => cleared & SinkKinds.Paths) { IsCanonical = true });

    private static readonly PartModel Length = new(This, Result, new Aspect(compared: Longest));

    private static readonly PartModel Character = new(This, Result, new Aspect(compared: static (_, _) => Verdict.None), At);

    private const int Categories = (int)UnicodeCategory.OtherNotAssigned + 1;

    private static readonly Lazy<Verdict>[] OfCategory =
        [.. Enumerable.Range(0, Categories).Select(static category => new Lazy<Verdict>(() => TextTest.OfCharacter(CharacterSet.Of(character => (int)char.GetUnicodeCategory(character) == category))))];

    // Which kind of character it is, says of which it may be one.
    private static readonly PartModel Category = new(First, Result, new Aspect(compared: static (comparison, constant) =>
        constant is int category and >= 0 and < Categories ? Equality(comparison, OfCategory[category].Value) : Verdict.None));

    private static readonly Aspect FirstCharacter = new(compared: static (comparison, constant) => constant is char character
        ? Equality(comparison, new Verdict(TextMarks.ClearedByFirst(CharacterSet.Of(character)), TextMarks.ClearedWithoutStart(character.ToString())))
        : Verdict.None);

    private static readonly Aspect SecondCharacter = new(compared: static (comparison, constant) => constant switch
    {
        '/' => Equality(comparison, new Verdict(KindSet.None, TextMarks.StartTwoSlashes)),
        '\\' => Equality(comparison, new Verdict(KindSet.None, TextMarks.StartSlashBackslash)),
        _ => Verdict.None,
    });

    // Seen from a folder, a path that does not start with a way up or at a root is in it.
    private static readonly PartModel Relative = new(new ModelPath(ModelRoot.Argument, 1, []), Result, new Aspect(static cleared =>
        ((cleared & TextMarks.StartUp).IsEmpty ? KindSet.None : TextMarks.AboveFolder)
        | ((cleared & TextMarks.StartSlash).IsEmpty ? KindSet.None : TextMarks.OnOtherDrive)));

    // A file is what its extension says.
    private static readonly PartModel Extension = new(First, Result, new Aspect(
        static cleared => cleared & SinkKinds.Upload.Bits,
        static (comparison, _) => Equality(comparison, new Verdict(SinkKinds.Upload.Bits, KindSet.None))));

    private static readonly Aspect InFolder = new(static cleared => cleared & SinkKinds.Paths);

    // System.IO.Abstractions: the interface, and the classes behind it.
    private static readonly string[] Paths = ["IPath", "PathBase", "PathWrapper"];

    public static PartModel? Of(IMethodSymbol method)
    {
        if (method is { Name: "GetUnicodeCategory", ContainingType.Name: "Char" or "CharUnicodeInfo", Parameters: [{ Type.SpecialType: SpecialType.System_Char }] })
            return Category;
        return method.ContainingNamespace switch
        {
            { Name: "System", ContainingNamespace.IsGlobalNamespace: true } => OfText(method),
            { Name: "IO", ContainingNamespace.Name: "System" } when method.ContainingType.Name == "Path" => OfPath(method),
            { Name: "Abstractions", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } } when Paths.Contains(method.ContainingType.Name) => OfPath(method),
            { Name: "Primitives", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } } => OfHeader(method),
            _ => null,
        };
    }

    private static PartModel? OfText(IMethodSymbol method) => (method.ContainingType.Name, method.Name) switch
    {
        ("Uri", "get_Host" or "get_IdnHost" or "get_DnsSafeHost" or "get_Authority") => Host,
        ("Uri", ".ctor") when method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..] => new PartModel(First, This, Address),
        ("Uri", "TryCreate") when method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, _, { RefKind: RefKind.Out }] =>
            new PartModel(First, new ModelPath(ModelRoot.Argument, 2, []), Address),
        ("String", "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant") => SameText,
        ("String", "Trim") when method.Parameters.IsEmpty => SameText,
        ("String" or "ReadOnlySpan" or "Span", "get_Length") => Length,
        ("String", "get_Chars") => Character,
        _ => null,
    };

    private static PartModel? OfPath(IMethodSymbol method) => method.Name switch
    {
        "GetRelativePath" => Relative,
        "GetExtension" => Extension,
        "GetFullPath" when method.Parameters.Length == 1 => FullPath,
        "Combine" or "Join" => LastOf(method),
        _ => null,
    };

    /// <summary>A path that has been found to stay in its folder was joined from a name that does not leave it.</summary>
    private static PartModel? LastOf(IMethodSymbol method) => method.Parameters is [_, .., { Type.SpecialType: SpecialType.System_String, Ordinal: var last }]
        ? new PartModel(new ModelPath(ModelRoot.Argument, last, []), Result, InFolder)
        : null;

    /// <summary>The text of a field of a request that may be there more than once.</summary>
    private static PartModel? OfHeader(IMethodSymbol method) => method.ContainingType.Name == "StringValues"
        ? (method.Name, method.ReturnType.SpecialType) switch
        {
            ("ToString", _) => SameText,
            ("op_Implicit", SpecialType.System_String) => SameTextOf,
            _ => null,
        }
        : null;

    private static Aspect? At(object?[] arguments) => arguments switch
    {
        [0] => FirstCharacter,
        [1] => SecondCharacter,
        _ => null,
    };

    private static Verdict Equality(Comparison comparison, Verdict equal) => comparison switch
    {
        Comparison.Equal => equal,
        Comparison.NotEqual => equal.Not(),
        _ => Verdict.None,
    };

    private static Verdict Longest(Comparison comparison, object? constant)
    {
        var known = ShortText(comparison, constant);
        if (constant is not int or > LongestHarmless)
            return known;
        return comparison is Comparison.Equal or Comparison.Less or Comparison.LessOrEqual
            ? known with { WhenTrue = known.WhenTrue | SinkKinds.PolynomialMatch.Bits }
            : known with { WhenFalse = known.WhenFalse | SinkKinds.PolynomialMatch.Bits };
    }

    private static Verdict ShortText(Comparison comparison, object? constant) => (comparison, constant) switch
    {
        (Comparison.Equal or Comparison.LessOrEqual, 0) or (Comparison.Less, 1) => new Verdict(KindSet.All, KindSet.None),
        (Comparison.NotEqual or Comparison.Greater, 0) or (Comparison.GreaterOrEqual, 1) => new Verdict(KindSet.None, KindSet.All),
        (Comparison.Equal or Comparison.LessOrEqual, 1) or (Comparison.Less, 2) => new Verdict(TextMarks.ClearedForOneCharacter, KindSet.None),
        (Comparison.NotEqual or Comparison.Greater, 1) or (Comparison.GreaterOrEqual, 2) => new Verdict(KindSet.None, TextMarks.ClearedForOneCharacter),
        _ => Verdict.None,
    };
}
