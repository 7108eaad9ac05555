namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A SQL text in which values have made room for parameters.</summary>
/// <param name="Text">The expression that gives the new text.</param>
/// <param name="Parameters">In the order of the text.</param>
internal sealed record SqlRewrite(ExpressionSyntax Text, IReadOnlyList<SqlParameter> Parameters);

/// <param name="Value">C# that gives the value.</param>
internal sealed record SqlParameter(string Name, string Value);
