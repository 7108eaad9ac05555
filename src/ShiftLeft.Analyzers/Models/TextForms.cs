using System.Globalization;
using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models;

/// <summary>Members that put a text together, and the order in which they do: where a URL starts with a constant, its host is fixed.</summary>
internal static class TextForms
{
    private static readonly TextPiece[] Empty = [];
    private static readonly TextForm Held = new(false, static _ => [TextPiece.Of(TextPiece.Receiver)]);
    private static readonly TextForm Nothing = new(true, static _ => Empty);
    private static readonly TextForm Shuffled = new(true, static _ => [TextPiece.Shuffled]);
    private static readonly TextForm First = new(true, static _ => [TextPiece.Of(0)]);
    private static readonly TextForm Appended = new(true, static _ => [TextPiece.Of(TextPiece.Receiver), TextPiece.Of(0)]);
    private static readonly TextForm AppendedLine = new(true, static _ => [TextPiece.Of(TextPiece.Receiver), TextPiece.Of(0), new TextPiece("\n")]);
    private static readonly TextForm NewLine = new(true, static _ => [TextPiece.Of(TextPiece.Receiver), new TextPiece("\n")]);

    public static TextForm? Of(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return type?.Name switch
        {
            "String" when type.SpecialType == SpecialType.System_String => OfString(method),
            "StringBuilder" when type.ContainingNamespace is { Name: "Text", ContainingNamespace.Name: "System" } => OfBuilder(method),
            _ => IsHandler(type) ? OfHandler(method) : null,
        };
    }

    private static TextForm? OfString(IMethodSymbol method) => method.Name switch
    {
        "Concat" => new TextForm(false, call => InOrder(call, method, 0)),
        "Join" => new TextForm(false, call => Joined(call, method, 0)),
        "Format" => FormatAt(method) is var at and >= 0 ? new TextForm(false, call => Formatted(call, method, at)) : null,
        "Replace" when method.Parameters.Length == 2 => new TextForm(false, Replaced),
        "Create" when method.Parameters.Length > 0 && IsHandler(method.Parameters[method.Parameters.Length - 1].Type) =>
            new TextForm(false, _ => [TextPiece.Of(method.Parameters.Length - 1)]),
        _ => null,
    };

    private static TextForm? OfBuilder(IMethodSymbol method) => (method.Name, method.Parameters.Length) switch
    {
        (".ctor", _) => method.Parameters.Length > 0 && method.Parameters[0].Name == "value" ? method.Parameters.Length <= 2 ? First : null : Nothing,
        ("Append", 1) => Appended,
        ("Append", _) when IsHandler(method.Parameters[method.Parameters.Length - 1].Type) => AppendedLast(method, line: false),
        ("AppendLine", 0) => NewLine,
        ("AppendLine", 1) => AppendedLine,
        ("AppendLine", _) => AppendedLast(method, line: true),
        ("AppendFormat", _) when FormatAt(method) is var at and >= 0 => new TextForm(true, call => Behind(Formatted(call, method, at))),
        ("AppendJoin", _) => new TextForm(true, call => Behind(Joined(call, method, 0))),
        ("ToString", 0) => Held,
        ("set_Length", _) or ("Remove", _) => Shuffled,
        _ => null,
    };

    /// <summary>A type that interpolated strings are written into; the language says which members do it.</summary>
    private static TextForm? OfHandler(IMethodSymbol method) => method.Name switch
    {
        ".ctor" => Nothing,
        "AppendLiteral" or "AppendFormatted" when method.Parameters.Length > 0 => Appended,
        _ when method is { ReturnType.SpecialType: SpecialType.System_String, IsStatic: false, Parameters.IsEmpty: true } => Held,
        _ => null,
    };

    private static bool IsHandler(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Struct or TypeKind.Class, SpecialType: SpecialType.None }
        && type.Name.EndsWith("Handler", StringComparison.Ordinal)
        && type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InterpolatedStringHandlerAttribute");

