using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Pages and settings that show the inside of an application when it fails, where not only its developers see them.</summary>
internal sealed class SL5007_DetailedErrors() : CodeRule(Rule.SL5007_DetailedErrors)
{
    private static readonly string[] Pages = ["UseDeveloperExceptionPage", "UseDatabaseErrorPage", "UseMigrationsEndPoint", "UseErrorPage"];

    /// <summary>Boolean settings.</summary>
    private static readonly (string Type, string Property)[] Switches =
    [
        ("Microsoft.AspNetCore.Components.Server.CircuitOptions", "DetailedErrors"),
        ("System.ServiceModel.Description.ServiceDebugBehavior", "IncludeExceptionDetailInFaults"),
        ("System.ServiceModel.ServiceBehaviorAttribute", "IncludeExceptionDetailInFaults"),
        ("CoreWCF.Description.ServiceDebugBehavior", "IncludeExceptionDetailInFaults"),
        ("CoreWCF.ServiceBehaviorAttribute", "IncludeExceptionDetailInFaults"),
    ];

    private static readonly HashSet<string> DevelopmentWords = new(StringComparer.Ordinal) { "dev", "development", "debug", "local", "localhost", "test", "testing" };

    public override void Register(RuleRegistry on)
    {
        foreach (var page in Pages)
        {
            foreach (var type in new[] { "Microsoft.AspNetCore.Builder.DeveloperExceptionPageExtensions", "Microsoft.AspNetCore.Builder.DatabaseErrorPageExtensions", "Microsoft.AspNetCore.Builder.MigrationsEndPointExtensions", "Owin.ErrorPageExtensions" })
                on.Call(type, page, OnPage);
        }

        foreach (var (type, property) in Switches)
        {
            on.Set(type, property, static (context, set) =>
            {
                if (set.Value.IsAlways(true))
                    Report(context, set, $"{((IMemberReferenceOperation)set.Target).Member.Name} is switched on");
            });
        }

        on.Set("System.Web.Http.HttpConfiguration", "IncludeErrorDetailPolicy", static (context, set) =>
        {
            if (set.Value.Unwrapped() is IFieldReferenceOperation { Field.Name: "Always" })
                Report(context, set, "IncludeErrorDetailPolicy is Always");
        });
        on.Call("Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions", "UseEnvironment", OnEnvironment);
        on.Call("Microsoft.Extensions.Hosting.HostingHostBuilderExtensions", "UseEnvironment", OnEnvironment);
        on.Set("Microsoft.Extensions.Hosting.IHostEnvironment", "EnvironmentName", OnEnvironmentName);
        on.Set("Microsoft.AspNetCore.Builder.WebApplicationOptions", "EnvironmentName", OnEnvironmentName);
        on.Call("Microsoft.AspNetCore.Hosting.IWebHostBuilder", "UseSetting", static (context, call) =>
        {
            if (call.Arguments is [{ Value: var key }, { Value: var value }] && (string.Equals(key.ConstantString(), "detailedErrors", StringComparison.OrdinalIgnoreCase) || key.Unwrapped() is IFieldReferenceOperation { Field.Name: "DetailedErrorsKey" })
                && value.ConstantString() is { } text && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase)))
            {
                Report(context, call, "Detailed errors are switched on");
            }
        });
        on.Application(static context =>
        {
            foreach (var part in context.Application.Pipeline.Middleware)
            {
                if (Pages.Contains(part.Name) && part.Presence == Presence.Always && !IsEntry(part.Call.Container) && !IsForDevelopment(part.Call.Call, part.Call.Container, context.Compilation))
                    context.Report(Rule.SL5007_DetailedErrors, part.Call.Location, null, $"{part.Name} is in the pipeline");
            }
        });
    }

    // What calls another method of the team's is only known at the end.
    private static void OnPage(RuleContext context, IInvocationOperation call)
    {
        if (IsEntry(ApplicationFacts.Container(call, context.ContainingSymbol)))
            Report(context, call, $"{call.TargetMethod.Name} is in the pipeline");
    }

    private static void OnEnvironment(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments is [.., { Value: var name }] && IsDevelopment(name))
            Report(context, call, "The environment is always Development");
    }

    private static void OnEnvironmentName(RuleContext context, IAssignmentOperation set)
    {
        if (IsDevelopment(set.Value))
            Report(context, set, "The environment is always Development");
    }

    private static bool IsDevelopment(IOperation name) => name.Origins().All(static origin => origin.ConstantString() == "Development"
        || origin is IFieldReferenceOperation { Field: { Name: "Development", ContainingType.Name: "Environments" or "EnvironmentName" } });

    private static void Report(RuleContext context, IOperation at, string problem)
    {
        if (!at.IsDevelopmentOnly() && !IsForDevelopment(at, context.ContainingSymbol, context.Compilation))
            context.Report(Rule.SL5007_DetailedErrors, at is IInvocationOperation call ? call.Name() : at.Syntax, problem);
    }

    // The name of the file says less than those of types and members: a file of tests has tests of many things.
    private static bool IsForDevelopment(IOperation at, ISymbol member, Compilation compilation) =>
        TestProjects.IsTest(compilation) || Surroundings.Names(at, member).Skip(1).Any(static name => Words.Of(name).FirstOf(DevelopmentWords) is not null) || IsAskedFor(at);

    /// <summary>Whether a setting decides: <c>if (options.ShowErrors)</c>, <c>if (configuration.GetValue&lt;bool&gt;("…"))</c>.</summary>
    private static bool IsAskedFor(IOperation at)
    {
        for (var (inner, outer) = (at, at.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation choice && inner == choice.WhenTrue && !SpeaksOfEnvironment(choice.Condition))
                return true;
        }

        return false;
    }

    private static bool SpeaksOfEnvironment(IOperation condition) => condition.DescendantsAndSelf().Any(static operation => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "IsDevelopment" or "IsStaging" or "IsProduction" or "IsEnvironment" } => true,
        IPropertyReferenceOperation { Property.Name: "EnvironmentName" } => true,
        ILocalReferenceOperation local => local.Local.Name.IndexOf("prod", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    });

    /// <summary>Whether the framework calls the method, so that nothing around it can test the environment.</summary>
    private static bool IsEntry(ISymbol container) => container is IMethodSymbol { MethodKind: MethodKind.Ordinary, Name: "<Main>$" or "Main" or "Configure" or "Configuration" };
}
