namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>
/// Where a library takes a credential under a name that does not say so; what is named after a credential is known without a row.
/// </summary>
internal static class CredentialSinks
{
    public const string Constructor = ".ctor";

    public static IReadOnlyList<CredentialSink> All { get; } =
    [
        new("Microsoft.IdentityModel.Tokens.SymmetricSecurityKey", Constructor, "key"),
        new("Azure.AzureKeyCredential", Constructor, "key"),
        new("Azure.AzureKeyCredential", "Update", "key"),
        new("Azure.AzureNamedKeyCredential", Constructor, "key"),
        new("Azure.AzureSasCredential", Constructor, "signature"),
        new("Microsoft.Azure.Cosmos.CosmosClient", Constructor, "authKeyOrResourceToken"),
        new("System.ClientModel.ApiKeyCredential", Constructor, "key"),
        new("Amazon.Runtime.SessionAWSCredentials", Constructor, "token"),
        new("FluentFTP.FtpClient", Constructor, "pass"),
        new("FluentFTP.AsyncFtpClient", Constructor, "pass"),
        new("Octokit.Credentials", Constructor, "token"),
    ];
}

/// <param name="Type">Full metadata name.</param>
/// <param name="Method">All its overloads.</param>
/// <param name="Parameter">Takes the credential.</param>
internal sealed record CredentialSink(string Type, string Method, string Parameter);
