using System.Text;
using System.Text.RegularExpressions;

namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Names of parameters after the values they take, each used once.</summary>
/// <param name="taken">Names that must not be used again.</param>
internal sealed class ParameterNames(IEnumerable<string> taken)
{
    private static readonly Regex Placeholder = new(@"(?<![\w@])[@:](\w+)", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _taken = new(taken, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byValue = new(StringComparer.Ordinal);

    /// <summary>The names behind '@' or ':' in the strings of a piece of code.</summary>
    public static IEnumerable<string> In(SyntaxNode scope) =>
        from token in scope.DescendantTokens()
        where token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        from Match match in Placeholder.Matches(token.ValueText)
        select match.Groups[1].Value;

    /// <summary>The name for a value; the same one for the same value.</summary>
    public string For(ExpressionSyntax named, string value, out bool isNew)
    {
        isNew = !_byValue.TryGetValue(value, out var name);
        if (!isNew)
            return name!;
        var proposed = Propose(named);
        name = proposed;
        for (var i = 2; !_taken.Add(name); i++)
            name = proposed + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _byValue.Add(value, name);
        return name;
    }

    /// <summary>The last name in an expression: of <c>form.Email.Trim()</c> it is <c>email</c>.</summary>
    private static string Propose(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => CamelCase(name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => CamelCase(name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } => Propose(call.Expression),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] } => CamelCase(key),
        ConditionalAccessExpressionSyntax conditional => Propose(conditional.Expression),
        PostfixUnaryExpressionSyntax suppressed => Propose(suppressed.Operand),
        BinaryExpressionSyntax binary => Propose(binary.Left),
        CastExpressionSyntax cast => Propose(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => Propose(parenthesized.Expression),
        _ => "value",
    };

    private static string CamelCase(string name)
    {
        var letters = new StringBuilder();
        foreach (var character in name.TrimStart('_'))
        {
            if (char.IsLetterOrDigit(character))
                letters.Append(letters.Length == 0 ? char.ToLowerInvariant(character) : character);
        }

        return letters.Length == 0 || !char.IsLetter(letters[0]) ? "value" : letters.ToString();
    }
}
