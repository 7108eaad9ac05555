namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>
/// Serializable types that do something dangerous with their fields when an object of them is deserialized or collected: a deserializer
/// that the input chooses types for fills the fields, and these methods are what an attack is made of.
/// </summary>
internal sealed class SL4010_DangerousCallback() : CodeRule(Rule.SL4010_DangerousCallback)
{
    private static readonly OperationKind[] Bodies = [OperationKind.MethodBody, OperationKind.ConstructorBody];

    private static readonly HashSet<string> Contracts = new(StringComparer.Ordinal)
    {
        "SerializableAttribute", "DataContractAttribute", "MessagePackObjectAttribute", "ProtoContractAttribute",
    };

    public override void Register(RuleRegistry on)
    {
        foreach (var kind in Bodies)
            on.Operation(kind, OnBody);
    }

    private static void OnBody(RuleContext context, IOperation body)
    {
        if (context.ContainingSymbol is not IMethodSymbol method || !IsSerializable(method.ContainingType) || SerializationCallbacks.Describe(method) is not { } when)
            return;
        foreach (var call in body.Descendants().OfType<IInvocationOperation>())
        {
            if (DangerousCalls.Of(call, method.ContainingType) is { } what)
                context.Report(Rule.SL4010_DangerousCallback, call, method.ContainingType.Name, when, what);
        }
    }

    private static bool IsSerializable(INamedTypeSymbol type) => type.IsSerializable
        || type.IsOrInherits("System.Runtime.Serialization.ISerializable") && !type.IsOrInherits("System.Exception")
        || type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: var name } && Contracts.Contains(name));
}
