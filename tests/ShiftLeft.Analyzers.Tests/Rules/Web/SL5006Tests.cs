namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5006Tests() : RuleTests("SL5006")
{
    private const string Usings = """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    private const string Host = """

        class Setup { void M(IServiceCollection services) => services.AddControllersWithViews(); }
        """;

    [Fact]
    public Task Finds_attributes_that_contradict_each_other() => Finds(Usings + """
        [AllowAnonymous]
        public class OpenController : Controller
        {
            [[|Authorize|]] public IActionResult Index() => View();
            [[|Authorize(Roles = "Admin")|]] public IActionResult Admin() => View();
            public IActionResult Public() => View();
        }

        public class BothController : Controller
        {
            [Authorize, [|AllowAnonymous|]] public IActionResult Index() => View();
        }

        [AllowAnonymous] public abstract class Base : Controller;
        [[|Authorize|]] public class DerivedController : Base { public IActionResult Index() => View(); }
        """);

    [Fact]
    public Task Quiet_on_exceptions_from_the_rule() => Quiet(Usings + """
        [Authorize]
        public class OrdersController : Controller
        {
            [AllowAnonymous] public IActionResult Index() => View();
            [AllowAnonymous, HttpPost] public IActionResult Login() => View();
            [AllowAnonymous, HttpPost] public IActionResult PaymentWebhook() => View();
            [AllowAnonymous, HttpPost] public IActionResult Deliver() => Request.Headers["X-Key"] == Key ? Ok() : Unauthorized();
            [Authorize(Roles = "Admin"), HttpPost] public IActionResult Delete() => View();
            private const string Key = "";
        }
        """ + Host);

    [Fact]
    public Task Finds_an_action_opened_among_restricted_ones() => Finds(Usings + """
        [Authorize(Roles = "Admin")]
        public class UsersController : Controller
        {
            [HttpPost, [|AllowAnonymous|]] public IActionResult Delete(int id) => View();
            [HttpGet, AllowAnonymous] public IActionResult Index() => View();
            [[|AllowAnonymous|]] public IActionResult Remove(int id) => View();
            [AllowAnonymous] public IActionResult Edit(int id) => View();
            [HttpPost] public IActionResult Edit(int id, string name) => View();
            [HttpGet, AllowAnonymous] public IActionResult DeleteForm(int id) => View();
        }
        """ + Host);

    [Fact]
    public Task Finds_contradictions_of_minimal_APIs() => Finds(Usings + """
        var app = WebApplication.Create(args);
        app.MapGet("/a", () => "").RequireAuthorization().[|AllowAnonymous|]();
        app.MapGet("/b", [Authorize] () => "").[|AllowAnonymous|]();
        var open = app.MapGroup("/open").AllowAnonymous();
        open.MapGet("/c", () => "").[|RequireAuthorization|]();
        open.MapGet("/d", () => "");
        var closed = app.MapGroup("/closed").RequireAuthorization();
        closed.MapGet("/e", () => "").AllowAnonymous();
        closed.MapPost("/token", () => "").AllowAnonymous();
        closed.MapDelete("/users/{id}", (int id) => "").[|AllowAnonymous|]();
        """, AsProgram);

    [Fact]
    public Task Finds_attributes_of_lambdas_and_functions_that_contradict_each_other_once() => Finds(Usings + """
        var app = WebApplication.Create(args);
        app.MapGet("/a", [Authorize, [|AllowAnonymous|]] () => "");
        app.MapGet("/b", Local);
        app.MapGet("/c", Handlers.Method);
        app.MapGet("/d", [Authorize] () => "");

        [[|AllowAnonymous|], Authorize] static string Local() => "";

        static class Handlers
        {
            [Authorize, [|AllowAnonymous|]] public static string Method() => "";
        }
        """, AsProgram);

    [Fact]
    public Task Tells_a_scheme_that_is_asked_from_a_demand() => Finds(Usings + """
        public class UserController : Controller
        {
            [Authorize(AuthenticationSchemes = "Bearer"), AllowAnonymous] public IActionResult Userinfo() => View();
            [Authorize(AuthenticationSchemes = "Bearer", Roles = "Admin"), [|AllowAnonymous|]] public IActionResult Admin() => View();
            [Authorize("Staff", AuthenticationSchemes = "Bearer"), [|AllowAnonymous|]] public IActionResult Staff() => View();
            [AllowAnonymous, Authorize(AuthenticationSchemes = "Cookies")] public IActionResult Menu() => View();
        }

        [AllowAnonymous]
        public class OpenController : Controller
        {
            [[|Authorize(AuthenticationSchemes = "Bearer")|]] public IActionResult Index() => View();
        }
        """);

    [Fact]
    public Task Finds_policies_that_hold_for_anybody() => Finds(Usings + """
        class Setup
        {
            void M(IServiceCollection services) => services.AddAuthorization(options =>
            {
                options.AddPolicy("a", policy => policy.[|RequireAssertion|](_ => true));
                options.AddPolicy("b", policy => policy.[|RequireAssertion|](context => { return true; }));
                options.AddPolicy("c", policy => policy.[|RequireAssertion|](context => Task.FromResult(true)));
                options.DefaultPolicy = new AuthorizationPolicyBuilder().[|RequireAssertion|](Anybody).Build();
                options.AddPolicy("d", policy => policy.RequireAssertion(context => context.User.IsInRole("Admin")));
                options.AddPolicy("e", policy => policy.RequireAssertion(context => context.User.HasClaim("a", "b") || context.User.HasClaim("c", "d")));
            });

            void ForDevelopers(IServiceCollection services, IHostEnvironment environment)
            {
                if (environment.IsDevelopment())
                    services.AddAuthorization(options => options.AddPolicy("a", policy => policy.RequireAssertion(_ => true)));
            }

            private static bool Anybody(AuthorizationHandlerContext context) => true;
        }
        """);

    [Fact]
    public Task Finds_handlers_that_always_succeed() => Finds(Usings + """
        public class Requirement : IAuthorizationRequirement;
        public class Open : AuthorizationHandler<Requirement>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
            {
                context.[|Succeed|](requirement);
                return Task.CompletedTask;
            }
        }

        public class All : IAuthorizationHandler
        {
            public Task HandleAsync(AuthorizationHandlerContext context)
            {
                foreach (var requirement in context.PendingRequirements.ToList())
                    context.[|Succeed|](requirement);
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task Quiet_on_handlers_that_decide() => Quiet(Usings + """
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
            builder.Services.AddSingleton<IAuthorizationHandler, Unlocked>();

        public class Requirement : IAuthorizationRequirement;
        public class Decides : AuthorizationHandler<Requirement>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
            {
                if (context.User.IsInRole("Admin"))
                    context.Succeed(requirement);
                return Task.CompletedTask;
            }
        }

        public class Leaves : AuthorizationHandler<Requirement>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
            {
                if (!context.User.Identity!.IsAuthenticated)
                    return Task.CompletedTask;
                context.Succeed(requirement);
                return Task.CompletedTask;
            }
        }

        public class Asks : AuthorizationHandler<Requirement>
        {
            protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
            {
                await EnsureAsync();
                context.Succeed(requirement);
            }

            private Task EnsureAsync() => throw new InvalidOperationException();
        }

        public class Unlocked : AuthorizationHandler<Requirement>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
            {
                context.Succeed(requirement);
                return Task.CompletedTask;
            }
        }

        public class FakeHandler : AuthorizationHandler<Requirement>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
            {
                context.Succeed(requirement);
                return Task.CompletedTask;
            }
        }
        """, AsProgram);

    [Fact]
    public Task Finds_an_attribute_of_MVC_5_that_lets_anybody_through() => Finds("""
        using System.Web;
        using System.Web.Mvc;
        public class MyAuthorizeAttribute : AuthorizeAttribute
        {
            protected override bool [|AuthorizeCore|](HttpContextBase httpContext) => true;
        }

        public class RealAttribute : AuthorizeAttribute
        {
            protected override bool AuthorizeCore(HttpContextBase httpContext) => httpContext.User.IsInRole("Admin");
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Finds_the_action_whose_neighbours_are_restricted() => Finds(Usings + """
        public class ProductsController : Controller
        {
            [HttpPost, Authorize] public IActionResult Create(string name) => View();
            [HttpPost, Authorize(Roles = "Admin")] public IActionResult Edit(int id) => View();
            [HttpPost] public IActionResult [|Delete|](int id) => View();
            [HttpPost] public IActionResult Search(string text) => View();
            [HttpPost] public IActionResult Own(int id) => User.IsInRole("Admin") ? View() : Forbid();
            [HttpPost, AllowAnonymous] public IActionResult Meant(int id) => View();
            public IActionResult Index() => View();
        }
        """ + Host);

    [Fact]
    public Task Finds_the_one_controller_that_is_not_restricted() => Finds(Usings + """
        [Authorize] public class AController : Controller { [HttpPost] public IActionResult Save() => View(); [HttpPost] public IActionResult Remove() => View(); }
        [Authorize] public class BController : Controller { [HttpPost] public IActionResult Save() => View(); }
        public class CController : Controller { [HttpDelete] public IActionResult [|Remove|](int id) => View(); }
        [ApiController, Route("login")] public class LoginController : ControllerBase { [HttpPost] public IActionResult Post() => Ok(); }
        """ + Host);

    [Fact]
    public Task Finds_the_route_whose_neighbours_are_restricted() => Finds(Usings + """
        var app = WebApplication.Create(args);
        app.MapPost("/products", () => "").RequireAuthorization();
        app.MapPut("/products/{id}", (int id) => "").RequireAuthorization();
        app.[|MapDelete|]("/products/{id}", (int id) => "");
        app.MapDelete("/mine/{id}", (int id, ClaimsPrincipal user) => user.Identity!.Name);
        app.MapPost("/login", () => "");
        app.MapPost("/webhooks/github", () => "");
        app.MapGet("/products", () => "");
        """, AsProgram);

    private const string Grpc = """

        static class OrdersGrpc
        {
            [BindServiceMethod(typeof(OrdersGrpc), "BindService")]
            public abstract class OrdersBase
            {
                public virtual Task<string> GetOrder(string request, ServerCallContext context) => throw new InvalidOperationException();
                public virtual Task<string> CreateOrder(string request, ServerCallContext context) => throw new InvalidOperationException();
                public virtual Task<string> UpdateOrder(string request, ServerCallContext context) => throw new InvalidOperationException();
                public virtual Task<string> DeleteOrder(string request, ServerCallContext context) => throw new InvalidOperationException();
            }
        }
        """;

    [Fact]
    public Task Finds_the_method_of_a_hub_whose_neighbours_are_restricted() => Finds(Usings + """
        using Microsoft.AspNetCore.SignalR;
        var app = WebApplication.Create(args);
        app.MapHub<Board>("/board");
        app.MapHub<Closed>("/closed").RequireAuthorization();
        app.MapHub<Guarded>("/guarded");
        app.MapHub<Marks>("/marks");

        public class Marks : Hub
        {
            [Authorize] public Task AddMark(int id) => Task.CompletedTask;
            public Task [|UpdateMark|](int id) => Task.CompletedTask;
        }

        public class Board : Hub
        {
            [Authorize] public Task AddCard(string text) => Task.CompletedTask;
            [Authorize(Roles = "Admin")] public Task EditCard(int id) => Task.CompletedTask;
            public Task [|DeleteCard|](int id) => Task.CompletedTask;
            public Task ReadCard(int id) => Task.CompletedTask;
            public Task RemoveFromGroup(string name) => Groups.RemoveFromGroupAsync(Context.ConnectionId, name);
            public Task DeleteOwn(int id) => Context.User!.IsInRole("Admin") ? Task.CompletedTask : throw new HubException();
            [AllowAnonymous] public Task RemoveMark(int id) => Task.CompletedTask;
            public override Task OnConnectedAsync() => base.OnConnectedAsync();
        }

        public class Closed : Hub { public Task DeleteCard(int id) => Task.CompletedTask; }

        public class Guarded : Hub
        {
            public override Task OnConnectedAsync()
            {
                if (Context.User?.Identity?.IsAuthenticated != true)
                    Context.Abort();
                return Task.CompletedTask;
            }

            public Task DeleteCard(int id) => Task.CompletedTask;
        }

        public class NotMapped : Hub { public Task DeleteCard(int id) => Task.CompletedTask; }
        """, AsProgram);

    [Fact]
    public Task Finds_the_hub_of_an_application_that_is_restricted() => Finds(Usings + """
        using Microsoft.AspNetCore.SignalR;
        var app = WebApplication.Create(args);
        app.MapPost("/products", () => "").RequireAuthorization();
        app.MapPut("/products/{id}", (int id) => "").RequireAuthorization();
        app.MapHub<Board>("/board");
        public class Board : Hub { public Task [|DeleteCard|](int id) => Task.CompletedTask; public Task ReadCard(int id) => Task.CompletedTask; }
        """, AsProgram);

    [Fact]
    public Task Quiet_on_hubs_behind_a_filter_of_the_team() => Quiet(Usings + """
        using Microsoft.AspNetCore.SignalR;
        var app = WebApplication.Create(args);
        app.MapPost("/products", () => "").RequireAuthorization();
        app.MapPut("/products/{id}", (int id) => "").RequireAuthorization();
        app.MapHub<Board>("/board");
        public class Board : Hub { public Task DeleteCard(int id) => Task.CompletedTask; }
        public class SignedIn : IHubFilter
        {
            public ValueTask<object?> InvokeMethodAsync(HubInvocationContext context, Func<HubInvocationContext, ValueTask<object?>> next) =>
                context.Context.User?.Identity?.IsAuthenticated == true ? next(context) : throw new HubException();
        }
        """, AsProgram);

    [Fact]
    public Task Quiet_on_hubs_of_an_application_without_authorization() => Quiet(Usings + """
        using Microsoft.AspNetCore.SignalR;
        var app = WebApplication.Create(args);
        app.MapHub<Board>("/board");
        public class Board : Hub { public Task DeleteCard(int id) => Task.CompletedTask; public Task UpdateCard(int id) => Task.CompletedTask; }
        """, AsProgram);

    [Fact]
    public Task Quiet_where_a_method_of_an_open_hub_asks_who_calls() => Quiet(Usings + """
        using Microsoft.AspNetCore.SignalR;
        [AllowAnonymous]
        public class Board : Hub { [Authorize] public Task DeleteCard(int id) => Task.CompletedTask; [Authorize, AllowAnonymous] public Task UpdateCard(int id) => Task.CompletedTask; }
        """);

    [Fact]
    public Task Finds_the_gRPC_method_whose_neighbours_are_restricted() => Finds(Usings + """
        using Grpc.Core;
        var app = WebApplication.Create(args);
        app.MapGrpcService<Orders>();
        app.MapGrpcService<Closed>().RequireAuthorization();
        app.MapGrpcService<Opened>();
        app.MapGrpcService<Edited>();

        class Edited : OrdersGrpc.OrdersBase
        {
            [Authorize] public override Task<string> CreateOrder(string request, ServerCallContext context) => Task.FromResult("");
            public override Task<string> [|UpdateOrder|](string request, ServerCallContext context) => Task.FromResult("");
        }

        class Orders : OrdersGrpc.OrdersBase
        {
            public override Task<string> GetOrder(string request, ServerCallContext context) => Task.FromResult("");
            [Authorize] public override Task<string> CreateOrder(string request, ServerCallContext context) => Task.FromResult("");
            public override Task<string> [|DeleteOrder|](string request, ServerCallContext context) => Task.FromResult("");
        }

        class Closed : OrdersGrpc.OrdersBase { public override Task<string> DeleteOrder(string request, ServerCallContext context) => Task.FromResult(""); }

        [Authorize]
        class Opened : OrdersGrpc.OrdersBase
        {
            [[|AllowAnonymous|]] public override Task<string> DeleteOrder(string request, ServerCallContext context) => Task.FromResult("");
            [AllowAnonymous] public override Task<string> GetOrder(string request, ServerCallContext context) => Task.FromResult("");
        }
        """ + Grpc, AsProgram);

    [Fact]
    public Task Quiet_on_gRPC_services_that_look_at_the_caller() => Quiet(Usings + """
        using Grpc.Core;
        using Grpc.Core.Interceptors;
        var app = WebApplication.Create(args);
        app.MapPost("/products", () => "").RequireAuthorization();
        app.MapPut("/products/{id}", (int id) => "").RequireAuthorization();
        app.MapGrpcService<Orders>();

        class Orders : OrdersGrpc.OrdersBase
        {
            public override Task<string> DeleteOrder(string request, ServerCallContext context) => Task.FromResult("");
        }

        class Signed : Interceptor
        {
            public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
                context.GetHttpContext().User.Identity!.IsAuthenticated ? continuation(request, context) : throw new UnauthorizedAccessException();
        }
        """ + Grpc, AsProgram);

    [Theory]
    [InlineData("services.AddControllers(); services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);")]
    [InlineData("services.AddControllers(o => o.Filters.Add(new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter()));")]
    [InlineData("")]
    public Task Quiet_where_the_application_restricts_all_or_is_out_of_sight(string setup) => Quiet(Usings + $$"""
        class Setup { void M(IServiceCollection services) { {{setup}} } }
        public class ProductsController : Controller
        {
            [HttpPost, Authorize(Roles = "Admin")] public IActionResult Edit(int id) => View();
            [HttpPost] public IActionResult Delete(int id) => View();
        }
        """);

    [Fact]
    public Task Quiet_in_an_application_without_authorization() => Quiet(Usings + """
        public class ProductsController : Controller
        {
            [HttpPost] public IActionResult Edit(int id) => View();
            [HttpPost] public IActionResult Delete(int id) => View();
        }
        """ + Host);

    [Fact]
    public Task Quiet_where_half_of_the_application_is_open() => Quiet(Usings + """
        [Authorize] public class AController : Controller { [HttpPost] public IActionResult Save() => View(); [HttpPost] public IActionResult Remove() => View(); [HttpPost] public IActionResult Add() => View(); }
        public class BController : Controller { [HttpPost] public IActionResult Save() => View(); [HttpPost] public IActionResult Remove() => View(); }
        """ + Host);

    [Fact]
    public Task Finds_the_one_of_several_that_is_open() => Finds(Usings + """
        public class ShelvesController : Controller
        {
            [HttpPost, Authorize] public IActionResult Create(string name) => View();
            [HttpPost, Authorize] public IActionResult Rename(int id) => View();
            [HttpPost] public IActionResult [|Move|](int id) => View();
        }
        """ + Host);

    [Fact]
    public Task Quiet_on_what_a_shop_lets_its_visitors_do() => Quiet(Usings + """
        [Authorize(Roles = "Admin")] public class StockController : Controller { [HttpPost] public IActionResult Save() => View(); [HttpPost] public IActionResult Add() => View(); [HttpPost] public IActionResult Remove() => View(); }
        [Authorize(Roles = "Admin")] public class PricesController : Controller { [HttpPost] public IActionResult Save() => View(); [HttpPost] public IActionResult Add() => View(); [HttpPost] public IActionResult Remove() => View(); }
        public class ItemController : Controller
        {
            [HttpPost, Authorize] public IActionResult Edit(int id) => View();
            [HttpPost] public IActionResult AskAboutItem(string question) => View();
            [HttpPost] public IActionResult SetColour(int id) => View();
        }
        public class VisitController : Controller { [HttpPost] public IActionResult SavePosition(int x) => View(); }
        """ + Host);

    [Fact]
    public Task Quiet_on_what_is_opened_on_purpose() => Quiet(Usings + """
        [Authorize]
        public class ClaimsController : Controller
        {
            [HttpPost, AllowAnonymous] public IActionResult CreateClaim(string destination) => View();
            [HttpGet, HttpPost, AllowAnonymous] public IActionResult ShowForm(string id) => View();
        }
        """ + Host);

    [Fact]
    public Task Quiet_where_a_filter_of_the_team_looks_at_the_caller() => Finds(Usings + """
        using Microsoft.AspNetCore.Mvc.Filters;
        public class LoadBranchAttribute : ActionFilterAttribute
        {
            public override void OnActionExecuting(ActionExecutingContext context)
            {
                if (!context.HttpContext.User.HasClaim("branch", "1"))
                    context.Result = new UnauthorizedResult();
            }
        }

        public class LoadColourAttribute : ActionFilterAttribute
        {
            public override void OnActionExecuting(ActionExecutingContext context) => context.ActionArguments["colour"] = 1;
        }

        public class BranchesController : Controller
        {
            [HttpPost, Authorize] public IActionResult Create(string name) => View();
            [HttpPut, LoadBranch] public IActionResult Move(int id) => View();
            [HttpPut, LoadColour] public IActionResult [|Paint|](int id) => View();
        }
        """ + Host);

    [Fact]
    public Task Quiet_where_a_constraint_of_the_team_decides() => Quiet(Usings + """
        using Microsoft.AspNetCore.Mvc.ActionConstraints;
        public class PlaygroundRouteAttribute : Attribute, IActionConstraint
        {
            public int Order => 0;
            public bool Accept(ActionConstraintContext context) => context.RouteContext.HttpContext.Request.Host.Host == "localhost";
        }

        public class BillsController : Controller
        {
            [HttpPost, Authorize] public IActionResult Create(string name) => View();
            [HttpPost, Authorize] public IActionResult Edit(string name) => View();
            [HttpPost, PlaygroundRoute] public IActionResult Expire(int id) => View();
        }
        """ + Host);

    [Fact]
    public Task Finds_rights_by_text() => Finds(Usings + """
        class C(HttpContext context)
        {
            bool Header() => [|context.Request.Headers["X-Role"] == "admin"|];
            bool Cookie() => [|context.Request.Cookies["isAdmin"] == "true"|];
            bool Query() => [|string.Equals(context.Request.Query["role"], "Admin")|];
            bool Claim() => [|context.User.FindFirst(ClaimTypes.Role)?.Value == "Admin"|];
            bool Value() => [|context.User.FindFirstValue("role") is "Admin"|];
            bool Name() => [|context.User.Identity!.Name == "admin"|];
            bool Local()
            {
                var role = context.Request.Headers["X-User-Role"].ToString();
                return [|role.Equals("admin", StringComparison.OrdinalIgnoreCase)|];
            }
        }
        """);

    [Fact]
    public Task Quiet_on_other_texts() => Quiet(Usings + """
        class C(HttpContext context, string expected)
        {
            bool InRole() => context.User.IsInRole("Admin");
            bool Header() => context.Request.Headers["X-Requested-With"] == "XMLHttpRequest";
            bool Query() => context.Request.Query["sort"] == "role";
            bool Missing() => context.Request.Headers["X-Role"] == "";
            bool Compared() => context.Request.Headers["X-Role"] == expected;
            bool Name() => context.User.Identity!.Name == "someone";
            bool Claim() => context.User.FindFirst(ClaimTypes.Email)?.Value == "a@b.example";
            bool Claims() => context.User.HasClaim(ClaimTypes.Role, "Admin");
        }
        """);

    [Fact]
    public Task Says_what_to_do() => Says(Usings + """
        public class ProductsController : Controller
        {
            [HttpPost, Authorize] public IActionResult Create(string name) => View();
            [HttpPost] public IActionResult {|#0:Delete|}(int id) => View();
        }
        """ + Host, "'Delete' changes state for anybody, while its neighbours ask who is calling; restrict it, or say [AllowAnonymous]");
}
