namespace ShiftLeft.Analyzers.Flow;

/// <summary>What a member says of the classes that stand behind an interface.</summary>
internal enum RegistrationRole : byte
{
    None,

    /// <summary>
    /// Names a service, and what implements it: by type arguments, types as arguments, an object, or a function that makes one. The service
    /// comes first.
    /// </summary>
    Register,

    /// <summary>Registers whatever it finds.</summary>
    Scan,

    /// <summary>Makes or finds an object of its type argument.</summary>
    Resolve,
}
