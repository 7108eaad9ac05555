namespace ShiftLeft.CodeFixes.Injection;

/// <summary>
/// A place of a SQL text that a parameter can take: a value put in bare (start and end are of its own segment), or a quoted literal from
/// its first quote to behind its last, with the values inside.
/// </summary>
/// <param name="FirstSegment">By number in the whole text.</param>
/// <param name="Start">Offset in the first segment's value.</param>
/// <param name="End">Offset in the last segment's value, behind the literal.</param>
internal sealed record SqlValue(bool IsQuoted, int FirstSegment, int Start, int LastSegment, int End);
