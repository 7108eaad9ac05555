namespace ShiftLeft.Analyzers.Models;

/// <summary>How closely rows speak of a member; where flows are concerned, the closest rows that say anything are the ones that hold.</summary>
internal enum Closeness
{
    Member,
    Type,
    InheritedMember,
    InheritedType,
    Namespace,
}
