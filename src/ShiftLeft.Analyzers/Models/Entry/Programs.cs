namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>The arguments of the program.</summary>
internal sealed class Programs : EntryConvention
{
    public override bool Calls(IMethodSymbol method) =>
        method is { IsStatic: true, Parameters.Length: 1 } && method.Name is "Main" or "<Main>$" && IsText(method.Parameters[0].Type);

    public override SourceModel? SourceOf(IParameterSymbol parameter) => Source.Of(ThreatModel.Local, "the command line");

    private static bool IsText(ITypeSymbol type) => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String };
}
