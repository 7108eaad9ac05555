namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Content policies that the builders of NetEscapades.AspNetCore.SecurityHeaders and NWebsec make.</summary>
internal sealed class SL5021_ContentPolicyBuilders() : CodeRule(Rule.SL5021_WeakFrameOrContentPolicy)
{
    private static readonly string[] Builders =
    [
        "NetEscapades.AspNetCore.SecurityHeaders.Headers.ContentSecurityPolicy.CspDirectiveBuilder",
        "NetEscapades.AspNetCore.SecurityHeaders.Infrastructure.CspDirectiveBuilderExtensions",
        "Microsoft.AspNetCore.Builder.CspDirectiveBuilderExtensions",
        "Microsoft.AspNetCore.Builder.CspDirectiveExtensions",
        "NWebsec.Owin.CspDirectiveExtensions",
    ];

    public override void Register(RuleRegistry on)
    {
        foreach (var type in Builders)
        {
            on.Call(type, "UnsafeInline", static (context, call) =>
            {
                if (!Chain(call).Any(static other => other.TargetMethod.Name.StartsWith("WithNonce", StringComparison.Ordinal)
                    || other.TargetMethod.Name.StartsWith("WithHash", StringComparison.Ordinal) || other.TargetMethod.Name == "StrictDynamic"))
                {
                    Report(context, call, "The content policy allows 'unsafe-inline' scripts, so it stops no injected script");
                }
            });
            on.Call(type, "UnsafeEval", static (context, call) => Report(context, call, "The content policy allows 'unsafe-eval', so text becomes code"));
        }
    }

    private static void Report(RuleContext context, IInvocationOperation call, string problem)
    {
        if (IsOfScripts(call) && !call.IsDevelopmentOnly())
            context.Report(Rule.SL5021_WeakFrameOrContentPolicy, call.Name(), problem);
    }

    /// <summary>AddScriptSrc().UnsafeInline(), or ScriptSources(sources => sources.UnsafeInline()).</summary>
    private static bool IsOfScripts(IInvocationOperation call)
    {
        if (Chain(call).Any(static part => IsScript(part.TargetMethod.Name) || (part.Type?.Name is { } type && IsScript(type))))
            return true;
        for (var outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInvocationOperation { TargetMethod.Name: var name } && IsScript(name))
                return true;
        }

        return false;
    }

    private static bool IsScript(string name) => name.IndexOf("ScriptS", StringComparison.Ordinal) >= 0 || name.IndexOf("DefaultS", StringComparison.Ordinal) >= 0;

    /// <summary>The calls on the same directive, before and behind.</summary>
    private static IEnumerable<IInvocationOperation> Chain(IInvocationOperation call)
    {
        while (Outer(call) is { } outer)
            call = outer;
        for (var part = call; part is not null; part = (part.Instance ?? part.Arguments.FirstOrDefault()?.Value)?.Unwrapped() as IInvocationOperation)
            yield return part;
    }

    private static IInvocationOperation? Outer(IInvocationOperation call) => call.OutsideConversions() switch
    {
        { Parent: IInvocationOperation outer } receiver when outer.Instance == receiver => outer,
        { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } outer } argument } when outer.Arguments[0] == argument => outer,
        _ => null,
    };
}
