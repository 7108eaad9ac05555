namespace ShiftLeft.Generator;

/// <summary>The rules of one range of IDs: SL1xxx, SL2xxx.</summary>
internal sealed record Family(char Digit, string Name)
{
    private static readonly Family[] Known =
    [
        new('0', "The analysis itself"),
        new('1', "Injection and untrusted data"),
        new('2', "Cryptography"),
        new('3', "Secrets"),
        new('4', "Serialization and XML"),
        new('5', "Web applications"),
        new('6', "Project and application configuration"),
        new('7', "Containers and infrastructure"),
        new('8', "Delivery pipelines"),
        new('9', "Supply chain, policy and governance"),
    ];

    public string Title => $"SL{Digit}xxx {Name}";

    public IEnumerable<DiagnosticDescriptor> Rules => Rule.All.Where(rule => rule.Id[2] == Digit);

    /// <summary>The families that have rules.</summary>
    public static IEnumerable<Family> All => Known.Where(static family => family.Rules.Any());
}
