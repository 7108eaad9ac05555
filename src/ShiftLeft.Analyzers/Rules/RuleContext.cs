using ShiftLeft.Analyzers.Policy;
using ShiftLeft.Analyzers.Rules.Secrets;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>What a rule sees at one place of the code.</summary>
/// <param name="inner">The operation to look at, where it is another than the compiler has handed out.</param>
/// <param name="followed">The constants that values are known to be once all files have been seen; null while there is one file to see.</param>
internal readonly struct RuleContext(OperationAnalysisContext context, Reporter reporter, IOperation? inner = null, Func<IOperation, IEnumerable<HardcodedValue>>? followed = null)
{
    public IOperation Operation => inner ?? context.Operation;

    /// <summary>The same place, looked at for an operation that the compiler does not hand out by itself.</summary>
    public RuleContext At(IOperation operation) => new(context, reporter, operation, followed);

    public ISymbol ContainingSymbol => context.ContainingSymbol;

    public Compilation Compilation => context.Compilation;

    public CancellationToken Cancellation => context.CancellationToken;

    /// <summary>Configuration and other files that the project gives to the analyzers.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles => context.Options.AdditionalFiles;

    /// <summary>The value of <c>shiftleft.SLnnnn.option</c> for this file, or null. The option is declared in <see cref="Options.OfRules"/>.</summary>
    public string? Option(DiagnosticDescriptor rule, string option) => Options.Find(Options.KeyOf(rule, option)) is { } declared
        ? reporter.Settings.For(Operation.Syntax.SyntaxTree, declared.Key)
        : throw new InvalidOperationException($"{rule.Id}.{option} is not declared in Policy/Options.cs");

    /// <summary>A property of the project that the package makes visible to the compiler, or null.</summary>
    public string? BuildProperty(string name) => reporter.Settings.BuildProperty(name);

    /// <summary>Whether a finding of another rule would be heard here; two rules do not report one place.</summary>
    public bool IsOn(DiagnosticDescriptor rule) => reporter.IsOn(rule, Operation.Syntax.GetLocation(), Compilation.Options, Cancellation);

    /// <summary>The constants that a value can be or is made of.</summary>
    public IEnumerable<HardcodedValue> Constants(IOperation value) => followed is null ? HardcodedValue.Of(value) : HardcodedValue.Of(value).Concat(followed(value));

    public void Report(DiagnosticDescriptor rule, IOperation at, params object?[] arguments) => Report(rule, at.Syntax, arguments);

    public void Report(DiagnosticDescriptor rule, SyntaxNode at, params object?[] arguments) => Report(rule, at.GetLocation(), null, arguments);

    /// <param name="properties">Facts for the code fix.</param>
    public void Report(DiagnosticDescriptor rule, Location at, ImmutableDictionary<string, string?>? properties, params object?[] arguments) =>
        Report(rule, at, steps: [], properties, arguments);

    /// <param name="steps">Other places that have a part in the finding; the first is the one a fix changes. Those in other projects cannot be told.</param>
    public void Report(
        DiagnosticDescriptor rule, Location at, Location[] steps, ImmutableDictionary<string, string?>? properties, params object?[] arguments)
    {
        if (reporter.Settings.DefersToPlatform && PlatformDiagnostics.Cover(Operation))
            return;
        if (GeneratedCode.IsReported(at, context.IsGeneratedCode) && reporter.Create(rule, at, OwnPlaces.Of(steps, context.Compilation), properties, arguments) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    public void ReportFailure(CodeRule rule, Exception exception)
    {
        if (reporter.Failure(rule.GetType().Name, Operation.Syntax.GetLocation(), exception) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }
}
