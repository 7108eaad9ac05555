namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>What a serializer is used for.</summary>
internal static class SerializerUse
{
    private static readonly HashSet<string> Writing = new(StringComparer.Ordinal)
    {
        "Serialize", "SerializeAsync", "WriteObject", "WriteStartObject", "WriteObjectContent", "WriteEndObject",
    };

    /// <summary>Whether everything that is done with the created serializer is writing.</summary>
    public static bool OnlyWrites(IOperation creation)
    {
        if (creation.Parent is IInvocationOperation direct && direct.Instance == creation)
            return Writing.Contains(direct.TargetMethod.Name);
        var serializer = TrackedObject.Created(creation);
        // Where it is declared and assigned says nothing of its use.
        var uses = serializer.Mentions().Where(static use => use.Parent is not (IAssignmentOperation or IVariableDeclaratorOperation or IPropertyReferenceOperation)).ToArray();
        return uses.Length > 0 && !serializer.Escapes
            && Array.TrueForAll(uses, static use => use.Parent is IInvocationOperation call && Writing.Contains(call.TargetMethod.Name));
    }
}
