namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>Why an initialization vector or nonce is the same for several messages.</summary>
internal static class StaticNonces
{
    private const string Cryptography = "System.Security.Cryptography.";

    /// <summary>Methods of a cipher that take the vector for the message at hand.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["EncryptCbc", "TryEncryptCbc", "EncryptCfb", "TryEncryptCfb"];

    /// <summary>Ciphers that are given a nonce to encrypt with.</summary>
    public static IReadOnlyList<string> Authenticated { get; } = ["AesGcm", "AesCcm", "ChaCha20Poly1305"];

    /// <summary>Parameters that take a vector or nonce; a derived class counts as its base.</summary>
    public static IReadOnlyList<KeySink> Sinks { get; } =
    [
        new(Cryptography + "SymmetricAlgorithm", "CreateEncryptor", "rgbIV"),
        new(Cryptography + "SymmetricAlgorithm", "CreateEncryptor", "iv"),
        .. Methods.Select(static method => new KeySink(Cryptography + "SymmetricAlgorithm", method, "iv")),
        .. Authenticated.Select(static type => new KeySink(Cryptography + type, "Encrypt", "nonce")),
        new("Org.BouncyCastle.Crypto.Parameters.ParametersWithIV", ".ctor", "iv"),
        new("Org.BouncyCastle.Crypto.Parameters.AeadParameters", ".ctor", "nonce"),
    ];

    /// <summary>Properties that take one.</summary>
    public static IReadOnlyList<KeySink> Properties { get; } = [new(Cryptography + "SymmetricAlgorithm", "IV", "")];

    private static readonly HashSet<string> Generators = new(StringComparer.Ordinal) { "GetBytes", "GetNonZeroBytes", "NextBytes", "NewGuid" };

    private static readonly HashSet<string> Cuts = new(StringComparer.Ordinal) { "Take", "ToArray", "AsSpan", "Slice", "GetSubArray", "Reverse", "Clone" };

    /// <returns>What it is: <c>a constant</c>; null where it may be another each time.</returns>
    /// <param name="context">The place.</param>
    /// <param name="value">The vector.</param>
    /// <param name="keys">What the key is, as far as it is known.</param>
    public static string? Described(RuleContext context, IOperation value, IEnumerable<IOperation> keys)
    {
        if (Buffers.Unfilled(value) is not null)
            return "all zeros";
        if (context.Constants(value).Any(static constant => constant.Text.Length > 0))
            return "a constant";
        if (IsKey(value, keys))
            return "the key";
        if (value.Origins().Any(static origin => origin.Unwrapped() is IFieldReferenceOperation field && IsMadeOnce(field)) || IsMadeOnceByInitializer(value))
            return "made once and used for every message";
        return IsOlderThanLoop(value) ? "used for every message of the loop" : null;
    }

    private static bool IsKey(IOperation value, IEnumerable<IOperation> keys)
    {
        var vector = Whole(value);
        if (vector is IPropertyReferenceOperation { Property.Name: "Key", Instance.Type: var type } && type.IsOrInherits("System.Security.Cryptography.SymmetricAlgorithm"))
            return true;
        return SymbolOf(vector) is { } symbol && keys.Any(key => SymbolEqualityComparer.Default.Equals(SymbolOf(Whole(key)), symbol));
    }

    /// <summary>What the bytes are taken from.</summary>
    private static IOperation Whole(IOperation value)
    {
        var whole = value.Unwrapped();
        while (true)
        {
            var next = whole switch
            {
                IInvocationOperation call when Cuts.Contains(call.TargetMethod.Name) => call.Instance ?? call.Arguments.FirstOrDefault()?.Value,
                IArrayElementReferenceOperation range => range.ArrayReference,
                ILocalReferenceOperation local when AssignedValues.Of(local) is [var only] && only.Unwrapped() is IInvocationOperation cut && Cuts.Contains(cut.TargetMethod.Name) => only,
                _ => null,
            };
            if (next is null)
                return whole;
            whole = next.Unwrapped();
        }
    }

    private static ISymbol? SymbolOf(IOperation value) => value switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static bool IsMadeOnce(IFieldReferenceOperation field) =>
        (field.Field.IsReadOnly || field.Field.IsStatic) && AssignedValues.InitialOf(field) is { } initial && IsGenerated(initial) && !IsRefilled(field);

    /// <summary>A readonly field is followed to what it is initialized with, so its own reference is asked for here.</summary>
    private static bool IsMadeOnceByInitializer(IOperation value) => value.Unwrapped() is IFieldReferenceOperation field && IsMadeOnce(field);

    private static bool IsGenerated(IOperation value) =>
        value.Unwrapped() is IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "RandomNumberGenerator" or "Guid" or "Random" } } && Generators.Contains(name);

    /// <summary>Whether other code of the type puts something into the array, such as the next number.</summary>
    private static bool IsRefilled(IFieldReferenceOperation field) => TrackedObject.Denoted(field).Mentions().Any(static mention => Buffers.Fills(mention.OutsideConversions()));

    private static bool IsOlderThanLoop(IOperation value)
    {
        if (value.Unwrapped() is not ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: [var declared] } local } || AssignedValues.Of((ILocalReferenceOperation)value.Unwrapped()) is not [var only] || !IsGenerated(only))
            return false;
        for (var outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILoopOperation loop)
            {
                return !loop.Syntax.Span.Contains(declared.Span)
                    && !loop.Descendants().Any(operation => operation is ILocalReferenceOperation use
                        && SymbolEqualityComparer.Default.Equals(use.Local, local) && Buffers.Fills(use.OutsideConversions()));
            }
        }

        return false;
    }
}
