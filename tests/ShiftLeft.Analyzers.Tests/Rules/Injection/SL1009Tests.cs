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

    /// <summary>The address of the request, and its query, lead nowhere else as a whole; a part of them may.</summary>
    [Theory]
    [InlineData("Redirect(Request.GetEncodedUrl())")]
    [InlineData("Redirect(WebUtility.UrlDecode(Request.GetEncodedUrl()))")]
    [InlineData("Redirect(Uri.UnescapeDataString(Request.GetDisplayUrl()).Replace(from, to))")]
    [InlineData("Redirect(new Uri(WebUtility.UrlDecode(Request.GetDisplayUrl())).GetLeftPart(UriPartial.Authority) + \"/404\")")]
    [InlineData("Redirect(to + Request.QueryString)")]
    [InlineData("Redirect(to + Request.QueryString.Value)")]
    [InlineData("Redirect($\"{to}{new Uri(Request.GetDisplayUrl()).Query}\")")]
    [InlineData("Redirect(to + (to.Contains('?') ? \"&\" : \"?\") + Request.QueryString.Value!.Substring(1))")]
    [InlineData("Redirect(to + (to.Contains('?') ? '&' : '?') + \"page=\" + page)")]
    public Task Quiet_where_the_whole_stays_here(string result) => Quiet(OwnAddress(result));

    [Theory]
    [InlineData("Redirect([|Request.QueryString.Value!.Substring(1)|])")]
    [InlineData("Redirect([|Request.QueryString.Value!.TrimStart('?')|])")]
    [InlineData("Redirect([|Request.QueryString.Value![1..]|])")]
    [InlineData("Redirect([|Request.QueryString.Value!.Trim('?')|])")]
    [InlineData("Redirect([|Request.QueryString.Value.AsSpan(1).ToString()|])")]
    [InlineData("Redirect([|Request.QueryString.Value.AsSpan()[1..].ToString()|])")]
    [InlineData("Redirect([|new Uri(Request.GetDisplayUrl()).PathAndQuery|])")]
    [InlineData("Redirect([|WebUtility.UrlDecode(Request.GetEncodedUrl().Split('=')[1])|])")]
    [InlineData("Redirect([|WebUtility.UrlDecode(Regex.Match(Request.GetEncodedUrl(), \"back=(.*)\").Groups[1].Value)|])")]
    [InlineData("Redirect([|to + (page.Length > 3 ? \"?\" : \"\") + page|])")]
    public Task Finds_a_part_that_may_lead_elsewhere(string result) => Finds(OwnAddress(result));

    /// <summary>No template matches a path that starts with two slashes, but one for any path; middleware sees them all.</summary>
    [Fact]
    public Task Quiet_on_the_path_that_led_to_the_action() => Quiet("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Extensions;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;

        [Route("orders")]
        public class OrderController : Controller
        {
            [HttpPost("{id}")] public IActionResult Save(int id) => Redirect(Request.Path);
            [HttpPost("{id}/again")] public IActionResult Again(int id) => Redirect(Request.PathBase + Request.Path + Request.QueryString);
            [HttpPost("all")] public IActionResult All() => Redirect(Request.GetEncodedPathAndQuery());
        }

        public class EditModel : PageModel { public IActionResult OnPost() => Redirect(Request.Path + "?saved=1"); }
        """);

    [Fact]
    public Task Finds_a_path_that_may_start_with_two_slashes() => Finds("""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        public class AnyController : Controller
        {
            [HttpGet("{**path}")] public IActionResult Any() => Redirect([|Request.Path|]);
        }

        public class PlainController : Controller { public IActionResult Index() => Redirect([|Request.Path|]); }

        [Route("orders")]
        public class OrderController : Controller { [HttpGet("x")] public IActionResult Get() => Redirect([|Request.Path.Value!.Substring(1)|]); }

        public class Slashes(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context)
            {
                context.Response.Redirect([|context.Request.Path|]);
                return next(context);
            }
        }
        """);

    private static string OwnAddress(string result) => $$"""
        using System;
        using System.Net;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Extensions;
        using Microsoft.AspNetCore.Mvc;

        public class PageController(string from, string to) : Controller
        {
            public IActionResult Get(string page) => {{result}};
        }
        """;

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
