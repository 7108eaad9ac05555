namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>How one framework finds the methods that it calls with data from outside.</summary>
internal abstract class EntryConvention
{
    /// <summary>Whether the framework calls the method, by its place, name or attributes.</summary>
    public abstract bool Calls(IMethodSymbol method);

    /// <summary>Where the data of a parameter of such a method comes from; null where the framework fills it with its own.</summary>
    public abstract SourceModel? SourceOf(IParameterSymbol parameter);
}
