namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>A constant that is sent as a credential in an HTTP header.</summary>
internal sealed class SL3002_HardcodedAuthorization() : CodeRule(Rule.SL3002_HardcodedPassword)
{
    private static readonly string[] Headers =
    [
        "System.Net.Http.Headers.HttpHeaders", "System.Collections.Specialized.NameValueCollection",
        "System.Collections.Generic.IDictionary`2", "Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "RestSharp.RestRequestExtensions", "RestSharp.RestClientExtensions",
        "Flurl.Http.HeaderExtensions",
    ];

    private static readonly string[] Methods =
        ["Add", "Append", "Set", "TryAddWithoutValidation", "AddHeader", "AddOrUpdateHeader", "AddDefaultHeader", "WithHeader"];

    public override void Register(RuleRegistry on)
    {
        on.New("System.Net.Http.Headers.AuthenticationHeaderValue", static (context, header) =>
        {
            if (header.Arguments is { Length: 2 } arguments)
                Report(context, arguments[1].Value, OfScheme(context, arguments[0].Value.ConstantString(), arguments[1].Value));
        });
        foreach (var type in Headers)
        {
            foreach (var method in Methods)
                on.Call(type, method, static (context, call) => Header(context, call));
            on.Set(type, "this[]", static (context, assignment) =>
            {
                if (assignment.Target is IPropertyReferenceOperation { Arguments: { Length: 1 } key }
                    && AuthorizationHeader.IsCredential(key[0].Value.ConstantString()))
                {
                    Report(context, assignment.Value, AuthorizationHeader.In(assignment.Value));
                }
            });
        }

        on.Set("Microsoft.AspNetCore.Http.IHeaderDictionary", "Authorization", static (context, assignment) =>
            Report(context, assignment.Value, AuthorizationHeader.In(assignment.Value)));
    }

    private static void Header(RuleContext context, IInvocationOperation call)
    {
        var values = call.Arguments.Where(static argument => argument.Parameter is { Type.TypeKind: not TypeKind.Array }).ToArray();
        for (var i = 0; i + 1 < values.Length; i++)
        {
            if (AuthorizationHeader.IsCredential(values[i].Value.ConstantString()))
                Report(context, values[i + 1].Value, AuthorizationHeader.In(values[i + 1].Value));
        }
    }

    private static HardcodedValue? OfScheme(RuleContext context, string? scheme, IOperation parameter) =>
        string.Equals(scheme, "Basic", StringComparison.OrdinalIgnoreCase)
            ? AuthorizationHeader.InBasic(parameter)
            : context.Constants(parameter).FirstOrDefault();

    private static void Report(RuleContext context, IOperation at, HardcodedValue? value)
    {
        if (value is not null)
            HardcodedCredential.Report(context, at, [value], "authorization", "an HTTP header");
    }
}
