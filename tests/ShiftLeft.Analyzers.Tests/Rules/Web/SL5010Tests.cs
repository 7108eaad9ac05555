namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5010Tests() : RuleTests("SL5010")
{
    private static readonly Action<RuleTest> OnNetFramework = static test => test.OnNetFramework();

    [Fact]
    public Task Finds_it_switched_off_in_attributes_and_code() => Finds("""
        using System;
        using System.Web.Configuration;
        using System.Web.Mvc;
        using System.Web.UI;

        class PostsController : Controller
        {
            private const bool Off = false;

            [[|ValidateInput(false)|]]
            public string Edit(string body) => body;

            [[|ValidateInput(Off)|]]
            public string Preview(string body) => body;

            public string Raw()
            {
                [|ValidateRequest = false|];
                return "";
            }
        }

        [[|ValidateInput(false)|]]
        class AdminController : Controller
        {
        }

        class Orders : Page
        {
            protected override void OnInit(EventArgs e)
            {
                [|EnableEventValidation = false|];
                [|EnableViewStateMac = false|];
                [|this.ValidateRequestMode = ValidateRequestMode.Disabled|];
            }

            void Configure(PagesSection pages, HttpRuntimeSection runtime)
            {
                [|pages.ValidateRequest = false|];
                [|pages.EnableEventValidation = false|];
                [|runtime.RequestValidationMode = new Version(2, 0)|];
                [|runtime.RequestValidationMode = new Version("4.0")|];
            }
        }
        """, OnNetFramework);

    [Fact]
    public Task Quiet_where_it_is_on_or_somebody_else_s() => Quiet("""
        using System;
        using System.Web.Configuration;
        using System.Web.Mvc;
        using System.Web.UI;

        class PostsController : Controller
        {
            [ValidateInput(true)]
            public string Edit(string body) => body;
        }

        class Orders : Page
        {
            protected override void OnInit(EventArgs e)
            {
                EnableEventValidation = true;
                ValidateRequestMode = ValidateRequestMode.Enabled;
                EnableViewState = false;
            }

            void Configure(HttpRuntimeSection runtime, Form form)
            {
                runtime.RequestValidationMode = new Version(4, 5);
                form.ValidateRequest = false;
            }
        }

        class Form
        {
            public bool ValidateRequest { get; set; }
        }
        """, OnNetFramework);

    [Fact]
    public Task Says_what_is_let_in() => Says("""
        class Orders : System.Web.UI.Page
        {
            public Orders()
            {
                {|#0:EnableEventValidation = false|};
            }
        }
        """,
        "Event validation is off, so the browser can raise events and post values that the page never offered; leave it on, and encode or allow single values where markup is wanted",
        OnNetFramework);
}
