namespace ShiftLeft.Analyzers.Tests.Endpoints;

/// <summary>Which sinks the code behind an endpoint leads to.</summary>
public sealed class ReachedSinksTests
{
    private const string Orders = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;

        public interface IOrders { object? Find(int id); void Print(); }

        public class Orders(SqlConnection connection) : IOrders
        {
            public object? Find(int id) => new SqlCommand("SELECT 1", connection).ExecuteScalar();
            public void Print() => System.Diagnostics.Process.Start("lpr");
        }
        """;

    [Fact]
    public void Sinks_are_found_through_calls_and_interfaces() => Has(Orders + """

        public class OrdersController(IOrders orders) : Controller
        {
            [HttpGet("/orders/{id}")] public object? Get(int id) => orders.Find(id);
            [HttpPost("/print")] public void Print() => PrintAll();
            [HttpGet("/name")] public string Name() => "orders";
            private void PrintAll() { for (var i = 0; i < 2; i++) orders.Print(); }
        }

        public static class Setup { public static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<IOrders, Orders>(services); }
        """,
        "Get: sql-injection new SqlCommand",
        "Print: command-injection Process.Start, search-path Process.Start",
        "Name:");

    [Fact]
    public void The_sinks_of_lambdas_and_mapped_methods_are_found() => Has("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        var app = WebApplication.Create();
        app.MapGet("/go", (HttpContext context) => context.Response.Redirect("/home"));
        app.MapGet("/read", Read);
        app.MapGet("/none", () => "none");
        app.Run();

        static string Read() => File.ReadAllText("/etc/motd");
        """,
        "GET /go: sensitive-clear-text HttpResponse.Redirect, url-redirection HttpResponse.Redirect",
        "Read: archive-extraction File.ReadAllText, path-injection File.ReadAllText",
        "GET /none:");

    [Fact]
    public void Recursion_ends() => Has("""
        using Microsoft.AspNetCore.Mvc;

        public class LoopController : Controller
        {
            [HttpGet("/a")] public string A(int depth) => depth == 0 ? System.IO.File.ReadAllText("/etc/motd") : B(depth);
            private string B(int depth) => A(depth - 1);
        }
        """, "A: archive-extraction File.ReadAllText, path-injection File.ReadAllText");

    [Fact]
    public async Task A_finding_about_an_endpoint_tells_what_is_at_stake()
    {
        var found = await Applications.FindingsAsync("""
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Mvc;

            public static class Program
            {
                public static void Main(string[] args) { var builder = WebApplication.CreateBuilder(args); var app = builder.Build(); app.UseAuthorization(); app.MapControllers(); app.Run(); }
            }

            public class FilesController : Controller
            {
                [Authorize, HttpPut("/files/{id}")] public void Rename(int id) { }
                [Authorize, HttpPatch("/files/{id}")] public void Change(int id) { }
                [HttpDelete("/files/{id}")] public void Remove(int id) => System.IO.File.Delete("/files/" + id);
            }
            """);
        var finding = Assert.Single(found, static diagnostic => diagnostic.Id == "SL5006");
        Assert.Equal("archive-extraction, path-injection", finding.Properties["reaches"]);
    }

    private static void Has(string source, params string[] endpoints)
    {
        var application = Applications.Of(source);
        Assert.Equal(endpoints, application.Endpoints.Select(endpoint =>
            $"{endpoint.Name}: {string.Join(", ", application.Sinks.Of(endpoint).Select(static sink => sink.Kind + " " + sink.Member).Distinct())}".Trim()));
    }
}
