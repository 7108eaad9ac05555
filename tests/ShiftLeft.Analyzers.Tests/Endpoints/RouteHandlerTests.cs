using ShiftLeft.Analyzers.Endpoints;

namespace ShiftLeft.Analyzers.Tests.Endpoints;

/// <summary>Endpoints of minimal APIs: what is mapped where, and what groups, chains and methods of the team's say about it.</summary>
public sealed class RouteHandlerTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    [Fact]
    public void Verbs_and_routes_of_calls() => Applications.Has(Usings + """
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "");
        app.MapPost("orders", (string name) => name);
        app.MapPut("/orders/{id}", (int id) => id);
        app.MapDelete("/orders/{id}", Delete);
        app.MapPatch("/orders/{id}", (HttpContext context) => Task.CompletedTask);
        app.MapMethods("/both", ["GET", HttpMethods.Post], () => "");
        app.Map("/any", () => "");
        app.MapFallback(() => "");
        app.MapHealthChecks("/health");
        app.MapGet(args[0], () => "");
        static string Delete(int id) => "";
        """,
        "GET / Open None", "POST /orders Open None", "PUT /orders/{id} Open None", "DELETE /orders/{id} Open None", "PATCH /orders/{id} Open None",
        "GET,POST /both Open None", "/any Open None", "Open None", "GET  Open None");

    [Fact]
    public void Conventions_by_chain_local_and_statement() => Applications.Has(Usings + """
        var app = WebApplication.Create(args);
        app.MapPost("/chained", () => "").WithName("x").RequireAuthorization("policy");
        var mapped = app.MapPost("/later", () => "");
        mapped.RequireAuthorization();
        app.MapPost("/attribute", [Authorize] () => "");
        app.MapPost("/anonymous", [AllowAnonymous] () => "").RequireAuthorization();
        app.MapPost("/metadata", () => "").WithMetadata(new AuthorizeAttribute());
        app.MapPost("/filter", () => "").AddEndpointFilter<ApiKeyFilter>();
        app.MapPost("/lambda", () => "").AddEndpointFilter(async (context, next) => context.HttpContext.User.Identity!.IsAuthenticated ? await next(context) : Results.Unauthorized());
        app.MapPost("/other", () => "").AddEndpointFilter(async (context, next) => await next(context));
        app.MapPost("/named", Named);
        app.MapPost("/form", ([FromForm] string name) => name);
        app.MapPost("/off", (IFormFile file) => file.Name).DisableAntiforgery();
        [Authorize(Roles = "Admin")] static string Named() => "";

        class ApiKeyFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context); }
        """,
        "POST /chained Restricted None", "POST /later Restricted None", "POST /attribute Restricted None", "POST /anonymous Anonymous None", "POST /metadata Restricted None",
        "POST /filter Restricted None", "POST /lambda Restricted None", "POST /other Open None", "POST /named Restricted None", "POST /form Open Checked", "POST /off Open Off");

    [Fact]
    public void Groups_give_routes_and_conventions() => Applications.Has(Usings + """
        var app = WebApplication.Create(args);
        var api = app.MapGroup("/api").RequireAuthorization();
        var orders = api.MapGroup("orders/");
        orders.MapGet("", () => "");
        orders.MapPost("/{id}", () => "").AllowAnonymous();
        app.MapGroup("/open").MapGroup("/inner").MapPut("x", () => "");
        var late = app.MapGroup("/late");
        late.MapDelete("/x", () => "");
        late.RequireAuthorization();
        late.DisableAntiforgery();
        if (app.Environment.IsDevelopment())
            app.MapGroup("/dev").AllowAnonymous().MapPost("", () => "");
        """,
        "GET /api/orders Restricted None", "POST /api/orders/{id} Anonymous None", "PUT /open/inner/x Open None", "DELETE /late/x Restricted Off", "POST /dev Open None");

    [Fact]
    public void Methods_of_the_team_that_call_each_other() => Applications.Has(Usings + """
        var app = WebApplication.Create(args);
        app.MapShop();
        app.MapGroup("/admin").RequireAuthorization("admin").MapUsers();
        app.MapGroup("/keys").MapKeys().RequireAuthorization();
        Static.MapStatic(app);
        new Module().Map(app.MapGroup("/module"));

        static class Endpoints
        {
            public static IEndpointRouteBuilder MapShop(this IEndpointRouteBuilder app)
            {
                var group = app.MapGroup("/shop");
                group.MapPost("/buy", () => "");
                group.MapUsers();
                return app;
            }

            public static RouteGroupBuilder MapUsers(this RouteGroupBuilder group)
            {
                group.MapDelete("/users/{id}", (int id) => id);
                return group;
            }

            public static RouteGroupBuilder MapKeys(this RouteGroupBuilder group)
            {
                group.MapPost("", () => "");
                return group;
            }
        }

        static class Static { public static void MapStatic(WebApplication app) => app.MapPost("/static", () => "").RequireTeam(); }

        static class Conventions { public static TBuilder RequireTeam<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder => builder.RequireAuthorization("team"); }

        interface IModule { void Map(IEndpointRouteBuilder routes); }
        class Module : IModule { public void Map(IEndpointRouteBuilder routes) => routes.MapPost("x", () => ""); }
        """,
        "POST /shop/buy Open None", "DELETE /admin/users/{id} Restricted None", "DELETE /shop/users/{id} Open None", "POST /keys Restricted None", "POST /static Restricted None", "POST /module/x Open None");

    [Fact]
    public void Modules_found_through_an_interface() => Applications.Has(Usings + """
        var app = WebApplication.Create(args);
        var group = app.MapGroup("/v1").RequireAuthorization();
        foreach (var endpoint in app.Services.GetServices<IEndpoint>())
            endpoint.MapEndpoint(group);

        interface IEndpoint { void MapEndpoint(IEndpointRouteBuilder app); }
        class Create : IEndpoint { public void MapEndpoint(IEndpointRouteBuilder app) => app.MapPost("todos", () => ""); }
        """,
        "POST /v1/todos Restricted None");

    [Fact]
    public void What_nobody_in_sight_calls_is_unknown() => Applications.Has(Usings + """
        public static class Library { public static void MapThings(this IEndpointRouteBuilder routes) => routes.MapPost("/things", () => ""); }
        """, "POST  Unknown None");

    [Fact]
    public void A_fallback_policy_holds_where_nothing_is_said() => Applications.Has(Usings + """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
        var app = builder.Build();
        app.MapPost("/x", () => "");
        app.MapPost("/y", () => "").AllowAnonymous();
        """, "POST /x Restricted None", "POST /y Anonymous None");

    [Fact]
    public void Fallback_policy_of_the_builder() => Applications.Has(Usings + """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Build().MapPost("/x", () => "");
        """, "POST /x Restricted None");

    [Fact]
    public void Endpoints_of_a_startup_class() => Applications.Has(Usings + """
        class Startup
        {
            public void Configure(IApplicationBuilder app) => app.UseEndpoints(endpoints =>
            {
                endpoints.MapGet("/a", () => "");
                endpoints.MapPost("/b", context => Task.CompletedTask).RequireAuthorization();
            });
        }
        """, "GET /a Open None", "POST /b Restricted None");

    [Fact]
    public void Parameters_name_the_part_of_the_request() => Assert.Equal(
        ["id=the route", "name=the query string", "order=the request", "file=an uploaded file", "context="],
        Applications.Of(Usings + """
            WebApplication.Create(args).MapPost("/{id}", (int id, [FromQuery] string name, Order order, IFormFile file, HttpContext context) => "");
            record Order(string Name);
            """).Endpoints.Single().Parameters.Select(static parameter => parameter.Symbol.Name + "=" + parameter.Source));
}
