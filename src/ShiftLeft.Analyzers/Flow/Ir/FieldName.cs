using System.Globalization;

namespace ShiftLeft.Analyzers.Flow.Ir;

/// <summary>
/// A part of an object, by name: field, property, tuple item, element, captured variable. Names instead of symbols, so that an interface's
/// property and the one that implements it are the same part, as are the fields that a model names. The same name is the same object: the
/// analysis asks for fields more often than for anything else.
/// </summary>
internal sealed class FieldName
{
    private static readonly ConcurrentDictionary<string, FieldName> Known = new();

    private FieldName(string name)
    {
        Name = name;
        IsElement = name.Length > 0 && name[0] == '[';
    }

    /// <summary>Any element of a collection.</summary>
    public static readonly FieldName Element = Named("[]");

    /// <summary>The object that a delegate is bound to.</summary>
    public static readonly FieldName BoundTo = Named("#bound");

    /// <summary>The variables that a delegate shares with the method around it.</summary>
    public static readonly FieldName FrameOf = Named("#frame");

    public string Name { get; }

    public bool IsElement { get; }

    public static FieldName Named(string name) => Known.TryGetValue(name, out var known) ? known : Known.GetOrAdd(name, new FieldName(name));

    /// <summary>The element under a constant key or index.</summary>
    public static FieldName ElementAt(object key) => Named("[" + Convert.ToString(key, CultureInfo.InvariantCulture) + "]");

    /// <summary>The element that many from the end.</summary>
    public static FieldName FromEnd(int index) => Named("[^" + index.ToString(CultureInfo.InvariantCulture) + "]");

    /// <summary>How many from the end the element is, or 0.</summary>
    public int IndexFromEnd => Name.Length > 2 && Name[1] == '^' && Name[0] == '[' ? int.Parse(Name.Substring(2, Name.Length - 3), CultureInfo.InvariantCulture) : 0;

    /// <summary>In a reference: the object that has the field it refers to.</summary>
    public FieldName Referred => Named("&" + Name);

    /// <summary>Whatever a reference that has been handed in refers to.</summary>
    public static readonly FieldName Behind = Named("&*");

    public bool IsReferred => Name.Length > 0 && Name[0] == '&' && this != Behind;

    /// <summary>The field that a reference refers to.</summary>
    public FieldName Target => Named(Name.Substring(1));

    public static FieldName Of(ISymbol member) => Named(member switch
    {
        IFieldSymbol { CorrespondingTupleField: { } item } => item.Name,
        IFieldSymbol { AssociatedSymbol: { } property } => property.Name,
        _ => member.Name,
    });

    /// <summary>A variable that lambdas share, kept apart from others of the same name in the method.</summary>
    public static FieldName Captured(ISymbol variable) =>
        Named(variable.Name + "#" + (variable.Locations.IsEmpty ? 0 : variable.Locations[0].SourceSpan.Start).ToString(CultureInfo.InvariantCulture));

    public static FieldName Static(ISymbol member) => Named(member.ContainingType.ToDisplayString() + "." + member.Name);

    /// <summary>As a reader would write it.</summary>
    public string Display
    {
        get
        {
            var mark = Name.IndexOf('#');
            return mark > 0 ? Name.Substring(0, mark) : Name;
        }
    }
}
