using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models.Characters;
using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What the models say, in the form the flow engine asks for it.</summary>
internal sealed class Library(ModelIndex index, EntryPoints entryPoints) : ILibrary
{
    private static readonly string[] MediaTypeNames = ["mime", "mimeType", "mediaType", "contentType"];

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "ArgumentNullException", "FormatException", "JsonException", "XmlException", "RegexParseException", "ValidationException",
    };

    /// <param name="team">The rows of the team's own model files.</param>
    /// <param name="byAttributes">Whether attributes of the team's own code say something too.</param>
    public static Library Of(IEnumerable<ModelRow> team, bool byAttributes)
    {
        var index = new ModelIndex(team, byAttributes);
        return new Library(index, new EntryPoints(index));
    }

    public MemberModel? Of(IMethodSymbol method) => index.Of(method);

    public bool DependsOnArguments(IMethodSymbol method) =>
        !LooksUpExtension(method) && (method.ContainingType is not { TypeKind: TypeKind.Interface } || method.ContainingNamespace.RootName() is "System" or "Microsoft");

    /// <summary>A file extension for a media type comes from a table, whoever wrote the function.</summary>
    private static bool LooksUpExtension(IMethodSymbol method) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_String } type, ..]
        && method.Name.EndsWith("Extension", StringComparison.Ordinal)
        && MediaTypeNames.Any(name => type.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    public SourceModel? SourceOf(IParameterSymbol parameter) => entryPoints.Of(parameter);

    public SourceModel? SourceOf(IPropertySymbol property) => entryPoints.Of(property);

    public bool IsForAdministrators(ISymbol member) => entryPoints.IsForAdministrators(member);

    public SourceModel? InherentSourceOf(ISymbol declared) => SensitiveMembers.SourceOf(declared);

    public SourceModel? InherentSourceOf(string constant) => SensitiveMembers.SourceOf(constant);

    public SourceModel? InherentSourceOfNumbers(int count) => null;

    /// <summary>
    /// The message of a program's own exception is written for whoever gets it; one for a missing argument tells the name of a parameter, one of a reader what is
    /// wrong with the text it was given.
    /// </summary>
    public bool IsSourceOn(ITypeSymbol derived, bool isOwn, SourceModel source, IMethodSymbol method) =>
        source.Kinds != SourceKinds.ErrorDetails || method.Name != "get_Message" || !(isOwn || Harmless.Contains(derived.Name));

    public KindSet ClearedBy(IMethodSymbol method) => Disclosure.ClearedBy(method);

    public KindSet OfUnknownOrigin => SourceKinds.Untrusted - SinkKinds.ResourceUse.Bits;

    public bool IsHandler(IMethodSymbol method, int argument) => entryPoints.IsHandler(method, argument);

    public SourceModel? SourceOfHandler(IParameterSymbol parameter) => entryPoints.OfHandler(parameter);

    public PartModel? PartOf(IMethodSymbol method) => Aspects.Of(method);

    public TextForm? TextFormOf(IMethodSymbol method) => TextForms.Of(method);

    public ReflectionRole ReflectionOf(IMethodSymbol method) => ReflectionMembers.RoleOf(method);

    public RegistrationRole RegistrationOf(IMethodSymbol method) => RegistrationMembers.RoleOf(method);

    public bool IsRecipe(IMethodSymbol method) => Recipes.Matters(method);

    public string? TextOf(IMethodSymbol recipe, object?[] operands) => Recipes.TextOf(recipe, operands);

    public Recipe? RecipeOf(IMethodSymbol method) => Recipes.Of(method);

    public KindSet OfWholeObjects => SinkKinds.MassAssignment.Bits;

    public KindSet OfTexts => SinkKinds.SensitiveLog.Bits;

    public KindSet OfNumbers => SinkKinds.ResourceUse.Bits;

    public KindSet OfWholeValues => KindSet.None;

    public KindSet HarmedBehind(string text) => KindSet.None;

    public KindSet Dangerous(KindSet kinds) => HarmlessText.Dangerous(kinds);

    public Verdict Compared(Comparison comparison, char constant) => CharacterComparison.Of(comparison, constant);

    public KindSet ClearedByPrefix(string prefix) =>
        UrlPrefix.Cleared(prefix) | Characters.TextMarks.ClearedByPrefix(prefix) | (IsRooted(prefix) ? SinkKinds.SearchPath.Bits : KindSet.None);

    public KindSet ClearedBehind(string prefix, string behind) =>
        UrlPrefix.ClearedBehind(prefix, behind) | (prefix.Length == 0 ? Characters.TextMarks.ClearedBehind(behind) : KindSet.None);

    public KindSet ClearedByCleaning(object list)
    {
        var isOfNames = list is Recipe { Member: { Name: "GetInvalidFileNameChars", ContainingType.Name: "Path" } }
            || (list is object?[] elements && Array.IndexOf(elements, '/') >= 0 && Array.IndexOf(elements, '\\') >= 0 && Array.IndexOf(elements, '|') >= 0);
        return isOfNames && KnownCharacters.Of([list]) is { } refused ? Characters.TextMarks.ClearedWithout(refused) : KindSet.None;
    }

    public KindSet RestoredBetween(string prefix, string following) =>
        UrlPrefix.LeavesHost(prefix, following) ? NamedMarks.Delimiters : KindSet.None;

    public KindSet ClearedIn(ISymbol body, IMethodSymbol source) => RoutedPaths.Cleared(source, body);

    public KindSet ClearedByDeclaration(ISymbol declared)
    {
        if (declared is IPropertySymbol)
            return (declared.Find("Range") is null ? KindSet.None : OfNumbers) | (HasLength(declared) ? SinkKinds.PolynomialMatch.Bits : KindSet.None);
        if (declared is not IParameterSymbol { ContainingType: { } type } || !type.HasInherited("ApiController"))
            return KindSet.None;
        var ofText = declared.Find("RegularExpression") is { ConstructorArguments: [{ Value: string pattern }, ..] } ? PatternVerdict.OfWhole(pattern) : KindSet.None;
        if (HasLength(declared))
            ofText |= SinkKinds.PolynomialMatch.Bits;
        return declared.Find("Range") is null ? ofText : ofText | OfNumbers;
    }

    private static bool HasLength(ISymbol declared) =>
        (declared.Find("StringLength") ?? declared.Find("MaxLength")) is { ConstructorArguments: [{ Value: int and <= Aspects.LongestHarmless }, ..] };

    /// <summary>The start of an absolute path: <c>/opt/</c>, <c>C:\</c>.</summary>
    private static bool IsRooted(string prefix) => prefix[0] is '/' or '\\' || (prefix.Length > 2 && prefix[1] == ':' && prefix[2] is '/' or '\\');
}
