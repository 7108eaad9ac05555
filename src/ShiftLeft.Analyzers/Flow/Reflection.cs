namespace ShiftLeft.Analyzers.Flow;

/// <summary>What a member does that works on members by their names.</summary>
internal enum ReflectionRole : byte
{
    None,

    /// <summary>Gives the type of the receiver.</summary>
    TypeOf,

    /// <summary>Finds the member of the receiver, a type, that is named by the first argument.</summary>
    Find,

    /// <summary>Reads the receiver, a field or property, of the first argument.</summary>
    Get,

    /// <summary>Writes the second argument to the receiver, a field or property, of the first one.</summary>
    Set,

    /// <summary>Calls the receiver, a method, on the first argument with the elements of the last one.</summary>
    Invoke,

    /// <summary>Makes a delegate to the receiver, a method, bound to the last argument.</summary>
    Bind,
}
