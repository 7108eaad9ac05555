namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>View state that nobody signs: the page deserializes what the browser sends.</summary>
internal sealed class SL4007_ViewStateWithoutMac() : CodeRule(Rule.SL4007_ViewStateWithoutMac)
{
    public override void Register(RuleRegistry on)
    {
        on.Settings(Rule.SL4007_ViewStateWithoutMac,
        [
            new("System.Web.UI.Page", "EnableViewStateMac", UnsafeSetting.Always(false), "EnableViewStateMac is off"),
            new("System.Web.Configuration.PagesSection", "EnableViewStateMac", UnsafeSetting.Always(false), "EnableViewStateMac is off"),
        ]);
        on.New("System.Web.UI.ObjectStateFormatter", static (context, creation) =>
            context.Report(Rule.SL4007_ViewStateWithoutMac, creation, "An ObjectStateFormatter of your own reads state without a MAC"));
        on.New("System.Web.UI.LosFormatter", static (context, creation) =>
        {
            if (creation.Arguments.Length == 0 || creation.Arguments[0].Value.IsAlways(false))
                context.Report(Rule.SL4007_ViewStateWithoutMac, creation, "This LosFormatter reads state without a MAC");
        });
    }
}
