namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>The tables of a model file: what a row says of a member.</summary>
internal enum ModelTable
{
    /// <summary>Gives untrusted data.</summary>
    Source,

    /// <summary>Must not get untrusted data.</summary>
    Sink,

    /// <summary>What flows where.</summary>
    Summary,

    /// <summary>Makes data safe for some kinds of sink.</summary>
    Barrier,

    /// <summary>Tells by its result whether data is safe.</summary>
    BarrierGuard,

    /// <summary>Lets nothing through, or is no source or sink although a broader row says so.</summary>
    Neutral,
}
