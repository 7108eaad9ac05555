namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Cookies without one of the protecting flags. Values that are known at run time only are the team's decision.</summary>
internal abstract class CookieFlagRule(DiagnosticDescriptor rule, CookieFlag flag) : CodeRule(rule)
{
    private const string ListenerCookie = "System.Net.Cookie";

    public override void Register(RuleRegistry on)
    {
        foreach (var (type, property, value) in flag.Off)
            on.Set(type, property, (context, set) => OnSet(context, set, value));
        foreach (var (type, property) in flag.OffByDefault)
        {
            on.New(type, (context, creation) =>
            {
                // A type of the team's may set it itself.
                if (creation.Type.Is(type))
                    OnNew(context, creation, property);
            });
        }

        on.New(ListenerCookie, OnListenerCookie);
        on.Call("Microsoft.AspNetCore.Http.IResponseCookies", "Append", OnAppend);
        on.ResponseHeader("Set-Cookie", "SetCookie", OnHeader);
    }

    protected void Report(RuleContext context, IOperation at, string problem) => Report(context, at.Syntax, at, problem);

    protected void Report(RuleContext context, SyntaxNode location, IOperation at, string problem)
    {
        if (!at.IsDevelopmentOnly() && !CookiePolicy.Sets(flag, context))
            context.Report(rule, location, problem);
    }

    private void OnSet(RuleContext context, IAssignmentOperation set, object off)
    {
        if (!set.Value.IsAlways(off) || TrackedObject.ReceiverOf(set) is not { } cookie)
            return;
        var property = ((IMemberReferenceOperation)set.Target).Member.Name;
        if (cookie.Sets(property).All(other => other.Value.IsAlways(off)) && !CookieUse.Of(cookie).NeedsNo(flag))
            Report(context, set, $"{property} is switched off");
    }

    private void OnNew(RuleContext context, IObjectCreationOperation creation, string property)
    {
        var cookie = TrackedObject.Created(creation);
        if (!cookie.Sets(property).Any() && CookieUse.Of(cookie, creation) is { IsConfiguredElsewhere: false } use && !use.NeedsNo(flag))
            Report(context, creation, $"{creation.Type?.Name} has {flag.Name} off by default");
    }

    // What a client keeps in its container is the server's to protect.
    private void OnListenerCookie(RuleContext context, IObjectCreationOperation creation)
    {
        var cookie = TrackedObject.Created(creation);
        if (cookie.Sets(flag.Name).All(static set => set.Value.IsAlways(false)) && cookie.PassedAs().Any(IsListenerResponse)
            && !CookieUse.Of(cookie, creation).NeedsNo(flag))
        {
            Report(context, creation, $"Cookie has {flag.Name} off by default");
        }
    }

    private void OnAppend(RuleContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.Parameters.Length == 2 && call.TargetMethod.Parameters[1].Type.SpecialType == SpecialType.System_String
            && !CookieUse.Named(call.Arguments[0].Value).NeedsNo(flag))
        {
            Report(context, call, $"A cookie that is appended without options has {flag.Name} off");
        }
    }

    private void OnHeader(RuleContext context, IOperation at, IOperation value)
    {
        if (TextTemplate.Of(value) is { } header && header.IndexOf('=') is > 0 and var equals
            && (header.IndexOf(';', equals) is var attributes && (attributes < 0 || header.IndexOf(TextTemplate.Hole, attributes) < 0))
            && !header.Substring(equals).Split(';').Skip(1).Any(attribute => attribute.Trim().Equals(flag.Name, StringComparison.OrdinalIgnoreCase))
            && !CookieUse.NeedsNo(header.Substring(0, equals), flag))
        {
            Report(context, value, $"This Set-Cookie header has no {flag.Name}");
        }
    }

    private static bool IsListenerResponse(IArgumentOperation argument) => argument.Parent is IInvocationOperation call
        && (call.TargetMethod.ContainingType.Is("System.Net.HttpListenerResponse")
            || call.Instance?.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Cookies", ContainingType: var owner } } && owner.Is("System.Net.HttpListenerResponse"));
}
