using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Decides by what else is known of a call whether it is a sink.</summary>
/// <param name="operands">As for <see cref="ValueTest.Decide"/>.</param>
/// <returns>What it harms and what there is to say of it, behind the name of the member; null where it is none.</returns>
internal delegate (KindSet Kinds, string Words)? SinkTest(object?[] operands);
