namespace ShiftLeft.Analyzers.Rules.Web;

internal sealed class SL5002_CookieWithoutSecure() : CookieFlagRule(Rule.SL5002_CookieWithoutSecure, CookieFlag.Secure)
{
    public override void Register(RuleRegistry on)
    {
        base.Register(on);
        on.Call("Microsoft.Extensions.DependencyInjection.SessionServiceCollectionExtensions", "AddSession", OnSession);
    }

    /// <summary>The session cookie alone of the framework's cookies that identify a visitor is sent over HTTP by default.</summary>
    private void OnSession(RuleContext context, IInvocationOperation call)
    {
        var configure = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "configure")?.Value.Unwrapped();
        if (configure is null || (Body(configure) is { } body && !body.Descendants().Any(static operation => operation is
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "SecurePolicy" or "Cookie" } }
                or IArgumentOperation { Value: IParameterReferenceOperation })))
        {
            Report(context, call.Name(), call, "The session cookie is sent over HTTP by default: its SecurePolicy is None");
        }
    }

    private static IOperation? Body(IOperation configure) =>
        configure is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } ? lambda.Body : null;
}
