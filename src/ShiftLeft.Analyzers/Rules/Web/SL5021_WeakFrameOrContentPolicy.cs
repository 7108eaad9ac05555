namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>The headers that say who may frame a page and whose scripts it runs: removed, or so wide that they say nothing.</summary>
internal sealed class SL5021_WeakFrameOrContentPolicy() : CodeRule(Rule.SL5021_WeakFrameOrContentPolicy)
{
    private const string Frames = "X-Frame-Options";
    private const string Content = "Content-Security-Policy";

    public override void Register(RuleRegistry on)
    {
        on.ResponseHeader(Content, "ContentSecurityPolicy", static (context, write, value) =>
        {
            foreach (var policy in Origins.In(value))
            {
                if (TextTemplate.Of(policy) is { } text && ContentPolicy.Problem(text) is { } problem)
                    Report(context, write, problem);
            }
        });
        on.ResponseHeader(Frames, "XFrameOptions", static (context, write, value) =>
        {
            if (Origins.In(value).Any(static option => option.ConstantString() is { } text && IsNoLimit(text)))
                Report(context, write, "This X-Frame-Options lets any site frame the page");
        });
        foreach (var type in new[] { "System.Collections.Generic.IDictionary`2", "System.Collections.Specialized.NameValueCollection" })
            on.Call(type, "Remove", OnRemove);
        on.Setting(
            new("Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions", "SuppressXFrameOptionsHeader", UnsafeSetting.Always(true), ""),
            OnSuppressed);
        on.Setting(
            new("System.Web.Helpers.AntiForgeryConfig", "SuppressXFrameOptionsHeader", UnsafeSetting.Always(true), ""),
            OnSuppressed);
    }

    private static void OnRemove(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments.Length == 0 || call.Arguments[0].Value.ConstantString() is not { } name || call.Instance?.Unwrapped() is not { } headers
            || headers.Type?.Name.IndexOf("Header", StringComparison.Ordinal) < 0 && headers is not IPropertyReferenceOperation { Property.Name: "Headers" })
        {
            return;
        }

        if ((name.Equals(Frames, StringComparison.OrdinalIgnoreCase) || name.Equals(Content, StringComparison.OrdinalIgnoreCase)) && !IsWrittenAgain(call, name))
            Report(context, call, $"{name} is removed");
    }

    /// <summary>Removed to be written anew, or in favour of frame-ancestors.</summary>
    private static bool IsWrittenAgain(IOperation remove, string name) => remove.Root().Descendants().Any(operation =>
        operation.ConstantValue is { HasValue: true, Value: string text } && operation.Parent?.Parent != remove
        && (Same(text, name) || Same(text, Content) || text.IndexOf("frame-ancestors", StringComparison.OrdinalIgnoreCase) >= 0));

    private static void OnSuppressed(RuleContext context, IAssignmentOperation set)
    {
        if (!context.Compilation.SyntaxTrees.Any(FramePolicy.IsIn))
            Report(context, set, "The X-Frame-Options of pages with forms is switched off, and nothing else says who may frame them");
    }

    private static bool IsNoLimit(string option) => option.Trim() is var text
        && (text == "*" || Same(text, "ALLOWALL") || Same(text, "ALLOW") || text.StartsWith("ALLOW-FROM", StringComparison.OrdinalIgnoreCase));

    private static bool Same(string text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static void Report(RuleContext context, IOperation at, string problem)
    {
        if (!at.IsDevelopmentOnly())
            context.Report(Rule.SL5021_WeakFrameOrContentPolicy, at, problem);
    }
}
