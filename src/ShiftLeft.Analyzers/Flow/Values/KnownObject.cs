namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>An object that always is as its initializer makes it: settings in a field that nobody writes again.</summary>
/// <param name="parts">What its properties are set to: a constant, or a <see cref="KnownObject"/>.</param>
internal sealed class KnownObject(ITypeSymbol? type, IReadOnlyDictionary<string, object?> parts)
{
    public ITypeSymbol? Type { get; } = type;

    public Value PartOf(string name) =>
        !parts.TryGetValue(name, out var part) ? Value.Nothing
        : part is KnownObject ? new Value { Known = part, IsUnknown = true }
        : ReferenceEquals(part, Models.ValueTest.Unknown) ? Value.Unknown
        : Value.Of(part);
}
