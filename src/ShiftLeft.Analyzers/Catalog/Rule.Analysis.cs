namespace ShiftLeft.Analyzers.Catalog;

// SL0xxx: the analysis itself.
internal static partial class Rule
{
    public static readonly DiagnosticDescriptor SL0001_BudgetExceeded = Note(
        "SL0001", "Analysis cut short by its budget",
        "The analysis of '{0}' was cut short after {1} steps; flows through it may be missing or approximate",
        "Work per method is bounded by counted steps, so that no code can hang a build. This note names what was not analysed in full.");

    public static readonly DiagnosticDescriptor SL0002_NotAnalyzed = Note(
        "SL0002", "Code that was not analysed",
        "'{0}' was not analysed: {1}",
        "A file or region that the analysis passed over (too deeply nested, unreadable, a template), so that silence is not taken for safety.");

    public static readonly DiagnosticDescriptor SL0003_InternalFailure = Note(
        "SL0003", "Internal failure in one rule",
        "{0} failed here and went on without this place: {1}",
        "A defect of the analyzer that was caught. The other rules are not affected. Please report it with the code it names.");

    public static readonly DiagnosticDescriptor SL0004_FlowSummaries = Note(
        "SL0004", "Flow summaries for other projects",
        "What the methods of '{0}' do with data, for the projects that reference it",
        "A build of a library hands what its methods do with data to the projects that reference it, so that a flow across projects is seen. The targets of the package ask for the note and take it out of the compiler's log.",
        WellKnownDiagnosticTags.NotConfigurable);
}
