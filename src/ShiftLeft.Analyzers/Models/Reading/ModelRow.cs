namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>A row of a model file whose columns have been checked, in the words of the file.</summary>
/// <param name="Type">As in metadata, nested types after '+': <c>Dictionary`2+Enumerator</c>. Empty in a neutral row for a whole namespace.</param>
/// <param name="Subtypes">Whether overrides and implementations count.</param>
/// <param name="Name">As in metadata: <c>get_Item</c>, <c>.ctor</c>. Empty in a neutral row for a whole type.</param>
/// <param name="Arity">How many type parameters the method has; -1 where the row does not say.</param>
/// <param name="Signature">Types of the parameters in parentheses; empty for every overload.</param>
/// <param name="Input">Empty where the table has no such column; likewise <paramref name="Output"/>.</param>
/// <param name="Accepting">Of a guard: the result that vouches.</param>
/// <param name="Line">Counted from 1; 0 for built-in rows.</param>
internal sealed record ModelRow(
    ModelTable Table,
    string Namespace,
    string Type,
    bool Subtypes,
    string Name,
    int Arity,
    string Signature,
    string Input,
    string Output,
    bool Accepting,
    string Kind,
    int Line);

/// <param name="Line">Counted from 1.</param>
internal readonly record struct ModelError(int Line, string Message);

/// <summary>What a model file holds: every row that is right, and every error.</summary>
internal sealed record ModelFile(IReadOnlyList<ModelRow> Rows, IReadOnlyList<ModelError> Errors);
