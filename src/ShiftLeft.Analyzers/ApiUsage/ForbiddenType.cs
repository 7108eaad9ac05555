namespace ShiftLeft.Analyzers.ApiUsage;

/// <summary>A type whose every use is the flaw.</summary>
/// <param name="Rule">What reports it.</param>
/// <param name="Type">Full metadata name.</param>
internal sealed record ForbiddenType(DiagnosticDescriptor Rule, string Type)
{
    /// <summary>One row a type; the message takes its name.</summary>
    public static IReadOnlyList<ForbiddenType> All { get; } =
    [
        new(Catalog.Rule.SL4001_DangerousFormatter, "System.Runtime.Serialization.Formatters.Binary.BinaryFormatter"),
        new(Catalog.Rule.SL4001_DangerousFormatter, "System.Runtime.Serialization.Formatters.Soap.SoapFormatter"),
        new(Catalog.Rule.SL4001_DangerousFormatter, "System.Runtime.Serialization.NetDataContractSerializer"),
        new(Catalog.Rule.SL4001_DangerousFormatter, "System.Web.UI.LosFormatter"),
        new(Catalog.Rule.SL4001_DangerousFormatter, "System.Web.UI.ObjectStateFormatter"),
        new(Catalog.Rule.SL4001_DangerousFormatter, "System.Messaging.BinaryMessageFormatter"),
    ];

    public string Name { get; } = Type.Substring(Type.LastIndexOf('.') + 1);
}
