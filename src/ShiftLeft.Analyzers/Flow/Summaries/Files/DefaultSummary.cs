using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Summaries.Files;

/// <summary>What is assumed of a method of a library that nothing is known of: that need not be written down.</summary>
internal static class DefaultSummary
{
    /// <summary>Whether a caller learns nothing from the summary of this method that it does not assume anyway.</summary>
    public static bool IsFor(IMethodSymbol method, Summary summary)
    {
        if (!summary.ReturnsNormally || summary.Hits.Length > 0 || summary.Pending.Length > 0 || summary.Effects.Length > 0 || summary.Thrown is { IsNothing: false }
            || summary.Outputs.Any(static output => output is not null) || summary.WhenReturned.Length + summary.WhenTrue.Length + summary.WhenFalse.Length > 0)
            return false;
        var inputs = InputsOf(method);
        if (method.MethodKind == MethodKind.Constructor)
            return inputs.Count == 0;
        if (method.MethodKind == MethodKind.PropertySet)
            return false;
        if (Carriers.Of(method.ReturnType) is Carrier.None or Carrier.Number)
            return summary.Return is { Guards.Length: 0, Constant: null, Taints.Length: 0 };
        if (method.MethodKind == MethodKind.PropertyGet)
            return false;
        if (!method.IsStatic)
            inputs.Add(AccessPath.Of(RootKind.This));
        return summary.Return is { Objects.Length: 0, Guards.Length: 0, Delegates.Length: 0 }
            && summary.Return.Taints.Length == inputs.Count
            && inputs.TrueForAll(input => Array.Exists(summary.Return.Taints, taint => taint.Kinds == KindSet.All && taint.Origin is InputOrigin origin && ReferenceEquals(origin.Path, input)));
    }

    public static Summary Of(IMethodSymbol method)
    {
        if (Carriers.Of(method.ReturnType) is Carrier.None or Carrier.Number)
            return new Summary();
        var inputs = InputsOf(method);
        if (!method.IsStatic)
            inputs.Add(AccessPath.Of(RootKind.This));
        return new Summary { Return = new Value { Taints = [.. inputs.Select(static input => Taint.Of(input.DeepOrigin))], IsUnknown = true } };
    }

    private static List<AccessPath> InputsOf(IMethodSymbol method) =>
        [.. method.Parameters.Where(static parameter => Carriers.Of(parameter.Type) is Carrier.Text or Carrier.Object).Select(static parameter => AccessPath.Of(RootKind.Parameter, parameter.Ordinal))];
}
