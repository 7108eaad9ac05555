using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Hardcoded;

/// <summary>
/// The world as the flow engine is to see it where it follows constants: the only data that counts is what is written in the code, and only
/// as long as a value is nothing else. The words of a source are the constant itself, which no message ever shows.
/// </summary>
/// <param name="library">What carries data where.</param>
internal sealed class ConstantLibrary(ILibrary library) : ILibrary
{
    /// <summary>The bytes of a shorter array are no key, and no vector.</summary>
    private const int ShortestBytes = 8;

    /// <summary>What holds texts and bytes, or gives them another form.</summary>
    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal)
    {
        "Convert", "MemoryExtensions", "Span", "ReadOnlySpan", "Memory", "ReadOnlyMemory", "Array", "Buffer", "Enumerable", "SecureString", "ImmutableArray", "ArraySegment", "MemoryStream",
    };

    private static readonly SourceModel Bytes = Source(Secrets.HardcodedValue.Bytes);

    private static readonly SummaryModel Restored = new(new ModelPath(ModelRoot.Argument, 0, []), new ModelPath(ModelRoot.Return, 0, []), PreservesValue: false, KindSet.None, Brought: KindSet.None);

    private readonly ConcurrentDictionary<IMethodSymbol, MemberModel?> _members = new(SymbolEqualityComparer.Default);

    public MemberModel? Of(IMethodSymbol method) => _members.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, Compute);

    private MemberModel? Compute(IMethodSymbol method)
    {
        var known = library.Of(method);
        var sinks = ConstantSinks.Of(method);
        return known is null && sinks.Length == 0 && !Restores(method) ? null : new MemberModel
        {
            IsNeutral = known?.IsNeutral == true,
            Summaries = Restores(method) ? [Restored] : Array.ConvertAll(known?.Summaries ?? [], static row => row with { Cleared = KindSet.None }),
            Sinks = sinks,
        };
    }

    /// <summary>What has been written as bytes is read back, whatever reads it.</summary>
    private static bool Restores(IMethodSymbol method) => method is { Name: "Deserialize", Parameters.Length: > 0 } && !method.ReturnsVoid;

    /// <summary>What changes the form of a text or of bytes, but not what they are.</summary>
    public bool DependsOnArguments(IMethodSymbol method) => method.ContainingType is { } type && (
        type.SpecialType == SpecialType.System_String
        || Forms.Contains(type.Name)
        || type.IsOrInherits("System.Text.Encoding") || type.IsOrInherits("System.Security.Cryptography.HashAlgorithm"));

    /// <summary>What waits to be replaced must not stand for a constant that does not: one finding is kept for each place.</summary>
    public SourceModel? InherentSourceOf(string constant) => constant.Length == 0 || Placeholders.IsTemplate(constant) ? null : Source(constant);

    public SourceModel? InherentSourceOfNumbers(int count) => count >= ShortestBytes ? Bytes : null;

    public KindSet HarmedBehind(string text) => ConnectionStringCredentials.IsBeforeValue(text) ? ConstantSinks.Kind : KindSet.None;

    public KindSet OfWholeValues => ConstantSinks.Kind;

    public bool IsHandler(IMethodSymbol method, int argument) => library.IsHandler(method, argument);

    public TextForm? TextFormOf(IMethodSymbol method) => library.TextFormOf(method);

    public ReflectionRole ReflectionOf(IMethodSymbol method) => library.ReflectionOf(method);

    public RegistrationRole RegistrationOf(IMethodSymbol method) => library.RegistrationOf(method);

    public KindSet Dangerous(KindSet kinds) => kinds;

    // What follows is about data that somebody else chooses.

    public SourceModel? SourceOf(IParameterSymbol parameter) => null;

    public SourceModel? SourceOf(IPropertySymbol property) => null;

    public bool IsForAdministrators(ISymbol member) => false;

    public SourceModel? InherentSourceOf(ISymbol declared) => null;

    public bool IsSourceOn(ITypeSymbol derived, bool isOwn, SourceModel source, IMethodSymbol method) => true;

    public KindSet ClearedBy(IMethodSymbol method) => KindSet.None;

    public KindSet OfUnknownOrigin => KindSet.None;

    public SourceModel? SourceOfHandler(IParameterSymbol parameter) => null;

    public PartModel? PartOf(IMethodSymbol method) => null;

    public bool IsRecipe(IMethodSymbol method) => false;

    public string? TextOf(IMethodSymbol recipe, object?[] operands) => null;

    public Recipe? RecipeOf(IMethodSymbol method) => null;

    public KindSet OfWholeObjects => KindSet.None;

    public KindSet OfTexts => KindSet.None;

    public KindSet OfNumbers => KindSet.None;

    public Verdict Compared(Comparison comparison, char constant) => Verdict.None;

    public KindSet ClearedByPrefix(string prefix) => KindSet.None;

    public KindSet ClearedBehind(string prefix, string behind) => KindSet.None;

    public KindSet ClearedByCleaning(object list) => KindSet.None;

    public KindSet ClearedIn(ISymbol body, IMethodSymbol source) => KindSet.None;

    public KindSet RestoredBetween(string prefix, string following) => KindSet.None;

    public KindSet ClearedByDeclaration(ISymbol declared) => KindSet.None;

    private static SourceModel Source(string constant) => new(new ModelPath(ModelRoot.Return, 0, []), ThreatModel.Inherent, constant, ConstantSinks.Kind | KindSet.Marks);
}
