namespace ShiftLeft.CodeFixes.Injection;

/// <summary>How a string is written, which decides what may stand in it and how.</summary>
internal enum TextForm
{
    Regular,
    Verbatim,
    Raw,
}

/// <summary>A run of literal characters, or a value put among them.</summary>
internal sealed class TextSegment
{
    private TextSegment(string source, string value, ExpressionSyntax? expression, string suffix, ITypeSymbol? type, bool isConstant, bool isComputed)
    {
        Source = source;
        Value = value;
        Expression = expression;
        Suffix = suffix;
        Type = type;
        IsConstant = isConstant;
        IsComputed = isComputed;
    }

    /// <summary>The characters as they stand in the file, without delimiters; of a value, the expression.</summary>
    public string Source { get; }

    /// <summary>The characters that they stand for. Empty where the value is not known.</summary>
    public string Value { get; }

    /// <summary>Null for literal characters.</summary>
    public ExpressionSyntax? Expression { get; }

    /// <summary>Alignment and format of an interpolation: <c>,5:yyyy</c>.</summary>
    public string Suffix { get; }

    public ITypeSymbol? Type { get; }

    /// <summary>The compiler knows the value, so nobody else can choose it.</summary>
    public bool IsConstant { get; }

    /// <summary>A method of the team's own makes it, which may do more to it than meets the eye: put quotes around it, escape it.</summary>
    public bool IsComputed { get; }

    public bool IsLiteral => Expression is null;

    /// <summary>The value as an interpolation.</summary>
    public string Hole => "{" + (Expression is ConditionalExpressionSyntax ? $"({Source})" : Source) + Suffix + "}";

    public static TextSegment Literal(string source, string value) => new(source, value, null, "", null, true, false);

    public static TextSegment Of(ExpressionSyntax expression, string suffix, SemanticModel model, CancellationToken cancellation)
    {
        var constant = model.GetConstantValue(expression, cancellation);
        return new(
            expression.ToString(),
            constant.HasValue ? string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", constant.Value) : "",
            expression,
            suffix,
            model.GetTypeInfo(expression, cancellation).Type,
            constant.HasValue,
            model.GetSymbolInfo(expression, cancellation).Symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false });
    }
}

/// <summary>One operand of a concatenation: a string with its segments, or a value alone.</summary>
internal sealed class TextOperand
{
    /// <summary>Delimiters of the string when it holds no interpolation; empty for a value alone.</summary>
    public string Open { get; init; } = "";

    public string Close { get; init; } = "";

    public TextForm Form { get; init; }

    /// <summary>Braces in the source stand doubled.</summary>
    public bool IsInterpolated { get; init; }

    public bool IsString => Open.Length > 0;

    /// <summary>What stands between the operand before and this one, the operator included.</summary>
    public string Separator { get; init; } = " + ";

    public IReadOnlyList<TextSegment> Segments { get; init; } = [];
}
