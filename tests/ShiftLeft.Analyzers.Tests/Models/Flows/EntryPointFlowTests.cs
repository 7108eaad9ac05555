namespace ShiftLeft.Analyzers.Tests.Models.Flows;

public sealed class EntryPointFlowTests() : RuleTests("SL1001")
{
    [Fact]
    public Task Finds_data_of_minimal_APIs() => Finds("""
        using Dapper;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        public record Filter(string Text, int Page);
        static class Program
        {
            static void Map(WebApplication app)
            {
                app.MapGet("/users/{name}", (string name, SqlConnection db) => db.Query([|$"SELECT * FROM Users WHERE Name = '{name}'"|]));
                app.MapPost("/users", async (Filter filter, SqlConnection db) => await db.QueryAsync([|"SELECT " + filter.Text|]));
                app.MapPut("/users", Handle);
                app.MapGroup("/api").MapDelete("/{id:int}", (int id, SqlConnection db) => db.Execute($"DELETE FROM Users WHERE Id = {id}"));
                app.MapGet("/header", ([FromHeader(Name = "X")] string header, SqlConnection db) => db.Query([|header|]));
            }

            static IResult Handle(string name, SqlConnection db)
            {
                db.Execute([|"UPDATE " + name|]);
                return Results.Ok();
            }
        }
        """);

    [Fact]
    public Task Finds_data_of_pages_hubs_and_components() => Finds("""
        using Dapper;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Data.SqlClient;
        public class Input { public string Name { get; set; } = ""; }
        public class IndexModel(SqlConnection db) : PageModel
        {
            [BindProperty] public Input Form { get; set; } = new();
            public string Title { get; set; } = "";
            public void OnGet(string id) => db.Query([|id|]);
            public void OnPost()
            {
                db.Query([|"SELECT " + Form.Name|]);
                db.Query("SELECT " + Title);
            }
        }
        public class Chat(SqlConnection db) : Hub { public void Send(string text) => db.Query([|text|]); }
        [Microsoft.AspNetCore.Components.Route("/orders/{Id}")]
        public class Page(SqlConnection db) : ComponentBase
        {
            [Parameter] public string Id { get; set; } = "";
            [SupplyParameterFromQuery] public string Sort { get; set; } = "";
            protected override void OnInitialized()
            {
                db.Query([|Id|]);
                db.Query([|Sort|]);
            }
        }
        """);

    [Fact]
    public Task Finds_data_through_services_and_repositories() => Finds("""
        using Dapper;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        public class User { public string Name { get; set; } = ""; }
        public interface IUsers { Task<User?> FindAsync(string name); }
        public class Users(SqlConnection db) : IUsers
        {
            public async Task<User?> FindAsync(string name) => await db.QueryFirstOrDefaultAsync<User>([|$"SELECT * FROM Users WHERE Name = '{name}'"|]);
        }
        [ApiController, Route("users")]
        public class UsersController(IUsers users) : ControllerBase
        {
            [HttpGet("{name}")]
            public async Task<ActionResult<User>> Get(string name) => await users.FindAsync(name.Trim()) is { } user ? user : NotFound();
        }
        """);

    [Fact]
    public Task Quiet_on_services_and_what_is_not_bound() => Quiet("""
        using Dapper;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        public class Settings { public string Table { get; set; } = ""; }
        public class UsersController(SqlConnection db, IConfiguration configuration, Settings settings) : ControllerBase
        {
            public void Get([FromServices] Settings injected, ILogger<UsersController> logger, Guid id, DateTime from)
            {
                db.Query("SELECT * FROM " + injected.Table);
                db.Query("SELECT * FROM " + settings.Table);
                db.Query("SELECT * FROM " + configuration["table"]);
                db.Query($"SELECT * FROM Users WHERE Id = '{id}' AND Date > '{from:O}'");
            }
            [NonAction] public void Helper(string sql) => db.Query(sql);
        }
        static class Program
        {
            static void Map(WebApplication app) => app.MapGet("/", (SqlConnection db, IConfiguration configuration) => db.Query("SELECT * FROM " + configuration["table"]));
        }
        """);

    [Fact]
    public Task Finds_arguments_and_messages() => Finds("""
        using Microsoft.Data.SqlClient;
        using System.Net.Sockets;
        class Server
        {
            async Task Serve(TcpListener listener, SqlCommand command)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                while (await reader.ReadLineAsync() is { } line)
                    command.CommandText = [|line|];
            }
        }
        """);
}
