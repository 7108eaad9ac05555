using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What the models say, in the form the flow engine asks for it.</summary>
internal sealed class Library(ModelIndex index) : ILibrary
{
    public MemberModel? Of(IMethodSymbol method) => index.Of(method);

    public SourceModel? SourceOf(IParameterSymbol parameter) => null;

    public SourceModel? SourceOf(IPropertySymbol property) => null;

    public bool IsHandler(IMethodSymbol method, int argument) => false;

    public SourceModel? SourceOfHandler(IParameterSymbol parameter) => null;

    public KindSet ClearedByPrefix(string prefix) => UrlPrefix.Cleared(prefix);

    public KindSet ClearedByPattern(string pattern) => KindSet.None;
}
