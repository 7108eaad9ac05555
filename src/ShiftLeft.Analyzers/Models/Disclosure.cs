using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Which calls give away what they are given: a text made of a password does, a connection opened with it does not.</summary>
internal static class Disclosure
{
    /// <summary>Words of methods that hide what they are given, or give an answer about it.</summary>
    private static readonly HashSet<string> Hiding = new(StringComparer.Ordinal)
    {
        "hash", "hashed", "encrypt", "protect", "mask", "masked", "redact", "redacted", "obfuscate", "anonymize", "anonymise", "scrub", "sanitize", "sanitise", "digest",
        "hmac", "sign", "verify", "validate", "compare", "hide", "strip", "shorten", "truncate", "fingerprint", "thumbprint", "checksum", "derive", "censor", "seal",
    };

    private static readonly HashSet<string> TextTypes = new(StringComparer.Ordinal) { "WebUtility", "HttpUtility", "QueryHelpers", "QueryBuilder", "UrlEncoder" };

    public static KindSet ClearedBy(IMethodSymbol method) => IsHiding(method) || !MakesText(method) ? SourceKinds.Told : KindSet.None;

    private static bool IsHiding(IMethodSymbol method) => Words.Of(method.Name).All.Any(Hiding.Contains);

    private static bool MakesText(IMethodSymbol method)
    {
        if (!method.DeclaringSyntaxReferences.IsEmpty || method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction || method.ContainingType is null)
            return true;
        var name = method.ContainingNamespace?.ToDisplayString() ?? "";
        return name switch
        {
            "System" => method.ContainingType.Name is not ("Activator" or "AppDomain" or "Environment"),
            "System.IO" or "System.Linq" or "System.Buffers" or "System.Text" or "System.Threading.Tasks" or "System.Runtime.CompilerServices" or "System.Runtime.InteropServices" => true,
            _ => name.StartsWith("System.Text.", StringComparison.Ordinal) || name.StartsWith("System.Collections", StringComparison.Ordinal)
                || name.StartsWith("Newtonsoft.Json", StringComparison.Ordinal) || name == "Microsoft.Extensions.Primitives" || TextTypes.Contains(method.ContainingType.Name),
        };
    }
}
