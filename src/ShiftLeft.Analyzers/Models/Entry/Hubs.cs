using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Methods of SignalR hubs, which clients call by name.</summary>
internal sealed class Hubs : EntryConvention
{
    public override bool Calls(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, IsGenericMethod: false }
        && (method.ContainingType.IsOrInherits("Microsoft.AspNetCore.SignalR.Hub") || method.ContainingType.IsOrInherits("Microsoft.AspNet.SignalR.Hub"));

    public override SourceModel? SourceOf(IParameterSymbol parameter) => Binding.SourceOf(parameter, "a hub message");
}
