namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Operations of WCF, CoreWCF and ASMX services.</summary>
internal sealed class ServiceContracts : EntryConvention
{
    public override bool Calls(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation
        && (IsOperation(method) || ImplementsOperation(method));

    public override SourceModel? SourceOf(IParameterSymbol parameter) => Binding.SourceOf(parameter, "a service call");

    private static bool IsOperation(IMethodSymbol method) => method.HasInherited("OperationContract") || method.HasInherited("WebMethod");

    private static bool ImplementsOperation(IMethodSymbol method)
    {
        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            if (!contract.Has("ServiceContract"))
                continue;
            foreach (var operation in contract.GetMembers().OfType<IMethodSymbol>())
            {
                if (operation.Has("OperationContract")
                    && SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(operation), method))
                    return true;
            }
        }

        return false;
    }
}
