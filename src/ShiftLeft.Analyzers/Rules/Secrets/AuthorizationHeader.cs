using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>Credentials written into an HTTP header.</summary>
internal static class AuthorizationHeader
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "X-Api-Key", "Api-Key", "X-Auth-Token", "X-Access-Token", "X-Functions-Key",
        "Ocp-Apim-Subscription-Key",
    };

    public static bool IsCredential(string? header) => header is not null && Names.Contains(header);

    /// <summary>What is hard-coded in the value of such a header: all of it behind the scheme, or the password of 'Basic'.</summary>
    public static HardcodedValue? In(IOperation value)
    {
        foreach (var origin in value.Origins().Select(static origin => origin.Unwrapped()))
        {
            var isPutTogether = origin is IBinaryOperation or IInterpolatedStringOperation && origin.ConstantString() is null;
            if ((isPutTogether ? OfParts(origin) : Whole(origin)) is { } found)
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
                return new(password, origin.Syntax) { Part = password };
            if (HardcodedValue.Of(origin).FirstOrDefault() is not { } whole)
                continue;
            if (Password(whole.Text) is { } plain)
                return whole with { Text = plain, Part = plain };
            if (Password(Base64Text.DecodeText(whole.Text) ?? "") is { } encoded)
                return whole with { Text = encoded };
        }

        return null;
    }

    private static HardcodedValue? Whole(IOperation value)
    {
        if (HardcodedValue.Of(value).FirstOrDefault() is not { } whole)
            return null;
        var behind = whole.Text.Substring(whole.Text.IndexOf(' ') + 1);
        var credential = IsBasic(whole.Text) ? Password(Base64Text.DecodeText(behind.Trim()) ?? "") : behind;
        return credential is null ? null : whole with { Text = credential, Part = behind };
    }

    /// <summary>"Basic " + Convert.ToBase64String(…): the scheme and what is added to it.</summary>
    private static HardcodedValue? OfParts(IOperation whole)
    {
        var (first, second) = whole switch
        {
            IBinaryOperation sum => (sum.LeftOperand, sum.RightOperand),
            IInterpolatedStringOperation { Parts: { Length: 2 } parts } => (Part(parts[0]), Part(parts[1])),
            _ => (null, null),
        };
        if (second is null || first.ConstantString() is not { } scheme)
            return null;
        if (IsBasic(scheme))
            return InBasic(second);
        return IsScheme(scheme) ? HardcodedValue.Of(second).FirstOrDefault() : null;
    }

    private static IOperation? Part(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation hole => hole.Expression,
        _ => null,
    };

    private static bool IsBasic(string text) => text.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase);

    private static bool IsScheme(string text) => text.Length is > 1 and < 12 && text[text.Length - 1] == ' ';

    private static string? Password(string pair) =>
        pair.IndexOf(':') is >= 0 and var colon
        && pair.Substring(colon + 1) is { Length: > 0 } password && password.IndexOf(TextExpression.Hole) < 0
            ? password
            : null;
}
