using Microsoft.CodeAnalysis.Testing;

namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5001Tests() : RuleTests("SL5001")
{
    private const string Usings = WebUsings.Of;

    private const string Cookies = """

        class Setup { void M(IServiceCollection services) { services.AddControllersWithViews(); services.AddAuthentication("Cookies").AddCookie(); } }
        """;

    [Fact]
    public Task Finds_actions_that_change_state() => Finds(Usings + """
        public class OrderController : Controller
        {
            [HttpPost] public IActionResult [|Cancel|](int id) => View();
            [HttpPost, HttpPut("x"), Authorize] public IActionResult [|Put|]() => View();
            [AcceptVerbs("GET", "DELETE")] public IActionResult [|Delete|](int id) => View();
            [HttpPost, ValidateAntiForgeryToken] public IActionResult Checked(int id) => View();
            public IActionResult Index() => View();
            [HttpGet] public IActionResult Get() => View();
        }

        public abstract class Base : Controller { [HttpPost] public IActionResult [|Shared|]() => View(); }
        public class OneController : Base;
        public class TwoController : Base;
        """ + Cookies);

    private const string ScriptVerbs = Usings + """
        public class OrderController : Controller
        {
            [HttpPut("x"), Authorize] public IActionResult Put() => View();
            [HttpDelete] public IActionResult Delete(int id) => View();
            [AcceptVerbs("PUT", "patch")] public IActionResult Patch(string name) => View();
        }

        [AutoValidateAntiforgeryToken]
        public class StockController : Controller
        {
            [HttpDelete, IgnoreAntiforgeryToken, Authorize] public IActionResult Remove(int id) => View(User.Identity!.Name);
        }
        """ + Cookies;

    [Fact]
    public Task Is_quiet_where_only_scripts_can_send_the_verb() => Quiet(ScriptVerbs);

    [Fact]
    public Task Finds_verbs_of_scripts_where_a_form_can_name_them() => Finds(ScriptVerbs
        .Replace(" Put()", " [|Put|]()").Replace(" Delete(", " [|Delete|](").Replace(" Patch(", " [|Patch|](").Replace("IgnoreAntiforgeryToken,", "[|IgnoreAntiforgeryToken|],") + """

        class Startup { void Configure(IApplicationBuilder app) => app.UseHttpMethodOverride(new HttpMethodOverrideOptions { FormFieldName = "_method" }); }
        """);

    [Fact]
    public Task Quiet_on_actions_that_only_answer() => Quiet(Usings + """
        public class OrderController : Controller
        {
            [HttpPost] public IActionResult Shape() => NoContent();
            [HttpPost("gone")] public IActionResult Gone() { return StatusCode(StatusCodes.Status410Gone); }
        }
        """ + Cookies);

    [Fact]
    public Task Finds_actions_that_do_something_and_answer() => Finds(Usings + """
        public class OrderController(List<int> orders) : Controller
        {
            [HttpPost] public IActionResult [|Cancel|](int id) { orders.Remove(id); return NoContent(); }
            [HttpPost("count")] public IActionResult [|Count|](int id) => StatusCode(orders.RemoveAll(order => order == id));
        }
        """ + Cookies);

    [Fact]
    public Task Finds_the_check_switched_off_where_it_is_switched_off() => Finds(Usings + """
        [AutoValidateAntiforgeryToken]
        public class OrderController : Controller
        {
            [HttpPost, [|IgnoreAntiforgeryToken|]] public IActionResult Cancel(int id) => View();
            [HttpPost] public IActionResult Checked(int id) => View();
            [HttpGet, IgnoreAntiforgeryToken] public IActionResult Get() => View();
        }

        [[|IgnoreAntiforgeryToken|]]
        public class StockController : Controller
        {
            [HttpPost] public IActionResult Book(int id) => View();
            [HttpPost] public IActionResult Take(int id) => View();
            [HttpPost, ValidateAntiForgeryToken] public IActionResult Checked(int id) => View();
        }

        [[|IgnoreAntiforgeryToken|]]
        public class EditModel : PageModel { public void OnGet() { } public void OnPost() { } }

        [IgnoreAntiforgeryToken]
        public class ShowModel : PageModel { public void OnGet() { } }
        """ + Cookies);

    [Fact]
    public Task Finds_the_check_switched_off_only_where_the_caller_matters() => Finds(Usings + """
        [AutoValidateAntiforgeryToken]
        public class DonationController : Controller
        {
            [HttpPost, Authorize] public IActionResult Configure(string text) => View();
            [HttpPost, Authorize, [|IgnoreAntiforgeryToken|]] public IActionResult Withdraw(int amount) => View();
            [HttpPost, [|IgnoreAntiforgeryToken|]] public IActionResult Remember(int amount) => View(User.Identity!.Name);
            [HttpPost, IgnoreAntiforgeryToken] public IActionResult Donate(int amount) => View();
            [HttpPost, IgnoreAntiforgeryToken] public IActionResult Receive(string source) => source.Length == 0 ? Forbid() : View();
            [HttpPost, IgnoreAntiforgeryToken] public IActionResult Refuse(string source) => source.Length == 0 ? new ForbidResult() : View();
            [HttpPost, [|IgnoreAntiforgeryToken|]] public IActionResult Owner(string source) => source != User.Identity!.Name ? Forbid() : View();
        }
        """ + Cookies);

    [Fact]
    public Task Finds_forms_of_minimal_APIs_with_the_check_off() => Finds(Usings + """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication().AddCookie();
        var app = builder.Build();
        app.MapPost("/avatar", (IFormFile file) => file.Name).RequireAuthorization().[|DisableAntiforgery|]();
        app.MapPost("/name", ([FromForm] string name) => name).[|DisableAntiforgery|]();
        var group = app.MapGroup("/g").[|DisableAntiforgery|]();
        group.MapPost("/a", (IFormCollection form) => form.Count);
        group.MapPost("/b", (IFormFileCollection files) => files.Count);
        app.MapPost("/checked", (IFormFile file) => file.Name);
        app.MapPost("/json", (Order order) => order.Name).DisableAntiforgery();
        app.MapPost("/anonymous", (IFormFile file) => file.Name).DisableAntiforgery().AllowAnonymous();
        app.MapPost("/webhooks/stripe", (IFormCollection form) => form.Count).DisableAntiforgery();
        app.[|MapPost|]("/byhand", (HttpContext context) => context.Request.Form["name"].ToString());
        app.[|MapPost|]("/task", async (HttpRequest request) => (await request.ReadFormAsync()).Count);
        app.[|MapPost|]("/method", ByHand);
        app.MapPost("/body", (HttpContext context) => context.Request.Body.Length);
        static string ByHand(HttpContext context) => context.Request.Form["name"].ToString();
        record Order(string Name);
        """, AsProgram);

    /// <summary>Identity names its cookies as the way to authenticate; a default for everything does not change that, nor does a later call.</summary>
    [Theory]
    [InlineData("""services.AddIdentity<IdentityUser, IdentityRole>();""")]
    [InlineData("""services.AddIdentity<IdentityUser, IdentityRole>(); services.AddAuthentication("Bearer");""")]
    [InlineData("""services.AddIdentity<IdentityUser, IdentityRole>(); services.AddAuthentication(o => o.DefaultChallengeScheme = "Bearer");""")]
    [InlineData("""services.AddAuthentication(o => o.DefaultAuthenticateScheme = "Bearer"); services.AddIdentity<IdentityUser, IdentityRole>();""")]
    [InlineData("""services.AddIdentity<IdentityUser, IdentityRole>(); services.AddAuthentication(o => o.DefaultAuthenticateScheme = "Bearer").AddCookie();""")]
    public Task Finds_actions_that_the_cookies_of_Identity_authenticate(string setup) => Finds(Usings + $$"""
        using Microsoft.AspNetCore.Identity;

        class Setup { void M(IServiceCollection services) { {{setup}} services.AddControllers(); } }
        public class OrderController : Controller { [HttpPost] public IActionResult [|Cancel|](int id) => View(); }
        """);

    [Theory]
    [InlineData("""services.AddAuthentication().AddJwtBearer();""")]
    [InlineData("""services.AddAuthentication();""")]
    [InlineData("""services.AddIdentity<IdentityUser, IdentityRole>(); services.AddAuthentication(o => { o.DefaultAuthenticateScheme = "Bearer"; o.DefaultChallengeScheme = "Bearer"; });""")]
    [InlineData("""services.AddAuthentication().AddCookie(); services.AddMvc(o => o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));""")]
    [InlineData("""services.AddAuthentication().AddCookie(); services.AddControllersWithViews(o => o.Filters.Add<AutoValidateAntiforgeryTokenAttribute>());""")]
    [InlineData("""services.AddAuthentication().AddCookie(o => o.Cookie.SameSite = SameSiteMode.Strict);""")]
    public Task Quiet_where_the_application_has_no_need(string setup) => Quiet(Usings + $$"""
        using Microsoft.AspNetCore.Identity;

        class Setup { void M(IServiceCollection services) { {{setup}} services.AddControllers(); } }
        public class OrderController : Controller { [HttpPost] public IActionResult Cancel(int id) => View(); }
        """, static test => test.CompilerDiagnostics = CompilerDiagnostics.None);

    [Fact]
    public Task Quiet_on_what_foreign_pages_cannot_send_or_have_no_use_for() => Quiet(Usings + """
        public class OrderController : Controller
        {
            [HttpPost] public IActionResult Json([FromBody] Order order) => View();
            [HttpPost, Consumes("application/json")] public IActionResult Consumed() => View();
            [HttpPost, AllowAnonymous] public IActionResult Open(string name) => View();
            [HttpPost, Authorize(AuthenticationSchemes = "Bearer")] public IActionResult Bearer(int id) => View();
            [HttpPost, MyCsrfCheck] public IActionResult Own(int id) => View();
            [HttpPost] public IActionResult Login(string name) => View();
            [HttpPost] public IActionResult StripeWebhook(string name) => View();
        }

        [ApiController, Route("api")]
        public class ApiController : ControllerBase { [HttpPost] public void Post(Order order) { } }

        public class PageModelOne : PageModel { public void OnPost() { } }
        public record Order(string Name);
        public class MyCsrfCheckAttribute : Attribute;
        """ + Cookies);

    [Fact]
    public Task Quiet_on_an_API_beside_pages_that_takes_tokens() => Quiet(Usings + """
        [ApiController, Route("api")]
        public class ItemsController : ControllerBase { [HttpPost("{id}")] public void Post(int id) { } }
        class Tokens { void M(IServiceCollection services) => services.AddAuthentication().AddBearerToken(); }
        """ + Cookies);

    [Fact]
    public Task Finds_an_API_that_only_knows_cookies() => Finds(Usings + """
        [ApiController, Route("api")]
        public class ItemsController : ControllerBase
        {
            [HttpPost("{id}")] public void [|Buy|](int id) { }
            [HttpPost] public void Post(Item item) { }
        }
        public record Item(string Name);
        """ + Cookies);

    [Fact]
    public Task Quiet_where_a_middleware_of_the_team_checks_tokens() => Quiet(Usings + """
        using Microsoft.AspNetCore.Antiforgery;
        class Middleware(RequestDelegate next, IAntiforgery antiforgery)
        {
            public async Task InvokeAsync(HttpContext context) { await antiforgery.ValidateRequestAsync(context); await next(context); }
        }
        public class OrderController : Controller { [HttpPost] public IActionResult Cancel(int id) => View(); }
        """ + Cookies);

    [Fact]
    public Task Quiet_in_a_library_that_does_not_sign_in() => Quiet(Usings + """
        public class OrderController : Controller { [HttpPost, IgnoreAntiforgeryToken] public IActionResult Cancel(int id) => View(); }
        """);

    [Fact]
    public Task Finds_actions_of_MVC_5() => Finds("""
        using System.Web.Mvc;
        [Authorize]
        public class OrderController : Controller
        {
            [HttpPost] public ActionResult [|Cancel|](int id) => View();
            [HttpDelete] public ActionResult [|Delete|](int id) => View();
            [HttpPost, ValidateAntiForgeryToken] public ActionResult Checked(int id) => View();
            [HttpPost, AllowAnonymous] public ActionResult Open(int id) => View();
            public ActionResult Index() => View();
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Quiet_on_MVC_5_without_users() => Quiet("""
        using System.Web.Mvc;
        public class OrderController : Controller { [HttpPost] public ActionResult Cancel(int id) => View(); }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Says_what_to_do() => Says(Usings + """
        public class OrderController : Controller { [HttpPost] public IActionResult {|#0:Cancel|}(int id) => View(); }
        """ + Cookies, "'Cancel' acts in the name of whoever is signed in and asks for no antiforgery token; add [ValidateAntiForgeryToken]");

    [Fact]
    public Task Adds_the_attribute() => Fixes(Usings + """
        public class OrderController : Controller
        {
            // Cancels it.
            [HttpPost]
            public IActionResult [|Cancel|](int id) => View();

            [HttpPost]
            public IActionResult [|Return|](int id)
            {
                return View();
            }
        }

        """ + Cookies, Usings + """
        public class OrderController : Controller
        {
            // Cancels it.
            [HttpPost]
            [ValidateAntiForgeryToken]
            public IActionResult Cancel(int id) => View();

            [HttpPost]
            [ValidateAntiForgeryToken]
            public IActionResult Return(int id)
            {
                return View();
            }
        }

        """ + Cookies);

    [Fact]
    public Task Takes_back_what_switches_it_off() => Fixes(Usings + """
        [[|IgnoreAntiforgeryToken|]]
        public class StockController : Controller
        {
            [HttpPost] public IActionResult Book(int id) => View();
        }

        public class OrderController : Controller
        {
            [HttpPost, [|IgnoreAntiforgeryToken|]] public IActionResult Cancel(int id) => View();
        }

        /// <summary>A page.</summary>
        [[|IgnoreAntiforgeryToken|]]
        public class EditModel : PageModel
        {
            public void OnPost() { }
        }

        """ + Cookies, Usings + """
        [AutoValidateAntiforgeryToken]
        public class StockController : Controller
        {
            [HttpPost] public IActionResult Book(int id) => View();
        }

        public class OrderController : Controller
        {
            [HttpPost, ValidateAntiForgeryToken] public IActionResult Cancel(int id) => View();
        }

        /// <summary>A page.</summary>
        public class EditModel : PageModel
        {
            public void OnPost() { }
        }

        """ + Cookies);
}
