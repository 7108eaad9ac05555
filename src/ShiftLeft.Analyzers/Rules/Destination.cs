namespace ShiftLeft.Analyzers.Rules;

/// <summary>A named place that a value is put into: local, field, property, parameter, dictionary entry, or what a method returns.</summary>
/// <param name="Name">As the code spells it.</param>
/// <param name="Type">Of the place, where it has one.</param>
internal readonly record struct Destination(string Name, ITypeSymbol? Type);
