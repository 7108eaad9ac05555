namespace ShiftLeft.Analyzers.Secrets;

/// <summary>The tokens the scanner knows: a row a kind, a file a group of providers.</summary>
internal static partial class TokenShapes
{
    public static IReadOnlyList<TokenShape> All { get; } =
    [
        .. Cloud,
        .. Code,
        .. Azure,
        .. Messaging,
        .. Business,
        .. Services,
        .. Models,
        .. Data,
        .. Delivery,
        .. Monitoring,
        .. Mail,
        .. Work,
    ];
}
