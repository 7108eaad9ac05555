namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>The checks that ASP.NET makes of a request before the page sees it.</summary>
internal sealed class SL5010_RequestValidationOff() : CodeRule(Rule.SL5010_RequestValidationOff)
{
    private const string Page = "System.Web.UI.Page";
    private const string Pages = "System.Web.Configuration.PagesSection";
    private const int Disabled = 1;
    private const string NoRequestValidation = "Request validation is off, so markup and script in the input reach the page";
    private const string NoEventValidation = "Event validation is off, so the browser can raise events and post values that the page never offered";
    private const string NoMac = "The MAC of the view state is off, so the browser can change what the page takes for its own state";

    public override void Register(RuleRegistry on)
    {
        on.Settings(Rule.SL5010_RequestValidationOff,
        [
            new(Page, "EnableEventValidation", UnsafeSetting.Always(false), NoEventValidation),
            new(Pages, "EnableEventValidation", UnsafeSetting.Always(false), NoEventValidation),
            new(Pages, "ValidateRequest", UnsafeSetting.Always(false), NoRequestValidation),
            new("System.Web.UI.Control", "ValidateRequestMode", UnsafeSetting.Always(Disabled), NoRequestValidation),
            new("System.Web.Mvc.ControllerBase", "ValidateRequest", UnsafeSetting.Always(false), NoRequestValidation),
            // new ValidateInputAttribute(true) { EnableValidation = false }
            new("System.Web.Mvc.ValidateInputAttribute", "EnableValidation", UnsafeSetting.Always(false), NoRequestValidation),
            new("System.Web.Configuration.HttpRuntimeSection", "RequestValidationMode", IsBefore45, "A RequestValidationMode before 4.5 leaves most of the request unchecked"),
        ]);
        foreach (var type in new[] { Page, Pages })
        {
            on.Setting(new(type, "EnableViewStateMac", UnsafeSetting.Always(false), NoMac), static (context, set) =>
            {
                // Without the MAC the browser sends objects, too, which is worse.
                if (!context.IsOn(Rule.SL4007_ViewStateWithoutMac))
                    context.Report(Rule.SL5010_RequestValidationOff, set, NoMac);
            });
        }

        on.New("System.Web.Mvc.ValidateInputAttribute", static (context, creation) =>
        {
            if (creation.Arguments.Length == 1 && creation.Arguments[0].Value.IsAlways(false))
                context.Report(Rule.SL5010_RequestValidationOff, creation, NoRequestValidation);
        });
    }

    private static bool IsBefore45(IOperation version) => version is { } && version.Unwrapped() switch
    {
        IObjectCreationOperation { Arguments: { Length: >= 2 } parts } => parts[0].Value.ConstantInteger() is { } major && parts[1].Value.ConstantInteger() is { } minor
            && (major < 4 || (major == 4 && minor < 5)),
        IObjectCreationOperation { Arguments: { Length: 1 } text } => Version.TryParse(text[0].Value.ConstantString(), out var parsed) && parsed < new Version(4, 5),
        _ => false,
    };
}
