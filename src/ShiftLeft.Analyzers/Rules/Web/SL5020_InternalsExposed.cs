namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>What helps a developer and an attacker alike, on in production: nothing asks for the environment or a setting first.</summary>
internal sealed class SL5020_InternalsExposed() : CodeRule(Rule.SL5020_InternalsExposed)
{
    private const string Description = "describes every endpoint to whoever asks";
    private const string Errors = "sends exception messages to clients";

    private static readonly (string Type, string Method)[] Descriptions =
    [
        ("Microsoft.AspNetCore.Builder.SwaggerBuilderExtensions", "UseSwagger"),
        ("Microsoft.AspNetCore.Builder.SwaggerBuilderExtensions", "MapSwagger"),
        ("Microsoft.AspNetCore.Builder.OpenApiEndpointRouteBuilderExtensions", "MapOpenApi"),
        ("Microsoft.AspNetCore.Builder.NSwagApplicationBuilderExtensions", "UseOpenApi"),
        ("Microsoft.AspNetCore.Builder.NSwagApplicationBuilderExtensions", "UseSwagger"),
        ("System.Web.Http.HttpConfigurationExtensions", "EnableSwagger"),
        ("Swashbuckle.Application.HttpConfigurationExtensions", "EnableSwagger"),
    ];

    public override void Register(RuleRegistry on)
    {
        foreach (var (type, method) in Descriptions)
        {
            on.Call(type, method, (context, call) =>
            {
                if (!IsGuarded(call))
                    Report(context, call.Name(), call, $"{method} {Description}");
            });
        }

        RegisterGraphQl(on);
        foreach (var type in new[] { "Microsoft.AspNetCore.SignalR.HubOptions", "Grpc.AspNetCore.Server.GrpcServiceOptions", "Microsoft.AspNet.SignalR.HubConfiguration" })
        {
            on.Setting(new(type, "EnableDetailedErrors", UnsafeSetting.Always(true), ""), static (context, set) =>
                Report(context, set.Syntax, set, $"EnableDetailedErrors {Errors}"));
        }

        foreach (var type in new[] { "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder", "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder`1" })
        {
            on.Call(type, "EnableSensitiveDataLogging", static (context, call) =>
            {
                if (call.Arguments.All(static argument => argument.Value.IsAlways(true)))
                    Report(context, call.Name(), call, "EnableSensitiveDataLogging writes the values of every query into the logs");
            });
        }

        RegisterHealth(on);
    }

    private static void RegisterGraphQl(RuleRegistry on)
    {
        foreach (var type in new[] { "Microsoft.Extensions.DependencyInjection.RequestExecutorBuilderExtensions", "HotChocolate.AspNetCore.HttpRequestExtensions" })
        {
            foreach (var (method, unsafeValue) in new[] { ("AllowIntrospection", true), ("DisableIntrospection", false) })
            {
                on.Call(type, method, (context, call) =>
                {
                    if (call.Arguments.Any(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean && argument.Value.IsAlways(unsafeValue)))
                        Report(context, call.Name(), call, "Introspection describes the whole schema to whoever asks");
                });
            }
        }

        foreach (var (type, property) in new[]
        {
            ("HotChocolate.Execution.Options.RequestExecutorOptions", "IncludeExceptionDetails"),
            ("GraphQL.Execution.ErrorInfoProviderOptions", "ExposeExceptionDetails"),
            ("GraphQL.Execution.ErrorInfoProviderOptions", "ExposeExceptionStackTrace"),
        })
        {
            on.Setting(new(type, property, UnsafeSetting.Always(true), ""), (context, set) => Report(context, set.Syntax, set, $"{property} {Errors}"));
        }
    }

    private static void RegisterHealth(RuleRegistry on) =>
        on.Set("Microsoft.AspNetCore.Diagnostics.HealthChecks.HealthCheckOptions", "ResponseWriter", static (context, set) =>
        {
            if (set.Value.Origins().Any(TellsDetails) && !IsGuarded(OutermostCall(set)))
                Report(context, set.Syntax, set, "The health endpoint tells the state and errors of every part to whoever asks");
        });

    private static bool TellsDetails(IOperation writer) => (writer is IDelegateCreationOperation { Target: var target } ? target : writer) switch
    {
        IMethodReferenceOperation { Method: { Name: var name, DeclaringSyntaxReferences.IsEmpty: true } } => name.StartsWith("WriteHealthCheck", StringComparison.Ordinal),
        IAnonymousFunctionOperation lambda => lambda.Body.Descendants().Any(static operation => operation is IPropertyReferenceOperation
        {
            Property: { Name: "Exception" or "Data", ContainingType.Name: "HealthReportEntry" },
        }),
        _ => false,
    };

    /// <summary>app.MapHealthChecks("/health", new() { … }).RequireAuthorization().</summary>
    private static IOperation OutermostCall(IOperation operation)
    {
        while (operation.Parent is { } parent and not (IExpressionStatementOperation or IBlockOperation or IAnonymousFunctionOperation))
            operation = parent;
        return operation;
    }

    /// <summary>Whether the endpoint asks who is there, or is bound to a host or port of its own.</summary>
    private static bool IsGuarded(IOperation call) => OutermostCall(call).DescendantsAndSelf().OfType<IInvocationOperation>()
        .Any(static other => other.TargetMethod.Name is "RequireAuthorization" or "RequireHost");

    /// <summary>In a branch, somebody has decided where it is on.</summary>
    private static bool IsChosen(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation choice && choice.Condition != inner || outer is ISwitchCaseOperation
                || outer is IInvocationOperation { TargetMethod.Name: "UseWhen" or "MapWhen" })
            {
                return true;
            }
        }

        // if (!app.Environment.IsDevelopment()) return;
        return operation.Root().Descendants().OfType<IReturnOperation>().Any(exit => exit.Syntax.SpanStart < operation.Syntax.SpanStart
            && exit.Parent is IConditionalOperation or IBlockOperation { Parent: IConditionalOperation });
    }

    private static void Report(RuleContext context, SyntaxNode location, IOperation at, string problem)
    {
        if (!at.IsDevelopmentOnly() && !IsChosen(at) && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL5020_InternalsExposed, location, problem);
    }
}
