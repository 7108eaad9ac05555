namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>Calls that change the machine or run code, with operands that come out of the object.</summary>
internal static class DangerousCalls
{
    private const int MaxDepth = 2;

    private static readonly (string Type, string[] Methods)[] Members =
    [
        ("System.IO.File", ["Delete", "Move", "Copy", "Replace", "Create", "WriteAllText", "WriteAllBytes", "WriteAllLines", "AppendAllText", "AppendAllLines", "OpenWrite"]),
        ("System.IO.Directory", ["Delete", "Move"]),
        ("System.IO.FileSystemInfo", ["Delete", "MoveTo", "CopyTo"]),
        ("System.IO.Compression.ZipFile", ["ExtractToDirectory"]),
        ("System.Diagnostics.Process", ["Start"]),
        ("System.Activator", ["CreateInstance", "CreateInstanceFrom"]),
        ("System.Reflection.MethodBase", ["Invoke"]),
        ("System.Reflection.Assembly", ["Load", "LoadFrom", "LoadFile", "UnsafeLoadFrom"]),
        ("System.Type", ["InvokeMember"]),
        ("System.Delegate", ["DynamicInvoke"]),
        ("System.Runtime.InteropServices.NativeLibrary", ["Load"]),
        ("System.Runtime.InteropServices.Marshal", ["FreeHGlobal", "FreeCoTaskMem", "GetDelegateForFunctionPointer"]),
        ("System.Data.IDbCommand", ["ExecuteNonQuery", "ExecuteReader", "ExecuteScalar"]),
        ("Microsoft.Win32.RegistryKey", ["SetValue", "DeleteSubKey", "DeleteSubKeyTree", "DeleteValue"]),
    ];

    /// <returns>What it does, or null.</returns>
    public static string? Of(IInvocationOperation call, INamedTypeSymbol type) => Of(call, type, MaxDepth);

    private static string? Of(IInvocationOperation call, INamedTypeSymbol type, int depth)
    {
        var method = call.TargetMethod;
        if (!Operands(call).Any(operand => IsOfObject(operand)))
            return null;
        if (method.MethodKind == MethodKind.DelegateInvoke && call.Instance?.Unwrapped() is IFieldReferenceOperation { Field.IsStatic: false } field)
            return $"whatever the delegate '{field.Field.Name}' holds";
        foreach (var (owner, methods) in Members)
        {
            if (Array.IndexOf(methods, method.Name) >= 0 && method.IsMemberOf(owner))
                return $"{method.ContainingType.Name}.{method.Name}";
        }

        // A method of the same type, in the same file: Dispose(false), Cleanup().
        return depth > 0 && SymbolEqualityComparer.Default.Equals(method.ContainingType, type)
            && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declaration && call.SemanticModel is { } model && declaration.SyntaxTree == model.SyntaxTree
            ? model.GetOperation(declaration)?.Descendants().OfType<IInvocationOperation>().Select(inner => Of(inner, type, depth - 1)).FirstOrDefault(static found => found is not null)
            : null;
    }

    private static IEnumerable<IOperation> Operands(IInvocationOperation call) =>
        call.Arguments.Select(static argument => argument.Value).Append(call.Instance).OfType<IOperation>();

    /// <summary>Whether the value comes out of a serialized field, or of the serialized data; a field that is not serialized is empty.</summary>
    private static bool IsOfObject(IOperation operand) => operand.DescendantsAndSelf().Any(static part => part switch
    {
        IFieldReferenceOperation { Field: { IsStatic: false, IsConst: false } field } => !field.GetAttributes().Any(static attribute =>
            attribute.AttributeClass?.Name is "NonSerializedAttribute" or "IgnoreDataMemberAttribute"),
        IPropertyReferenceOperation { Property.IsStatic: false, Instance: IInstanceReferenceOperation } => true,
        IInstanceReferenceOperation { Parent: not IMemberReferenceOperation, IsImplicit: var isImplicit } => isImplicit || part.Parent is IInvocationOperation,
        IParameterReferenceOperation use => use.Type.Is("System.Runtime.Serialization.SerializationInfo"),
        ILocalReferenceOperation local => local.Origins().Any(static origin => origin is not ILocalReferenceOperation && origin.DescendantsAndSelf().Any(static inner =>
            inner is IFieldReferenceOperation { Field.IsStatic: false } or IPropertyReferenceOperation { Property.IsStatic: false } or IParameterReferenceOperation)),
        _ => false,
    });
}
