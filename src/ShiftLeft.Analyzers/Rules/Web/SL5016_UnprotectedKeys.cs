using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// Keys of ASP.NET Core's data protection put somewhere without a key or certificate that encrypts them: a place of one's own switches the
/// framework's encryption off.
/// </summary>
internal sealed class SL5016_UnprotectedKeys() : CodeRule(Rule.SL5016_UnprotectedKeys)
{
    private const string Namespace = "Microsoft.AspNetCore.DataProtection.";

    private static readonly (string Type, string Method, string Place)[] Places =
    [
        (Namespace + "DataProtectionBuilderExtensions", "PersistKeysToFileSystem", "in files"),
        (Namespace + "DataProtectionBuilderExtensions", "PersistKeysToRegistry", "in the registry"),
        ("Microsoft.AspNetCore.DataProtection.EntityFrameworkCoreDataProtectionExtensions", "PersistKeysToDbContext", "in the database"),
        (Namespace + "StackExchangeRedisDataProtectionBuilderExtensions", "PersistKeysToStackExchangeRedis", "in Redis"),
        (Namespace + "RedisDataProtectionBuilderExtensions", "PersistKeysToRedis", "in Redis"),
        ("Azure.Extensions.AspNetCore.DataProtection.Blobs.AzureStorageBlobDataProtectionBuilderExtensions", "PersistKeysToAzureBlobStorage", "in a blob"),
        (Namespace + "AzureStorageBlobDataProtectionBuilderExtensions", "PersistKeysToAzureBlobStorage", "in a blob"),
        (Namespace + "AzureDataProtectionBuilderExtensions", "PersistKeysToAzureBlobStorage", "in a blob"),
    ];

    private static readonly ConditionalWeakTable<SyntaxTree, object> Protects = new();

    public override void Register(RuleRegistry on)
    {
        foreach (var (type, method, place) in Places)
        {
            on.Call(type, method, (context, call) =>
            {
                if (!call.IsDevelopmentOnly() && !context.Compilation.SyntaxTrees.Any(IsProtected))
                    context.Report(Rule.SL5016_UnprotectedKeys, call.Name(), place);
            });
        }
    }

    /// <summary>An application has one key ring: wherever it is protected, it is.</summary>
    private static bool IsProtected(SyntaxTree tree) => (bool)Protects.GetValue(tree, static tree => tree.GetRoot().DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Any(static name => name.Identifier.ValueText.StartsWith("ProtectKeysWith", StringComparison.Ordinal) || name.Identifier.ValueText == "XmlEncryptor"));
}
