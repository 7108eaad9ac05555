namespace ShiftLeft.Analyzers.Rules;

/// <summary>Buffers that are made and never filled: they hold nothing but zeros.</summary>
internal static class Buffers
{
    /// <summary>Calls that only read a buffer they are handed.</summary>
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "CreateEncryptor", "CreateDecryptor", "Encrypt", "Decrypt", "EncryptCbc", "DecryptCbc", "TryEncryptCbc", "TryDecryptCbc", "EncryptCfb", "DecryptCfb",
        "Write", "WriteAsync", "AddRange", "ToBase64String", "ToHexString", "Concat", "SequenceEqual", "HashData", "ComputeHash", "ToArray",
    };

    /// <summary>The creation of the buffer that a value is, where nothing is put into that buffer; else null.</summary>
    public static IOperation? Unfilled(IOperation value)
    {
        foreach (var origin in value.Origins())
        {
            var creation = origin.Unwrapped();
            if (creation is IFieldReferenceOperation field && AssignedValues.InitialOf(field) is { } initial)
                creation = initial.Unwrapped();
            if (IsEmptyBuffer(creation) && !IsFilled(value, creation))
                return creation;
        }

        return null;
    }

    /// <summary>Whether something is, or may be, put into the array at this use of it.</summary>
    public static bool Fills(IOperation mention) => mention.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } argument =>
            Carriers.IsTarget(argument.Parameter) || (!Readers.Contains(call.TargetMethod.Name) && !IsSource(argument, call)),
        IArgumentOperation { Parent: IObjectCreationOperation creation } => Carriers.Carries(creation.Type),
        IArrayElementReferenceOperation { Parent: IAssignmentOperation { Target: var target } } element => target == element,
        IArrayElementReferenceOperation { Parent: IIncrementOrDecrementOperation or IArgumentOperation } => true,
        IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" or "CopyTo" or "Initialize" } call => call.TargetMethod.Name != "CopyTo",
        IAddressOfOperation => true,
        ISimpleAssignmentOperation assignment => assignment.Target == mention && assignment.Value.Unwrapped() is not IArrayCreationOperation,
        _ => false,
    };

    private static bool IsEmptyBuffer(IOperation creation) =>
        creation is IArrayCreationOperation { Initializer: null, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } };

    private static bool IsFilled(IOperation value, IOperation creation)
    {
        var holder = TrackedObject.Created(creation);
        return holder.Mentions().Concat(TrackedObject.Denoted(value).Mentions()).Any(static mention => Fills(mention.OutsideConversions()));
    }

    /// <summary>Whether a copy reads the buffer.</summary>
    private static bool IsSource(IArgumentOperation argument, IInvocationOperation call) =>
        call.TargetMethod.Name is "Copy" or "BlockCopy" && !Carriers.IsTarget(argument.Parameter) && argument.Parameter?.Name != "dst";
}
