namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>A family of texts that take long to match: a start, parts that are repeated, and an end that does not match.</summary>
/// <param name="IsExponential">Each repetition doubles the time; otherwise it grows with the third power of their number, or faster.</param>
internal sealed record Attack(string Start, string[] Repeated, string End, bool IsExponential)
{
    public string Text(int times) => Start + string.Concat(Repeated.Select(part => string.Concat(Enumerable.Repeat(part, times)))) + End;
}
