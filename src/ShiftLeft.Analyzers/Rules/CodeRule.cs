namespace ShiftLeft.Analyzers.Rules;

/// <summary>
/// A rule about code that needs no data flow. It says which members it wants to see; all rules share one walk of the code, and a place
/// that no rule asked for costs one look-up.
/// </summary>
internal abstract class CodeRule(params DiagnosticDescriptor[] reports)
{
    public IReadOnlyList<DiagnosticDescriptor> Reports { get; } = reports;

    /// <summary>Called once per compilation. A rule holds no state of a compilation outside the handlers it registers here.</summary>
    public abstract void Register(RuleRegistry on);
}
