namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Buffers that a native function is told to fill beyond their end.</summary>
internal static class NativeBuffers
{
    /// <summary>The capacity of a StringBuilder that is not told one.</summary>
    private const int DefaultCapacity = 16;

    /// <returns>The argument, and what is wrong with it, for the message; null where nothing is.</returns>
    public static (IOperation At, string Problem)? TooSmall(IInvocationOperation call)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var size = call.Arguments[i].Value.Origins().Select(SizeOf).FirstOrDefault(static known => known is not null);
            if (size is not { } room || call.Arguments[i].Parameter is not { RefKind: RefKind.None })
                continue;
            // The size stands behind the buffer, in nearly every native interface.
            if (i + 1 < call.Arguments.Length && call.Arguments[i + 1].Value.ConstantInteger() is { } told && told > room)
                return (call.Arguments[i], $"{call.TargetMethod.Name} is told that this buffer of {room} has room for {told}, which");
        }

        return null;
    }

    private static long? SizeOf(IOperation buffer) => buffer switch
    {
        IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => sizes[0].ConstantInteger(),
        IObjectCreationOperation { Type.Name: "StringBuilder", Arguments.Length: 0 } => DefaultCapacity,
        IObjectCreationOperation { Type.Name: "StringBuilder", Arguments: { Length: 1 } arguments } => arguments[0].Value.ConstantInteger(),
        _ => null,
    };
}
