namespace ShiftLeft.Analyzers.Catalog;

/// <summary>How often a finding of a rule is expected to be right on real applications.</summary>
internal enum Precision
{
    /// <summary>Below one in two; a hint for a reviewer.</summary>
    Low,

    /// <summary>More often right than wrong.</summary>
    Medium,

    /// <summary>At least 85 of 100.</summary>
    High,

    /// <summary>Practically never wrong: the API itself is the flaw.</summary>
    VeryHigh,
}
