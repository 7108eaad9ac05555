using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Tests.Endpoints;

/// <summary>Endpoints of controllers, pages, hubs and gRPC services.</summary>
public sealed class ControllerActionTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Authorization;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.DependencyInjection;

        """;

    [Fact]
    public void Attributes_of_actions_controllers_and_bases() => Applications.Has(Usings + """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllersWithViews();
        builder.Build().MapControllers();

        [Route("api/[controller]")]
        public class ItemsController : ControllerBase
        {
            [HttpGet("{id}")] public string Get(int id) => "";
            [HttpPost, Authorize, ValidateAntiForgeryToken] public string Post() => "";
            [HttpDelete("~/items/{id}")] public string Delete(int id) => "";
            [AcceptVerbs("PUT", "patch"), Route("[action]")] public string Change() => "";
            [NonAction] public string Not() => "";
            [KeyNeeded, HttpPost("key")] public string Keyed() => "";
            [ServiceFilter(typeof(ApiKeyFilter)), HttpPost("service")] public string Service() => "";
            [IgnoreAntiforgeryToken, HttpPost("off")] public string Off() => "";
        }

        [Authorize, AutoValidateAntiforgeryToken] public abstract class Base : Controller { [HttpPost] public string Shared() => ""; }
        public class DerivedController : Base { public string Own() => ""; [AllowAnonymous] public string Open() => ""; }

        public class KeyNeededAttribute : Attribute, IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }
        public class ApiKeyFilter;
        """,
        "GET /api/Items/{id} Open None", "POST /api/Items Restricted Checked", "DELETE /items/{id} Open None", "PUT,PATCH /api/Items/Change Open None", "POST /api/Items/key Restricted None",
        "POST /api/Items/service Restricted None", "POST /api/Items/off Open Off", "/Derived/Own Restricted Checked", "/Derived/Open Anonymous Checked", "POST /Derived/Shared Restricted Checked");

    [Theory]
    [InlineData("services.AddControllers(o => o.Filters.Add(new AuthorizeFilter()));", "POST /Order/Buy Restricted None")]
    [InlineData("services.AddMvc(o => { o.Filters.Add<AuthorizeFilter>(); });", "POST /Order/Buy Restricted None")]
    [InlineData("services.AddMvc(o => o.Filters.Add(typeof(AutoValidateAntiforgeryTokenAttribute)));", "POST /Order/Buy Open Checked")]
    [InlineData("services.AddControllersWithViews(o => o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));", "POST /Order/Buy Open Checked")]
    [InlineData("services.AddMvc(); app.MapControllers().RequireAuthorization();", "POST /Order/Buy Restricted None")]
    [InlineData("services.AddMvc(); app.MapDefaultControllerRoute();", "POST /Order/Buy Open None")]
    [InlineData("services.AddMvc(); app.UseMiddleware<ApiKeyMiddleware>();", "POST /Order/Buy Unknown None")]
    [InlineData("", "POST /Order/Buy Unknown None")]
    public void What_the_application_says_about_all_controllers(string setup, string expected) => Applications.Has(Usings + $$"""
        class Setup { void M(IServiceCollection services, WebApplication app) { {{setup}} } }
        public class OrderController : Controller { [HttpPost] public string Buy() => ""; }
        class ApiKeyMiddleware;
        """, expected);

    [Fact]
    public void Pages_by_attribute_and_convention()
    {
        const string Source = Usings + """
            class Setup
            {
                void M(IServiceCollection services) => services.AddRazorPages(options =>
                {
                    options.Conventions.AuthorizeFolder("/Orders");
                    options.Conventions.AllowAnonymousToPage("/Orders/Track");
                });
            }
            {0}
            public class PageOne : PageModel { public void OnGet() { } public void OnPostDeleteAsync(int id) { } }
            """;
        Assert.Equal(["GET /Orders/Edit Restricted Checked", "POST /Orders/Edit Restricted Checked"], Texts("", "/app/Pages/Orders/Edit.cshtml.cs"));
        Assert.Equal(["GET /Orders/Track Anonymous Checked", "POST /Orders/Track Anonymous Checked"], Texts("", "/app/Pages/Orders/Track.cshtml.cs"));
        Assert.Equal(["GET / Open Checked", "POST / Open Checked"], Texts("", "/app/Pages/Index.cshtml.cs"));
        Assert.Equal(["GET /Admin/Users Open Off", "POST /Admin/Users Open Off"], Texts("[IgnoreAntiforgeryToken]", "/app/Areas/Admin/Pages/Users/Index.cshtml.cs"));

        static IEnumerable<string> Texts(string attribute, string path) => Applications.Of(Source.Replace("{0}", attribute), path).Endpoints.Select(Applications.Text);
    }

    [Fact]
    public void Hubs_are_mapped_by_their_class() => Applications.Has(Usings + """
        var app = WebApplication.Create(args);
        app.MapHub<Chat>("/chat").RequireAuthorization();
        app.MapHub<Feed>("/feed");
        public class Chat : Hub { public void Send(string text) { } }
        public class Feed : Hub { [Authorize] public void Push(string text) { } public void Read() { } }
        public class Unmapped : Hub { public void Send(string text) { } }
        """,
        "/chat Restricted None", "/feed Restricted None", "/feed Open None", "Unknown None");

    [Fact]
    public void Actions_of_MVC_5() => Assert.Equal(
        ["POST /Home/Save Restricted None", "GET,POST /Home/Both Open Checked"],
        Applications.Of("""
            using System.Web.Mvc;
            public class HomeController : Controller
            {
                [HttpPost, Authorize] public ActionResult Save() => View();
                [AcceptVerbs(HttpVerbs.Get | HttpVerbs.Post), ValidateAntiForgeryToken] public ActionResult Both() => View();
            }
            """, references: References.NetFramework).Endpoints.Select(Applications.Text));
}
