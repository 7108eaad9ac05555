namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Makes sources of what is declared, which have no call.</summary>
internal static class Source
{
    public static SourceModel Remote(string words) => Of(ThreatModel.Remote, words);

    /// <summary>What is filled from the request by the names of its properties.</summary>
    public static SourceModel Bound(string words, ISymbol symbol, ITypeSymbol type) =>
        IsBoundAsWhole(symbol, type) ? Remote(words) with { Kinds = SourceKinds.BoundObject } : Remote(words);

    /// <summary>Whether the client sets whatever property it likes: neither a list nor an attribute on one of them says otherwise.</summary>
    private static bool IsBoundAsWhole(ISymbol symbol, ITypeSymbol type)
    {
        var element = type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var argument] } => argument,
            _ => type,
        };
        return element is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: false }
            && symbol.Find("Bind") is not { ConstructorArguments.IsEmpty: false }
            && element.Find("Bind") is not { ConstructorArguments.IsEmpty: false }
            && !element.GetMembers().OfType<IPropertySymbol>().Any(static property =>
                property.Find("BindNever") is not null || property.Find("JsonIgnore") is not null || property.Find("Editable") is not null || property.Find("ReadOnly") is not null);
    }

    /// <param name="words">For the message: 'the query string'.</param>
    public static SourceModel Of(ThreatModel threat, string words) => new(new ModelPath(ModelRoot.Parameter, 0, []), threat, words, SourceKinds.Untrusted);
}
