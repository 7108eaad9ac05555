namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Cross-origin policies of ASP.NET Core, and the headers that make a policy by hand.</summary>
internal sealed class SL5005_PermissiveCors() : CodeRule(Rule.SL5005_PermissiveCors)
{
    private const string Builder = "Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder";
    private const string AllowOrigin = "Access-Control-Allow-Origin";
    private const string WildcardSubdomains = "SetIsOriginAllowedToAllowWildcardSubdomains";

    public override void Register(RuleRegistry on)
    {
        on.Call(Builder, "AllowAnyOrigin", static (context, call) => Report(context, call.Name(), call, "AllowAnyOrigin lets every site call", call));
        on.Call(Builder, "WithOrigins", static (context, call) => OnOrigins(context, call.Arguments, call));
        on.New(Builder, static (context, creation) => OnOrigins(context, creation.Arguments, null));
        on.Call(Builder, "SetIsOriginAllowed", static (context, call) =>
        {
            if (call.Arguments.Length == 1 && call.Arguments[0].Value.AlwaysReturnsTrue())
                Report(context, call.Arguments[0].Syntax, call, "SetIsOriginAllowed lets every site call", call);
        });
        on.Set("Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy", "IsOriginAllowed", static (context, set) =>
        {
            if (set.Value.AlwaysReturnsTrue())
                Report(context, set.Syntax, set, "IsOriginAllowed lets every site call");
        });
        on.Call("System.Collections.Generic.ICollection`1", "Add", static (context, call) =>
        {
            if ((ObjectPath.Initialized(call.Instance!) ?? call.Instance) is IPropertyReferenceOperation { Property: { Name: "Origins", ContainingType.Name: "CorsPolicy" } })
                OnOrigins(context, call.Arguments, null);
        });
        on.ResponseHeader(AllowOrigin, "AccessControlAllowOrigin", static (context, write, value) =>
        {
            if (Origins.In(value).Select(Problem).FirstOrDefault(static problem => problem is not null) is { } found)
                Report(context, write.Syntax, write, found);
        });
    }

    private static void OnOrigins(RuleContext context, IEnumerable<IArgumentOperation> arguments, IInvocationOperation? call)
    {
        foreach (var origin in arguments.SelectMany(static argument => Origins.In(argument.Value)))
        {
            var problem = Problem(origin);
            if (problem is null && call is not null && origin.Text() is "https://*" or "http://*" && CorsChain.Has(call!, WildcardSubdomains))
                problem = "A wildcard in the place of the host lets every site call";
            if (problem is not null)
                Report(context, origin.Syntax, origin, problem, call);
        }
    }

    private static string? Problem(IOperation origin) => origin.Text()?.Trim() switch
    {
        "*" => "The origin '*' lets every site call",
        "null" => "The origin 'null' is that of every sandboxed page and local file",
        null when RequestOrigin.IsReflected(origin) => "The origin of the request is allowed whatever it is",
        _ => null,
    };

    private static void Report(RuleContext context, SyntaxNode location, IOperation at, string problem, IInvocationOperation? call = null)
    {
        if (at.IsDevelopmentOnly() || CorsChain.IsUsedInDevelopmentOnly(at) || CorsChain.IsAskedFor(at))
            return;
        var reach = call is not null && CorsChain.Has(call, "AllowCredentials") ? " and read what a signed-in user may" : "";
        context.Report(Rule.SL5005_PermissiveCors, location, problem + reach);
    }
}
