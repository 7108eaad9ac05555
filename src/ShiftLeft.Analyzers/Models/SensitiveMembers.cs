using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Models;

/// <summary>What holds a secret: parameters, properties and fields, as their names say, and connection strings with a password in them.</summary>
internal static class SensitiveMembers
{
    private static readonly SourceModel Credential = new(new ModelPath(ModelRoot.Parameter, 0, []), ThreatModel.Inherent, "a credential", SourceKinds.Credential);
    private static readonly SourceModel Token = Credential with { Kinds = SourceKinds.Token };

    private static readonly SourceModel ConnectionString = Credential with { Words = "a constant" };

    private static readonly ConcurrentDictionary<string, SourceModel?> Known = new(StringComparer.Ordinal);

    public static SourceModel? SourceOf(ISymbol declared)
    {
        var type = declared switch
        {
            IParameterSymbol { RefKind: not RefKind.Out } parameter => parameter.Type,
            IPropertySymbol { IsStatic: false, IsIndexer: false } property => property.Type,
            IFieldSymbol { IsStatic: false, IsConst: false } field => field.Type,
            _ => null,
        };
        return type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char }
            ? Known.GetOrAdd(declared.Name, static name => Of(name))
            : null;
    }

    public static SourceModel? SourceOf(string constant) => HoldsPassword(constant) ? ConnectionString : null;

    /// <summary>A text as it may be shown in a message.</summary>
    public static string WithoutPassword(string text) => EndOfName(text) is var end && end > 0 ? text.Substring(0, end) + "…" : text;

    private static bool HoldsPassword(string text) => EndOfName(text) > 0 && ConnectionStringCredentials.Find(text, '\0').Count > 0;

    /// <summary>Where the value of the first password of a connection string begins, or 0.</summary>
    private static int EndOfName(string text)
    {
        foreach (var name in (string[])["word=", "pwd="])
        {
            if (text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at && at >= 0)
                return at + name.Length;
        }

        return 0;
    }

    private static SourceModel? Of(string name) =>
        SensitiveNames.End(name, SensitiveNames.IsCredential) ? Credential : SensitiveNames.End(name, SensitiveNames.IsToken) ? Token : null;
}
