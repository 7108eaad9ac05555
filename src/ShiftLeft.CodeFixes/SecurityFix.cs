namespace ShiftLeft.CodeFixes;

/// <summary>
/// The fix of one rule. A fix is offered only where it leaves code that compiles and that behaves as before but for the flaw; where it
/// cannot tell, it offers nothing.
/// </summary>
/// <param name="ruleIds">The rules it repairs.</param>
public abstract class SecurityFix(params string[] ruleIds) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ruleIds.ToImmutableArray();

    public sealed override FixAllProvider GetFixAllProvider() => FixEverywhere.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            // A host that fixes many rules at once may hand over findings of any of them.
            if (!FixableDiagnosticIds.Contains(diagnostic.Id))
                continue;
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            await RegisterAsync(new FixContext(context, diagnostic, root, node)).ConfigureAwait(false);
        }
    }

    /// <summary>Offers what can be done about one diagnostic.</summary>
    protected abstract Task RegisterAsync(FixContext context);
}
