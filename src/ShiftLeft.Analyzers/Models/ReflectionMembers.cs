using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>The members of System.Reflection that work on members by their names.</summary>
internal static class ReflectionMembers
{
    public static ReflectionRole RoleOf(IMethodSymbol method) => (method.ContainingType?.Name, method.Name) switch
    {
        ("Object", "GetType") => ReflectionRole.TypeOf,
        ("Type" or "TypeInfo", "GetMethod" or "GetProperty" or "GetField" or "GetDeclaredMethod" or "GetDeclaredProperty" or "GetDeclaredField") => Named(method, ReflectionRole.Find),
        ("PropertyInfo" or "FieldInfo", "GetValue") => method.Parameters.Length > 0 ? ReflectionRole.Get : ReflectionRole.None,
        ("PropertyInfo" or "FieldInfo", "SetValue") => ReflectionRole.Set,
        ("MethodBase" or "MethodInfo", "Invoke") => ReflectionRole.Invoke,
        ("MethodInfo", "CreateDelegate") => ReflectionRole.Bind,
        _ => ReflectionRole.None,
    };

    private static ReflectionRole Named(IMethodSymbol method, ReflectionRole role) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..] ? role : ReflectionRole.None;
}