    private static TextForm AppendedLast(IMethodSymbol method, bool line)
    {
        var last = TextPiece.Of(method.Parameters.Length - 1);
        return line
            ? new TextForm(true, _ => [TextPiece.Of(TextPiece.Receiver), last, new TextPiece("\n")])
            : new TextForm(true, _ => [TextPiece.Of(TextPiece.Receiver), last]);
    }

    private static List<TextPiece>? Behind(List<TextPiece>? pieces)
    {
        pieces?.Insert(0, TextPiece.Of(TextPiece.Receiver));
        return pieces;
    }

    /// <summary>The arguments from a position on; those of the last parameter one by one where it takes several.</summary>
    private static List<TextPiece>? InOrder(ITextCall call, IMethodSymbol method, int from)
    {
        var pieces = new List<TextPiece>();
        for (var i = from; i < method.Parameters.Length; i++)
        {
            if (!TakesSeveral(method.Parameters[i].Type))
            {
                pieces.Add(TextPiece.Of(i));
                continue;
            }

            var count = call.CountOf(i);
            if (count < 0)
                return null;
            for (var element = 0; element < count; element++)
                pieces.Add(TextPiece.Of(i, element));
        }

        return pieces;
    }

    private static bool TakesSeveral(ITypeSymbol type) =>
        type is IArrayTypeSymbol or INamedTypeSymbol { Name: "ReadOnlySpan", Arity: 1, TypeArguments: [{ SpecialType: not SpecialType.System_Char }] } or INamedTypeSymbol { Name: "IEnumerable" };

    private static List<TextPiece>? Joined(ITextCall call, IMethodSymbol method, int separator)
    {
        if (method.Parameters.Length != 2 || Text(call.Constant(separator)) is not { } between || InOrder(call, method, separator + 1) is not { } pieces)
            return null;
        for (var i = pieces.Count - 1; i > 0; i--)
            pieces.Insert(i, new TextPiece(between));
        return pieces;
    }

    private static int FormatAt(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter is { Name: "format", Type.SpecialType: SpecialType.System_String })
                return parameter.Ordinal;
        }

        return -1;
    }

    private static List<TextPiece>? Formatted(ITextCall call, IMethodSymbol method, int format)
    {
        if (call.Constant(format) is not string text || InOrder(call, method, format + 1) is not { } arguments)
            return null;
        var pieces = new List<TextPiece>();
        var literal = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}') || (i + 1 < text.Length && text[i + 1] == text[i]))
            {
                literal.Append(text[i]);
                if (text[i] is '{' or '}')
                    i++;
                continue;
            }

            var end = text.IndexOf('}', i);
            if (text[i] == '}' || end < 0)
                return null;
            var hole = text.Substring(i + 1, end - i - 1);
            var stop = hole.IndexOfAny([',', ':']);
            if (!int.TryParse(stop < 0 ? hole : hole.Substring(0, stop), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= arguments.Count)
                return null;
            Finish(pieces, literal);
            pieces.Add(arguments[index]);
            i = end;
        }

        Finish(pieces, literal);
        return pieces;
    }

    private static void Finish(List<TextPiece> pieces, System.Text.StringBuilder literal)
    {
        if (literal.Length > 0)
            pieces.Add(new TextPiece(literal.ToString()));
        literal.Clear();
    }

    /// <summary>A constant template in which something is replaced.</summary>
    private static List<TextPiece>? Replaced(ITextCall call)
    {
        if (call.Constant(TextPiece.Receiver) is not string template || Text(call.Constant(0)) is not { Length: > 0 } old)
            return null;
        var pieces = new List<TextPiece>();
        var parts = template.Split([old], StringSplitOptions.None);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                pieces.Add(TextPiece.Of(1));
            if (parts[i].Length > 0)
                pieces.Add(new TextPiece(parts[i]));
        }

        return pieces;
    }

    private static string? Text(object? constant) => constant switch
    {
        string text => text,
        char character => character.ToString(),
        _ => null,
    };
}
