using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Rules.Crypto;
using ShiftLeft.Analyzers.Rules.Secrets;

namespace ShiftLeft.Analyzers.Rules.Hardcoded;

/// <summary>
/// The arguments of library members that must not be constants: what the rules for keys, salts, initialization vectors and credentials look
/// at. What they make of it is theirs to say.
/// </summary>
internal static class ConstantSinks
{
    /// <summary>The only kind of sink there is where constants are followed.</summary>
    public static readonly KindSet Kind = KindSet.Of(0);

    private static readonly Dictionary<string, KeySink[]> Keys = KeySinks.Parameters.Concat(StaticNonces.Sinks).GroupBy(static sink => sink.Member, StringComparer.Ordinal)
        .ToDictionary(static same => same.Key, static same => same.ToArray(), StringComparer.Ordinal);

    private static readonly Dictionary<string, KeySink[]> Properties = KeySinks.Properties.Concat(StaticNonces.Properties).GroupBy(static sink => "set_" + sink.Member, StringComparer.Ordinal)
        .ToDictionary(static same => same.Key, static same => same.ToArray(), StringComparer.Ordinal);

    public static SinkModel[] Of(IMethodSymbol method)
    {
        // What our own code does with a parameter is seen where it does it.
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return [];
        if (method.MethodKind == MethodKind.PropertySet)
        {
            var name = method.AssociatedSymbol!.Name;
            var isSink = (Properties.TryGetValue(method.Name, out var sinks) && sinks.Any(sink => method.ContainingType.IsOrInherits(sink.Type)))
                || (CredentialNames.IsSink(name) && method.Parameters.Length == 1);
            return isSink ? [Argument(method.Parameters.Length - 1)] : [];
        }

        return [.. method.Parameters.Where(parameter => IsSink(method, parameter)).Select(static parameter => Argument(parameter.Ordinal))];
    }

    private static bool IsSink(IMethodSymbol method, IParameterSymbol parameter) =>
        CredentialNames.IsSink(parameter.Name)
        || (Keys.TryGetValue(method.Name, out var keys) && keys.Any(sink => sink.Parameter == parameter.Name && method.ContainingType.IsOrInherits(sink.Type)))
        || CredentialSinks.All.Any(sink => sink.Method == method.Name && sink.Parameter == parameter.Name && method.ContainingType.Is(sink.Type))
        || (parameter.Name == "parameter" && method.ContainingType.Is("System.Net.Http.Headers.AuthenticationHeaderValue"));

    private static SinkModel Argument(int position) => new(new ModelPath(ModelRoot.Argument, position, []), Kind, []);
}
