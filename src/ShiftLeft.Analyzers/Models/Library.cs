using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What the models say, in the form the flow engine asks for it.</summary>
internal sealed class Library(ModelIndex index, EntryPoints entryPoints) : ILibrary
{
    /// <param name="team">The rows of the team's own model files.</param>
    public static Library Of(IEnumerable<ModelRow> team)
    {
        var index = new ModelIndex(team);
        return new Library(index, new EntryPoints(index));
    }

    public MemberModel? Of(IMethodSymbol method) => index.Of(method);

    public bool DependsOnArguments(IMethodSymbol method) =>
        method.ContainingType is not { TypeKind: TypeKind.Interface } || IsOfFramework(method.ContainingNamespace);

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

    public KindSet ClearedByPattern(string pattern) => KindSet.None;
}
