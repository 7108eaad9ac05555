using System.Globalization;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Models;

/// <summary>
/// Another place of the call decides whether there is a sink: a header called 'Location', a content type with 'html', settings that allow
/// type names. Case does not matter.
/// </summary>
/// <param name="IsFlags">Whether a constant is one of the texts where it has all of its bits.</param>
/// <param name="Texts">Constants as text, names of the classes of objects, or of static members of a library; any of them.</param>
internal sealed record SinkCondition(ModelPath Place, ConditionOperator Operator, string[] Texts, bool IsFlags = false)
{
    /// <summary>Nothing was ever put there, as far as can be seen.</summary>
    public static readonly object Unset = new();

    /// <param name="known">A constant, the class of an object made in the program, the static member it comes from, <see cref="Unset"/> or <see cref="ValueTest.Unknown"/>.</param>
    public bool Holds(object? known)
    {
        if (ReferenceEquals(known, ValueTest.Unknown))
            return Operator == ConditionOperator.IsNot;
        var text = known switch
        {
            ITypeSymbol type => type.Name,
            ISymbol member => member.ContainingType.Name + "." + member.Name,
            _ => ReferenceEquals(known, Unset) ? "unset" : Text(known),
        };
        return Operator switch
        {
            ConditionOperator.Contains => known is string && Array.Exists(Texts, part => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0),
            ConditionOperator.Names => known is string && SecretSettings.KindOf(text) is { } kind && Array.IndexOf(Texts, kind) >= 0,
            ConditionOperator.Is => Array.Exists(Texts, Equals),
            _ => !Array.Exists(Texts, Equals),
        };

        bool Equals(string other) =>
            string.Equals(other.IndexOf('/') < 0 ? text : WithoutParameters(text), other, StringComparison.OrdinalIgnoreCase)
            || (IsFlags && long.TryParse(text, out var set) && long.TryParse(other, out var flag) && flag != 0 && (set & flag) == flag);
    }

    /// <summary>Whether the parameter at the place is of the type, as the call fills type parameters.</summary>
    public bool HoldsFor(IMethodSymbol called) =>
        Place.Root == ModelRoot.Argument && Place.Index < called.Parameters.Length && Array.IndexOf(Texts, called.Parameters[Place.Index].Type.Name) >= 0;

    /// <summary>The condition for a member: names of an enumeration become its constants. Null where the member has no such place.</summary>
    public static SinkCondition? Of(ConditionColumn column, IMethodSymbol method)
    {
        if (column.Place.Resolve(method).FirstOrDefault() is not { } place)
            return null;
        var type = TypeOf(place, method);
        return type is { TypeKind: TypeKind.Enum }
            ? new SinkCondition(place, column.Operator, Array.ConvertAll(column.Texts, text => ConstantOf(type, text)), type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "FlagsAttribute"))
            : new SinkCondition(place, column.Operator, column.Texts);
    }

    private static string ConstantOf(ITypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true } member ? Text(member.ConstantValue) : name;

    private static ITypeSymbol? TypeOf(ModelPath place, IMethodSymbol method)
    {
        var type = place.Root == ModelRoot.Argument ? method.Parameters[place.Index].Type : method.ContainingType;
        foreach (var step in place.Steps)
            type = step.Kind == ModelStepKind.Field ? type?.GetMembers(step.Name).OfType<IPropertySymbol>().FirstOrDefault()?.Type : null;
        return type;
    }

    /// <summary>A media type is the same whatever it says of the encoding: <c>text/plain; charset=utf-8</c>.</summary>
    private static string WithoutParameters(string mediaType) => mediaType.Split(';')[0].Trim();

    private static string Text(object? constant) => constant is null ? "null" : Convert.ToString(constant, CultureInfo.InvariantCulture);
}

internal enum ConditionOperator
{
    /// <summary>The text there contains one of the texts.</summary>
    Contains,

    /// <summary>The text there is the key of a setting that holds a secret of one of the kinds.</summary>
    Names,

    /// <summary>It is known what is there, and it is one of the texts.</summary>
    Is,

    /// <summary>It is not known to be one of the texts.</summary>
    IsNot,

    /// <summary>The parameter there is of a type that is called so, as the call fills type parameters.</summary>
    IsOfType,
}
