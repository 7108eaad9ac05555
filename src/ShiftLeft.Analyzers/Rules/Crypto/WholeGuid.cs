namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>A random Guid of which nothing is cut away: 122 bits.</summary>
internal static class WholeGuid
{
    public static bool Is(IInvocationOperation call) =>
        call.TargetMethod.Name == "NewGuid" && !call.Root().DescendantsAndSelf().Any(operation => Cut(operation) is { } text && IsMadeOf(text, call));

    /// <summary>What a part is taken of.</summary>
    private static IOperation? Cut(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "Substring" or "Remove" or "Split" or "Slice" or "AsSpan" or "Take" or "Skip" or "First" or "GetHashCode" } call =>
            call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null),
        IImplicitIndexerReferenceOperation range => range.Instance,
        IArrayElementReferenceOperation element => element.ArrayReference,
        IPropertyReferenceOperation { Arguments.Length: 1, Instance: { } instance } => instance,
        _ => null,
    };

    private static bool IsMadeOf(IOperation text, IInvocationOperation guid) =>
        text.DescendantsAndSelf().Contains(guid) || text.Origins().Any(origin => origin.DescendantsAndSelf().Any(part => part.Syntax == guid.Syntax));
}
