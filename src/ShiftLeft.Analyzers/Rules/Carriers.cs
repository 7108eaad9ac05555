namespace ShiftLeft.Analyzers.Rules;

/// <summary>Which calls hand their operands on, and what a parameter does with its argument.</summary>
internal static class Carriers
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System", "System.Text", "System.Linq", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization",
        "System.Buffers.Text", "System.Security.Cryptography", "System.IO", "System.Runtime.CompilerServices",
        "Microsoft.AspNetCore.WebUtilities", "Microsoft.IdentityModel.Tokens",
    };

    private static readonly HashSet<string> OtherTypes = new(StringComparer.Ordinal) { "WebUtility", "HttpUtility", "WebEncoders" };

    /// <summary>Calls whose argument decides an order, a choice or a time and is not in the result.</summary>
    private static readonly HashSet<string> Choosers = new(StringComparer.Ordinal)
    {
        "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "Sort", "Where", "Skip", "Take", "SkipWhile", "TakeWhile",
        "GroupBy", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Any", "All", "Count", "Range", "Repeat",
        "MinBy", "MaxBy", "FromMilliseconds", "FromSeconds", "FromMinutes", "Delay",
    };

    private static readonly HashSet<string> ConversionWords = new(StringComparer.Ordinal)
    {
        "to", "encode", "encoded", "hex", "base", "format", "convert", "string", "stringify",
    };

    private static readonly HashSet<string> MeasureWords = new(StringComparer.Ordinal)
    {
        "length", "len", "size", "count", "capacity", "index", "startindex", "start", "min", "max", "minimum", "maximum", "minvalue", "maxvalue",
        "delay", "timeout", "milliseconds", "seconds", "minutes", "seed", "offset", "width", "height", "digits", "iterations", "rounds", "position",
    };

    private static readonly HashSet<string> VagueWords = new(StringComparer.Ordinal)
    {
        "value", "val", "v", "s", "str", "text", "data", "input", "arg", "obj", "content", "bytes", "buffer", "code",
    };

    private static readonly HashSet<string> StoringVerbs = new(StringComparer.Ordinal)
    {
        "set", "send", "store", "save", "use", "with", "write", "reset", "change", "update",
    };

    private static readonly HashSet<string> CollectingVerbs = new(StringComparer.Ordinal)
    {
        "append", "insert", "add", "push", "enqueue", "write",
    };

    /// <summary>Whether the result holds what went in: conversions, encodings, text and sequence operations of the framework.</summary>
    public static bool Carries(IMethodSymbol method)
    {
        if (Choosers.Contains(method.Name))
            return false;
        if (method.Name == "FromResult" || method.MethodKind == MethodKind.DelegateInvoke)
            return true;
        return method.DeclaringSyntaxReferences.IsEmpty
            ? Namespaces.Contains(method.ContainingNamespace.ToDisplayString()) || OtherTypes.Contains(method.ContainingType.Name)
            : Words.Of(method.Name).All.Any(ConversionWords.Contains);
    }

    /// <summary>Whether an object made from the value is the value in another shape: text, buffers, sequences.</summary>
    public static bool Carries(ITypeSymbol? created) =>
        created?.ContainingNamespace?.ToDisplayString() is "System" or "System.Text" or "System.Collections.Generic" or "System.IO"
        || created.IsOrInherits("System.Security.Cryptography.HashAlgorithm");

    /// <summary>Whether the argument says how much, how long or where, and not what.</summary>
    public static bool IsMeasure(IParameterSymbol parameter) => Words.Of(parameter.Name).FirstOf(MeasureWords) is not null;

    /// <summary>Whether the parameter's name says nothing and the method's does: <c>SetPassword(value)</c>.</summary>
    public static bool IsNamedByMethod(IParameterSymbol parameter, IMethodSymbol method) =>
        VagueWords.Contains(parameter.Name) && Words.Of(method.Name).All is { Count: > 1 } words && StoringVerbs.Contains(words[0]);

    /// <summary>Whether the call puts the argument into its receiver.</summary>
    public static bool Collects(IMethodSymbol method) =>
        Words.Of(method.Name).All is { Count: > 0 } words && CollectingVerbs.Contains(words[0]);

    /// <summary>Whether the call copies into this argument.</summary>
    public static bool IsTarget(IParameterSymbol? parameter) =>
        parameter is not null && parameter.Name is "destination" or "destinationArray" or "dst" or "dest" or "target" or "output";
}
