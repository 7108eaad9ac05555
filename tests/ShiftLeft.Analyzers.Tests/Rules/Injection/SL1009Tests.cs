namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported; SL1009FixTests has the repairs.</summary>
public sealed class SL1009Tests() : RuleTests("SL1009")
{
    [Theory]
    [InlineData("""
        public IActionResult Back(string returnUrl) => Redirect([|returnUrl|]);
        """)]
    [InlineData("""
        public void Answer(string returnUrl) => Response.Redirect([|returnUrl|]);
        """)]
    [InlineData("""
        public void Header(string returnUrl) => Response.Headers["Location"] = [|returnUrl|];
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public IActionResult Local(string returnUrl) => LocalRedirect(returnUrl);
        """)]
    [InlineData("""
        public IActionResult Checked(string returnUrl) => Url.IsLocalUrl(returnUrl) ? Redirect(returnUrl) : RedirectToAction("Index");
        """)]
    [InlineData("""
        public IActionResult Early(string returnUrl)
        {
            if (!Url.IsLocalUrl(returnUrl))
                return BadRequest();
            return Redirect(returnUrl);
        }
        """)]
    [InlineData("""
        public IActionResult Query(string term) => Redirect("/search?q=" + term);
        """)]
    [InlineData("""
        public IActionResult FixedHost(string term) => Redirect("https://search.example.com/?q=" + term);
        """)]
    [InlineData("""
        public void OtherHeader(string tag) => Response.Headers["ETag"] = tag;
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    [Theory]
    [InlineData("NavigationManager.NavigateTo([|returnUrl|]);")]
    [InlineData("""NavigationManager.NavigateTo([|HttpUtility.ParseQueryString(new Uri(NavigationManager.Uri).Query)["returnUrl"]|]!);""")]
    [InlineData("""NavigationManager.NavigateTo([|QueryHelpers.ParseQuery(new Uri(NavigationManager.Uri).Query)["returnUrl"].ToString()|]);""")]
    public Task Finds_what_a_page_is_asked_with(string statement) => Finds(Component(statement));

    /// <summary>The page that the browser shows is of this site.</summary>
    [Theory]
    [InlineData("NavigationManager.NavigateTo(NavigationManager.Uri, true);")]
    [InlineData("NavigationManager.NavigateTo(NavigationManager.Uri + \"&tab=1\");")]
    [InlineData("NavigationManager.NavigateTo(NavigationManager.Uri.Replace(\"?reload\", \"\"));")]
    [InlineData("var uri = new Uri(NavigationManager.Uri); NavigationManager.NavigateTo(uri.Scheme + \"://\" + uri.Authority, true);")]
    [InlineData("NavigationManager.LocationChanged += (sender, args) => NavigationManager.NavigateTo(args.Location);")]
    public Task Quiet_where_the_page_itself_is_loaded_again(string statement) => Quiet(Component(statement));

    private static string Component(string statement) => $$"""
        using System;
        using System.Web;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.WebUtilities;

        [Route("/page")]
        public class Page : ComponentBase
        {
            [SupplyParameterFromQuery] public string returnUrl { get; set; } = "";

            [Inject] public NavigationManager NavigationManager { get; set; } = null!;

            protected override void OnInitialized()
            {
                {{statement}}
            }
        }
        """;

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class LoginController : Controller
        {
            {{members}}
        }
        """;
}
