namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>
/// Keyed hashes whose key is a label by some protocol and whose data is the secret: <c>HMAC("Bitcoin seed", seed)</c>,
/// <c>HMAC("WebAppData", token)</c>.
/// </summary>
internal static class KeyLabels
{
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal)
    {
        "seed", "secret", "token", "bottoken", "password", "entropy", "masterkey", "master", "privatekey", "ikm", "inputkeymaterial", "sharedsecret", "prk", "key",
    };

    /// <param name="operation">Makes the keyed hash, or computes it.</param>
    public static bool IsLabel(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "HashData" or "HmacData" } call => call.Arguments.Any(static argument =>
            argument.Parameter?.Name is "source" && IsSecret(argument.Value)),
        IObjectCreationOperation creation => TrackedObject.Created(creation).Mentions()
            .Select(static mention => mention.Parent)
            .OfType<IInvocationOperation>()
            .Where(static call => call.TargetMethod.Name == "ComputeHash")
            .Any(static call => call.Arguments is [var data, ..] && IsSecret(data.Value)),
        _ => false,
    };

    private static bool IsSecret(IOperation data)
    {
        var value = data.Unwrapped();
        while (value is IInvocationOperation { TargetMethod: { Name: "GetBytes" or "AsSpan" or "FromHexString" or "FromBase64String" }, Arguments: [.., var last] })
            value = last.Value.Unwrapped();
        return ValueNames.NameOf(value) is { } name && Words.Of(name).FirstOf(Data) is not null;
    }
}
