using System.Text;

namespace ShiftLeft.Analyzers.Models;

/// <summary>The parameters of a method as model rows write them: <c>(System.String,System.Collections.Generic.IEnumerable&lt;T&gt;)</c>.</summary>
internal static class Signature
{
    public static string Of(IMethodSymbol method)
    {
        var text = new StringBuilder("(");
        foreach (var parameter in method.Parameters)
            Append(parameter.Ordinal == 0 ? text : text.Append(','), parameter.Type);
        return text.Append(')').ToString();
    }

    private static void Append(StringBuilder text, ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Append(text, array.ElementType);
                text.Append('[').Append(',', array.Rank - 1).Append(']');
                break;
            case IPointerTypeSymbol pointer:
                Append(text, pointer.PointedAtType);
                text.Append('*');
                break;
            case IDynamicTypeSymbol:
                text.Append("System.Object");
                break;
            case INamedTypeSymbol named:
                Append(text, named);
                break;
            default:
                text.Append(type.Name);
                break;
        }
    }

    private static void Append(StringBuilder text, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            Append(text, outer);
            text.Append('+');
        }
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } @namespace)
        {
            text.Append(@namespace.ToDisplayString()).Append('.');
        }

        text.Append(type.Name);
        for (var i = 0; i < type.TypeArguments.Length; i++)
            Append(text.Append(i == 0 ? '<' : ','), type.TypeArguments[i]);
        if (type.TypeArguments.Length > 0)
            text.Append('>');
    }
}
