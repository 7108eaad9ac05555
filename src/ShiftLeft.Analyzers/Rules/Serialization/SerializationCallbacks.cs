namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>The methods of a serializable type that run without being called: while it is deserialized, or when the object is collected.</summary>
internal static class SerializationCallbacks
{
    /// <returns>When it runs, or null where the method is an ordinary one.</returns>
    public static string? Describe(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Destructor)
            return "when it is collected";
        if (method.MethodKind == MethodKind.Constructor)
            return IsSerializationConstructor(method) ? "while it is deserialized" : null;
        if (method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "OnDeserializedAttribute" or "OnDeserializingAttribute"))
            return "when it is deserialized";
        return Implements(method, "System.Runtime.Serialization.IDeserializationCallback", "OnDeserialization")
            || Implements(method, "System.Runtime.Serialization.IObjectReference", "GetRealObject")
            ? "when it is deserialized"
            : null;
    }

    private static bool IsSerializationConstructor(IMethodSymbol method) =>
        method.Parameters.Length == 2 && method.Parameters[0].Type.Is("System.Runtime.Serialization.SerializationInfo");

    private static bool Implements(IMethodSymbol method, string type, string name) =>
        method.Name.EndsWith(name, StringComparison.Ordinal) && method.IsMemberOf(type);
}
