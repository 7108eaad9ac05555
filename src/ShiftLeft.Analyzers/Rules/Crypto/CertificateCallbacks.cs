namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>What asks whether a certificate is to be trusted, whichever library asks.</summary>
internal static class CertificateCallbacks
{
    private static readonly HashSet<string> ChainMembers = new(StringComparer.Ordinal)
    {
        "ChainElements", "Thumbprint", "GetCertHash", "GetCertHashString", "RawData", "GetRawCertData", "GetPublicKey", "CustomTrustStore",
    };

    /// <summary>
    /// A delegate that is handed the errors of the handshake and answers yes or no: <c>RemoteCertificateValidationCallback</c>, the
    /// callback of <c>HttpClientHandler</c> and those of other libraries; or one that is named so.
    /// </summary>
    public static bool IsCallback(ITypeSymbol? type) =>
        type is INamedTypeSymbol { DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } invoke }
        && (invoke.Parameters.Any(static parameter =>
                parameter.Type.Is("System.Net.Security.SslPolicyErrors")
                || parameter.Type.Name.EndsWith("CertificateValidationEventArgs", StringComparison.Ordinal))
            || type.Is("System.DirectoryServices.Protocols.VerifyServerCertificateCallback"));

    /// <summary>Whether a class that decides about certificates lets all of them pass.</summary>
    public static bool AcceptsAll(IMethodSymbol method, IMethodBodyOperation body) => method.Name switch
    {
        "CheckValidationResult" => method.IsMemberOf("System.Net.ICertificatePolicy") && method.AlwaysReturnsTrue(body.SemanticModel),
        "Validate" => method.IsOverride && method.IsMemberOf("System.IdentityModel.Selectors.X509CertificateValidator")
            && body.BlockBody is { Operations.IsEmpty: true },
        _ => false,
    };

    /// <summary>Whether the member looks at the certificates of the chain itself: pinning.</summary>
    public static bool ComparesChain(IOperation body) => body.Descendants().Any(static operation => operation switch
    {
        IPropertyReferenceOperation property => ChainMembers.Contains(property.Property.Name),
        IInvocationOperation call => ChainMembers.Contains(call.TargetMethod.Name),
        _ => false,
    });
}
