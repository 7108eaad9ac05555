namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>View state that nobody signs: the page deserializes what the browser sends.</summary>
internal sealed class SL4007_ViewStateWithoutMac() : CodeRule(Rule.SL4007_ViewStateWithoutMac)
{
    private const string Formatter = "System.Web.UI.ObjectStateFormatter";
    private const string Los = "System.Web.UI.LosFormatter";

    public override void Register(RuleRegistry on)
    {
        on.Settings(Rule.SL4007_ViewStateWithoutMac,
        [
            new("System.Web.UI.Page", "EnableViewStateMac", UnsafeSetting.Always(false), "EnableViewStateMac is off"),
            new("System.Web.Configuration.PagesSection", "EnableViewStateMac", UnsafeSetting.Always(false), "EnableViewStateMac is off"),
        ]);
        foreach (var type in new[] { Formatter, Los })
        {
            on.New(type, static (context, creation) =>
            {
                if (ReadsWithoutMac(creation) is { } problem)
                    context.Report(Rule.SL4007_ViewStateWithoutMac, creation, problem);
            });
        }
    }

    /// <summary>What is wrong with the formatter beside that it creates any type, or null.</summary>
    public static string? ReadsWithoutMac(IObjectCreationOperation creation) =>
        creation.Type.IsOrInherits(Formatter) ? "An ObjectStateFormatter of your own reads state without a MAC"
        : creation.Type.IsOrInherits(Los) && (creation.Arguments.Length == 0 || creation.Arguments[0].Value.IsAlways(false)) ? "This LosFormatter reads state without a MAC"
        : null;
}
