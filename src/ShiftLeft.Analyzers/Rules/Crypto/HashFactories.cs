namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>
/// Methods that make the hash whose name they are given. Where one asks for a weak hash is the place to report, not where it is one of
/// several that can be asked for.
/// </summary>
internal static class HashFactories
{
    private const int MaxSteps = 20;

    /// <summary>Whether the hash is handed back for a name: <c>"MD5" => MD5.Create()</c>.</summary>
    public static bool IsChoice(IOperation hash)
    {
        if (hash.Outermost().Parent is not IReturnOperation || !IsAlgorithm(hash.Type))
            return false;
        var current = hash;
        for (var step = 0; step < MaxSteps && current.Parent is { } parent; step++, current = parent)
        {
            var isAsked = parent switch
            {
                ISwitchExpressionArmOperation arm => Names(arm.Pattern),
                ISwitchCaseOperation @case => @case.Clauses.Any(Names),
                IConditionalOperation choice => choice.WhenTrue == current && Names(choice.Condition),
                _ => false,
            };
            if (isAsked)
                return true;
        }

        return false;
    }

    /// <summary>The weak hash that a call of such a method asks for by a constant, or null.</summary>
    public static string? AskedFor(IInvocationOperation call) =>
        IsAlgorithm(call.TargetMethod.ReturnType) && call.TargetMethod.ContainingNamespace?.ToDisplayString() is { } space
        && !space.StartsWith("System.", StringComparison.Ordinal) && !space.StartsWith("Org.BouncyCastle", StringComparison.Ordinal)
            ? call.Arguments.Select(static argument => Named(argument.Value.Unwrapped())).FirstOrDefault(static hash => hash is not null)
            : null;

    // Asked of every call: interfaces do not matter, and the name alone settles nearly all.
    private static bool IsAlgorithm(ITypeSymbol? type)
    {
        for (var current = type; current is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Name is "HashAlgorithm" or "IncrementalHash")
                return current.Is(WeakHashes.Cryptography + current.Name);
        }

        return false;
    }

    private static bool Names(IOperation condition) => condition.DescendantsAndSelf().Any(static value => Named(value) is not null);

    /// <summary>By its name, or by the member of an enumeration that is called so.</summary>
    private static string? Named(IOperation value) => value switch
    {
        IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var name } } => WeakHashes.Named(name.Replace("_", "")),
        _ => WeakHashes.Named(value.ConstantString()),
    };
}
