namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4007Tests() : RuleTests("SL4007")
{
    private static readonly Action<RuleTest> OnNetFramework = static test => test.OnNetFramework();

    [Fact]
    public Task Finds_pages_and_formatters_without_a_MAC() => Finds("""
        using System;
        using System.Web.Configuration;
        using System.Web.UI;

        class Orders : Page
        {
            public Orders()
            {
                [|EnableViewStateMac = false|];
            }

            protected override void OnInit(EventArgs e)
            {
                [|this.EnableViewStateMac = false|];
                base.OnInit(e);
            }

            void Configure(PagesSection pages) => [|pages.EnableViewStateMac = false|];

            object Read(string state) => [|new ObjectStateFormatter()|].Deserialize(state);

            object ReadLos(string state) => [|new LosFormatter()|].Deserialize(state);

            object ReadUnsigned(string state)
            {
                const bool Mac = false;
                return [|new LosFormatter(Mac, "modifier")|].Deserialize(state);
            }
        }
        """, OnNetFramework);

    [Fact]
    public Task One_place_is_reported_once() => Finds("""
        using System.Web.UI;

        class Orders : Page
        {
            public Orders()
            {
                [|EnableViewStateMac = false|];
                {|SL5010:EnableEventValidation = false|};
            }

            object Read(string state) => [|new ObjectStateFormatter()|].Deserialize(state);

            object ReadLos(string state) => [|new LosFormatter()|].Deserialize(state);

            object ReadSigned(string state, byte[] key) => {|SL4001:new LosFormatter(true, key)|}.Deserialize(state);
        }
        """, static test => WithNeighbours(test));

    [Theory]
    [InlineData("shiftleft.SL4007.severity = none")]
    [InlineData("dotnet_diagnostic.SL4007.severity = none")]
    public Task The_neighbours_report_where_the_rule_is_off(string setting) => Quiet("""
        using System.Web.UI;

        class Orders : Page
        {
            public Orders()
            {
                {|SL5010:EnableViewStateMac = false|};
            }

            object Read(string state) => {|SL4001:new ObjectStateFormatter()|}.Deserialize(state);

            object ReadLos(string state) => {|SL4001:new LosFormatter()|}.Deserialize(state);
        }
        """, test =>
    {
        WithNeighbours(test);
        test.EditorConfig("[*.cs]\n" + setting);
    });

    private static void WithNeighbours(RuleTest test)
    {
        test.OnNetFramework();
        test.DisabledDiagnostics.Remove("SL4001");
        test.DisabledDiagnostics.Remove("SL5010");
    }

    [Fact]
    public Task Quiet_with_a_MAC_or_another_member_of_that_name() => Quiet("""
        using System.Web.UI;

        class Orders : Page
        {
            public Orders(bool configured)
            {
                EnableViewStateMac = true;
                EnableViewState = false;
            }

            object Read(string state, byte[] key) => new LosFormatter(true, key).Deserialize(state);

            void Configured(bool mac) => EnableViewStateMac = mac;

            void Other(Settings settings) => settings.EnableViewStateMac = false;
        }

        class Settings
        {
            public bool EnableViewStateMac { get; set; }
        }
        """, OnNetFramework);

    [Fact]
    public Task Says_what_to_do() => Says("""
        class Orders : System.Web.UI.Page
        {
            public Orders()
            {
                {|#0:EnableViewStateMac = false|};
            }
        }
        """, "EnableViewStateMac is off, so the browser can send any object graph; leave the MAC on", OnNetFramework);
}
