using System.Text.RegularExpressions;
using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What the models say, in the form the flow engine asks for it.</summary>
internal sealed class Library(ModelIndex index, EntryPoints entryPoints) : ILibrary
{
    private static readonly string[] MediaTypeNames = ["mime", "mimeType", "mediaType", "contentType"];

    /// <param name="team">The rows of the team's own model files.</param>
    public static Library Of(IEnumerable<ModelRow> team)
    {
        var index = new ModelIndex(team);
        return new Library(index, new EntryPoints(index));
    }

    public MemberModel? Of(IMethodSymbol method) => index.Of(method);

    public bool DependsOnArguments(IMethodSymbol method) =>
        !LooksUpExtension(method) && (method.ContainingType is not { TypeKind: TypeKind.Interface } || IsOfFramework(method.ContainingNamespace));

    /// <summary>A file extension for a media type comes from a table, whoever wrote the function.</summary>
    private static bool LooksUpExtension(IMethodSymbol method) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_String } type, ..]
        && method.Name.EndsWith("Extension", StringComparison.Ordinal)
        && MediaTypeNames.Any(name => type.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    public SourceModel? SourceOf(IParameterSymbol parameter) => entryPoints.Of(parameter);

    public SourceModel? SourceOf(IPropertySymbol property) => entryPoints.Of(property);

    public bool IsHandler(IMethodSymbol method, int argument) => entryPoints.IsHandler(method, argument);

    public SourceModel? SourceOfHandler(IParameterSymbol parameter) => entryPoints.OfHandler(parameter);

    public KindSet VouchedByPart(IMethodSymbol getter) =>
        getter is { Name: "get_Host" or "get_IdnHost" or "get_DnsSafeHost" or "get_Authority", ContainingType: { Name: "Uri", ContainingNamespace.Name: "System" } }
            ? SinkKinds.Request.Bits | SinkKinds.Redirect.Bits
            : KindSet.None;

    public KindSet ClearedByPrefix(string prefix) => UrlPrefix.Cleared(prefix);

    private static bool IsOfFramework(INamespaceSymbol @namespace)
    {
        while (@namespace is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            @namespace = outer;
        return @namespace?.Name is "System" or "Microsoft";
    }

    public KindSet ClearedByDeclaration(ISymbol declared) =>
        declared is IParameterSymbol { ContainingType: { } type }
        && type.HasInherited("ApiController")
        && declared.Find("RegularExpression") is { ConstructorArguments: [{ Value: string pattern }, ..] }
            ? TextPattern.ClearedByMatch(pattern, isWhole: true)
            : KindSet.None;

    public TextCheck? CheckOf(IMethodSymbol method, IReadOnlyList<object?> constants)
    {
        // Those that only say how to run the match, not what it matches.
        const RegexOptions Harmless = RegexOptions.IgnoreCase | RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline;
        if (method is not { Name: "IsMatch", IsStatic: true, ContainingType: { Name: "Regex", ContainingNamespace.Name: "RegularExpressions" } }
            || constants is not [_, string pattern, ..]
            || (constants.Count > 2 && (constants[2] is not int options || ((RegexOptions)options & ~Harmless) != 0)))
        {
            return null;
        }

        return new TextCheck(0, TextPattern.ClearedByMatch(pattern, isWhole: false), TextPattern.ClearedByMismatch(pattern));
    }
}
