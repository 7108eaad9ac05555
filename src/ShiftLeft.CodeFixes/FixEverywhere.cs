namespace ShiftLeft.CodeFixes;

/// <summary>
/// Fixes all findings of a rule. <c>dotnet format</c> asks for the fix that the first finding offers, and where that one offers none it would
/// change nothing: then the fix that most of the others offer is taken.
/// </summary>
internal sealed class FixEverywhere : FixAllProvider
{
    public static readonly FixEverywhere Instance = new();

    private FixEverywhere()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => WellKnownFixAllProviders.BatchFixer.GetSupportedFixAllScopes();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (fixAllContext.CodeActionEquivalenceKey is not null)
            return await WellKnownFixAllProviders.BatchFixer.GetFixAsync(fixAllContext).ConfigureAwait(false);
        if (fixAllContext.Document is not { } document || await UsualKeyAsync(fixAllContext).ConfigureAwait(false) is not { } key)
            return null;
        return await WellKnownFixAllProviders.BatchFixer.GetFixAsync(new FixAllContext(
            document, fixAllContext.CodeFixProvider, fixAllContext.Scope, key, fixAllContext.DiagnosticIds, new SameFindings(fixAllContext), fixAllContext.CancellationToken)).ConfigureAwait(false);
    }

    private static async Task<string?> UsualKeyAsync(FixAllContext context)
    {
        var offers = new Dictionary<string, int>(StringComparer.Ordinal);
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            foreach (var finding in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                if (await FirstOfferAsync(context, finding).ConfigureAwait(false) is { } key)
                    offers[key] = offers.TryGetValue(key, out var count) ? count + 1 : 1;
            }
        }

        return offers.OrderByDescending(static offer => offer.Value).ThenBy(static offer => offer.Key, StringComparer.Ordinal).Select(static offer => offer.Key).FirstOrDefault();
    }

    private static async Task<string?> FirstOfferAsync(FixAllContext context, Diagnostic finding)
    {
        // Pages have no document of their own that could be changed.
        if (context.Solution.GetDocument(finding.Location.SourceTree) is not { } document)
            return null;
        CodeAction? first = null;
        await context.CodeFixProvider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => first ??= action, context.CancellationToken)).ConfigureAwait(false);
        return first?.EquivalenceKey;
    }

    private sealed class SameFindings(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
