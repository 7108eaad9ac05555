namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5019Tests() : RuleTests("SL5019")
{
    private const string Usings = WebUsings.Of + """
        using Microsoft.AspNetCore.OutputCaching;
        using Microsoft.Net.Http.Headers;

        """;

    [Fact]
    public Task What_an_own_filter_asks_is_not_known() => Finds(Usings + """
        using Microsoft.AspNetCore.Mvc.Filters;

        public class ShopIsOpenAttribute : Attribute, IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context) { }
        }

        [ShopIsOpen]
        public class ShopController : Controller
        {
            [ResponseCache(Duration = 60)] public IActionResult Index() => View();
            [Authorize, [|ResponseCache(Duration = 60)|]] public IActionResult Orders() => View();
            [AllowAnonymous, ResponseCache(Duration = 60)] public IActionResult Open() => View();
        }
        """);

    [Fact]
    public Task Finds_attributes() => Finds(Usings + """
        [Authorize]
        public class AccountController : Controller
        {
            [[|ResponseCache(Duration = 60)|]] public IActionResult Index() => View();
            [HttpGet, [|ResponseCache(Duration = 60, Location = ResponseCacheLocation.Any)|]] public IActionResult Orders() => View();
            [ResponseCache(Duration = 60, Location = ResponseCacheLocation.Client)] public IActionResult Own() => View();
            [ResponseCache(NoStore = true, Duration = 0)] public IActionResult Never() => View();
            [ResponseCache(Duration = 60, VaryByHeader = "Cookie")] public IActionResult Varies() => View();
            [ResponseCache(CacheProfileName = "x")] public IActionResult Profile() => View();
            [AllowAnonymous, ResponseCache(Duration = 60)] public IActionResult Open() => View();
            [HttpPost, ResponseCache(Duration = 60)] public IActionResult Post() => View();
            [OutputCache(Duration = 60)] public IActionResult NotForUsers() => View();
        }

        [Authorize, [|ResponseCache(Duration = 60)|]]
        public class WholeController : Controller
        {
            public IActionResult Index() => View();
            [ResponseCache(NoStore = true)] public IActionResult Never() => View();
        }

        [Authorize, [|ResponseCache(Duration = 60)|]]
        public class ProfileModel : PageModel { public void OnGet() { } }

        [ResponseCache(Duration = 60)]
        public class PublicController : Controller { public IActionResult Index() => View(); }
        """);

    [Fact]
    public Task Finds_attributes_under_a_policy_of_the_application() => Finds(Usings + """
        class Setup { void M(IServiceCollection services) => services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy); }
        public class HomeController : Controller
        {
            [[|ResponseCache(Duration = 60)|]] public IActionResult Index() => View();
            [AllowAnonymous, ResponseCache(Duration = 60)] public IActionResult Open() => View();
        }
        """);

    [Fact]
    public Task Finds_headers() => Finds(Usings + """
        [Authorize]
        public class AccountController : Controller
        {
            public IActionResult Index()
            {
                [|Response.Headers.CacheControl = "public, max-age=600"|];
                return View();
            }

            public IActionResult Named()
            {
                [|Response.Headers["Cache-Control"] = "public,max-age=600"|];
                [|Response.Headers.Append("Cache-Control", "public")|];
                return View();
            }

            public IActionResult Typed()
            {
                Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { [|Public = true|], MaxAge = TimeSpan.FromMinutes(1) };
                return View();
            }

            public IActionResult Private()
            {
                Response.Headers.CacheControl = "private, max-age=600";
                Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true };
                return View();
            }

            [AllowAnonymous]
            public IActionResult Open()
            {
                Response.Headers.CacheControl = "public, max-age=600";
                return View();
            }
        }
        """);

    [Fact]
    public Task Finds_minimal_APIs() => Finds(Usings + """
        var app = WebApplication.Create(args);
        app.MapGet("/me", (HttpContext context) => { [|context.Response.Headers.CacheControl = "public,max-age=60"|]; return ""; }).RequireAuthorization();
        app.MapGet("/attribute", [[|ResponseCache(Duration = 60)|]] () => "").RequireAuthorization();
        app.MapGet("/open", (HttpContext context) => { context.Response.Headers.CacheControl = "public,max-age=60"; return ""; });
        app.MapGet("/cached", () => "").RequireAuthorization().CacheOutput();
        """, AsProgram);

    [Fact]
    public Task Finds_MVC_5() => Finds("""
        using System.Web;
        using System.Web.Mvc;
        [Authorize]
        public class AccountController : Controller
        {
            [[|OutputCache(Duration = 60)|]] public ActionResult Index() => View();
            [[|OutputCache(Duration = 60, Location = System.Web.UI.OutputCacheLocation.Server)|]] public ActionResult Server() => View();
            [OutputCache(Duration = 60, Location = System.Web.UI.OutputCacheLocation.Client)] public ActionResult Client() => View();
            [OutputCache(Duration = 60, VaryByCustom = "user")] public ActionResult Varies() => View();
            [OutputCache(NoStore = true, Duration = 0)] public ActionResult Never() => View();
            public ActionResult Header()
            {
                [|Response.Cache.SetCacheability(HttpCacheability.Public)|];
                return View();
            }

            public ActionResult Private()
            {
                Response.Cache.SetCacheability(HttpCacheability.Private);
                return View();
            }
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Says_what_to_do() => Says(Usings + """
        [Authorize]
        public class AccountController : Controller { [{|#0:ResponseCache(Duration = 60)|}] public IActionResult Index() => View(); }
        """, "'Index' answers signed-in users, and shared caches may keep the answer; cache it privately (ResponseCacheLocation.Client, 'private') or not at all");
}
