namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>Names of types and methods, from how model files write them to how metadata does.</summary>
internal static class MemberName
{
    public const string Constructor = ".ctor";

    /// <returns><c>Dictionary&lt;TKey,TValue&gt;+Enumerator</c> gives <c>Dictionary`2+Enumerator</c>; null where the text is no name of a type.</returns>
    public static string? OfType(string text)
    {
        var parts = text.Split('+');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!TrySplit(parts[i], out var name, out var arity) || !IsIdentifier(name.Split('`')[0]))
                return null;
            parts[i] = arity > 0 ? $"{name}`{arity}" : name;
        }

        return string.Join("+", parts);
    }

    /// <param name="type">The metadata name of the type, after which a row may call the constructor.</param>
    /// <returns>False where the text is no name of a method.</returns>
    public static bool TryMethod(string text, string type, out string name, out int arity)
    {
        if (!TrySplit(text, out name, out arity))
            return false;
        var simpleType = type.Substring(type.LastIndexOf('+') + 1).Split('`')[0];
        if (name == Constructor || name == simpleType)
            (name, arity) = (Constructor, -1);
        else if (arity == 0)
            arity = -1;
        return name == Constructor || IsIdentifier(name);
    }

    private static bool TrySplit(string text, out string name, out int arity)
    {
        var open = text.IndexOf('<');
        name = open < 0 ? text : text.Substring(0, open);
        arity = open < 0 ? 0 : 1 + text.Skip(open).Count(static character => character == ',');
        return open < 0 ? text.IndexOf('>') < 0 : text.IndexOf('>') == text.Length - 1 && text.LastIndexOf('<') == open;
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(static character => char.IsLetterOrDigit(character) || character == '_');
}
