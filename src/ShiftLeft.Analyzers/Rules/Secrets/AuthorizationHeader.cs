using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>Credentials written into an HTTP header.</summary>
internal static class AuthorizationHeader
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "X-Api-Key", "Api-Key", "X-Auth-Token", "X-Access-Token", "Ocp-Apim-Subscription-Key", "X-Functions-Key",
    };

    public static bool IsCredential(string? header) => header is not null && Names.Contains(header);

    /// <summary>What is hard-coded in the value of such a header: all of it behind the scheme, or the password of 'Basic'.</summary>
    public static HardcodedValue? In(IOperation value)
    {
        foreach (var origin in value.Origins())
        {
            var found = origin.Unwrapped() is IBinaryOperation or IInterpolatedStringOperation && origin.ConstantString() is null
                ? OfParts(origin.Unwrapped())
                : HardcodedValue.Of(origin).FirstOrDefault() is { } whole && Behind(whole.Text) is { } credential ? whole with { Text = credential } : null;
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>The password in the argument of the scheme 'Basic': Base64 of a name, ':' and the password.</summary>
    public static HardcodedValue? InBasic(IOperation value)
    {
        foreach (var origin in value.Origins().Select(static origin => origin.Unwrapped()))
        {
            if (origin is IInvocationOperation { TargetMethod.Name: "ToBase64String" or "GetBytes", Arguments: { Length: > 0 } arguments })
                return InBasic(arguments[0].Value);
            if (TextBuilder.Build(origin) is { } text && Password(text.Text) is { } password)
                return new(password, origin.Syntax);
            if (HardcodedValue.Of(origin).FirstOrDefault() is { } whole && Password(Base64Text.DecodeText(whole.Text) ?? whole.Text) is { } fixedPassword)
                return whole with { Text = fixedPassword };
        }

        return null;
    }

    /// <summary>"Basic " + Convert.ToBase64String(…): the scheme and what is added to it.</summary>
    private static HardcodedValue? OfParts(IOperation origin) => origin switch
    {
        IBinaryOperation sum when sum.LeftOperand.ConstantString() is { } scheme && IsBasic(scheme) => InBasic(sum.RightOperand),
        IBinaryOperation sum when sum.LeftOperand.ConstantString() is { } scheme && IsScheme(scheme) => HardcodedValue.Of(sum.RightOperand).FirstOrDefault(),
        IInterpolatedStringOperation { Parts: { Length: 2 } parts }
            when parts[0] is IInterpolatedStringTextOperation scheme && parts[1] is IInterpolationOperation hole && IsBasic(scheme.Text.ConstantString() ?? "") =>
            InBasic(hole.Expression),
        _ => null,
    };

    private static string? Behind(string header)
    {
        if (IsBasic(header))
            return Password(Base64Text.DecodeText(header.Substring("Basic ".Length).Trim()) ?? "");
        var scheme = header.IndexOf(' ');
        return header.Substring(scheme + 1);
    }

    private static bool IsBasic(string text) => text.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase);

    private static bool IsScheme(string text) => text.Length is > 1 and < 12 && text[text.Length - 1] == ' ';

    private static string? Password(string pair) =>
        pair.IndexOf(':') is >= 0 and var colon && pair.Substring(colon + 1) is { Length: > 0 } password && password.IndexOf(TextExpression.Hole) < 0
            ? password
            : null;
}
