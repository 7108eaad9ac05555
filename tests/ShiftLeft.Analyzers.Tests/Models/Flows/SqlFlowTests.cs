namespace ShiftLeft.Analyzers.Tests.Models.Flows;

/// <summary>The models, run by the engine over code against the real libraries.</summary>
public sealed class SqlFlowTests() : RuleTests("SL1001")
{
    [Fact]
    public Task Finds_data_of_a_controller_in_ADO_NET() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        public class UsersController : Controller
        {
            public IActionResult Get(string name, SqlConnection connection)
            {
                var command = new SqlCommand([|"SELECT * FROM Users WHERE Name = '" + name + "'"|], connection);
                command.CommandText = [|$"SELECT * FROM Users WHERE Name = '{name}'"|];
                using var other = connection.CreateCommand();
                other.CommandText = [|string.Format("SELECT {0}", Request.Query["column"])|];
                return Ok(command.ExecuteScalar());
            }
        }
        """);

    [Fact]
    public Task Finds_every_part_of_a_request() => Finds("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.SqlClient;
        class C
        {
            async Task M(HttpContext context, SqlCommand command)
            {
                command.CommandText = [|context.Request.Query["a"].ToString()|];
                command.CommandText = [|context.Request.Form["a"]|];
                command.CommandText = [|(await context.Request.ReadFormAsync())["a"]|];
                command.CommandText = [|context.Request.Headers["a"]|];
                command.CommandText = [|context.Request.Headers.UserAgent.ToString()|];
                command.CommandText = [|context.Request.Cookies["a"]|];
                command.CommandText = [|context.Request.Path.Value|];
                command.CommandText = [|context.Request.QueryString.Value|];
                command.CommandText = [|context.Request.RouteValues["id"] as string|];
                command.CommandText = [|(string)context.Request.RouteValues["id"]!|];
                command.CommandText = [|await new StreamReader(context.Request.Body).ReadToEndAsync()|];
                command.CommandText = [|(await context.Request.ReadFromJsonAsync<Dto>())!.Name|];
                command.CommandText = [|context.Request.Form.Files[0].FileName|];
                if (context.Request.Query.TryGetValue("a", out var value))
                    command.CommandText = [|value|];
                foreach (var (key, values) in context.Request.Query)
                    command.CommandText = [|key + values|];
            }
        }
        class Dto { public string Name { get; set; } = ""; }
        """);

    [Fact]
    public Task Finds_data_in_Dapper_and_Entity_Framework() => Finds("""
        using Dapper;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using System.Data;
        public class User { public string Name { get; set; } = ""; }
        public class Db : DbContext { public DbSet<User> Users => Set<User>(); }
        public class UsersController(IDbConnection connection, Db db) : ControllerBase
        {
            public async Task<IActionResult> Get(string name)
            {
                var sql = $"SELECT * FROM Users WHERE Name = '{name}'";
                var users = connection.Query<User>([|sql|]);
                await connection.ExecuteAsync([|"DELETE FROM Users WHERE Name = '" + name + "'"|], new { name });
                await connection.QueryAsync(new CommandDefinition([|sql|]));
                var raw = await db.Users.FromSqlRaw([|sql|]).ToListAsync();
                await db.Database.ExecuteSqlRawAsync([|sql|]);
                return Ok(users);
            }
        }
        """);

    [Fact]
    public Task Finds_data_through_builders_collections_and_tasks() => Finds("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.SqlClient;
        using System.Text;
        class C
        {
            async Task M(HttpRequest request, SqlCommand command)
            {
                string name = request.Query["a"]!;
                var text = new StringBuilder("SELECT ").Append(name).AppendLine(" FROM T");
                command.CommandText = [|text.ToString()|];
                var parts = new List<string> { "SELECT" };
                parts.Add(name);
                command.CommandText = [|string.Join(" ", parts)|];
                command.CommandText = [|await Task.Run(() => name)|];
                command.CommandText = [|parts.Where(part => part.Length > 1).Select(part => part.Trim()).First()|];
                var map = new Dictionary<string, string> { ["name"] = name };
                command.CommandText = [|map["name"]|];
                var writer = new StringWriter();
                await writer.WriteAsync(name);
                command.CommandText = [|writer.ToString()|];
                command.CommandText = [|Encoding.UTF8.GetString(Convert.FromBase64String(name))|];
                command.CommandText = [|new Lazy<string>(() => name).Value|];
                command.CommandText = [|Uri.UnescapeDataString(name)|];
            }
        }
        """);

    [Fact]
    public Task Quiet_on_parameters_numbers_and_interpolated_queries() => Quiet("""
        using Dapper;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;
        public class User { public string Name { get; set; } = ""; }
        public class Db : DbContext { public DbSet<User> Users => Set<User>(); }
        public class UsersController(SqlConnection connection, Db db) : ControllerBase
        {
            public async Task<IActionResult> Get(string name, int page, Guid id)
            {
                var command = new SqlCommand("SELECT * FROM Users WHERE Name = @name", connection);
                command.Parameters.AddWithValue("@name", name);
                command.CommandText = $"SELECT * FROM Users WHERE Id = '{id}' OFFSET {page}";
                command.CommandText = "SELECT " + int.Parse(name);
                await connection.QueryAsync<User>("SELECT * FROM Users WHERE Name = @name", new { name });
                await db.Users.FromSql($"SELECT * FROM Users WHERE Name = {name}").ToListAsync();
                await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Users WHERE Name = {name}");
                return Ok(await db.Users.Where(user => user.Name == name).ToListAsync());
            }
        }
        """);

    [Fact]
    public Task Quiet_on_what_a_database_gives_and_on_checked_data() => Quiet("""
        using Dapper;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;
        public class User { public string Name { get; set; } = ""; }
        public class Db : DbContext { public DbSet<User> Users => Set<User>(); }
        public class UsersController(SqlConnection connection, Db db) : ControllerBase
        {
            private static readonly HashSet<string> Columns = ["Name", "Age"];
            private static readonly Dictionary<string, string> Orders = new() { ["name"] = "Name" };
            public async Task<IActionResult> Get(string name, string sort)
            {
                var user = await db.Users.FirstOrDefaultAsync(user => user.Name == name);
                await connection.ExecuteAsync("SELECT " + user!.Name);
                var found = connection.QueryFirst<User>("SELECT * FROM Users WHERE Name = @name", new { name });
                await connection.ExecuteAsync("SELECT " + found.Name);
                var command = new SqlCommand("SELECT Name FROM Users WHERE Name = @name", connection) { Parameters = { new SqlParameter("@name", name) } };
                await connection.ExecuteAsync("SELECT " + command.ExecuteScalar());
                using (var reader = command.ExecuteReader())
                    await connection.ExecuteAsync("SELECT " + reader.GetString(0));
                if (Columns.Contains(sort))
                    await connection.ExecuteAsync("SELECT * FROM Users ORDER BY " + sort);
                if (Orders.TryGetValue(sort, out var column))
                    await connection.ExecuteAsync("SELECT * FROM Users ORDER BY " + column + sort);
                if (int.TryParse(sort, out _))
                    await connection.ExecuteAsync("SELECT TOP " + sort);
                if (sort.Equals("Name", StringComparison.Ordinal))
                    await connection.ExecuteAsync("SELECT * FROM Users ORDER BY " + sort);
                if (sort == "Name" || sort == "Age")
                    await connection.ExecuteAsync("SELECT * FROM Users ORDER BY " + sort);
                return Ok();
            }
        }
        """);

    [Fact]
    public Task Finds_what_a_database_gives_under_its_threat_model() => Finds("""
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;
        public class User { public string Name { get; set; } = ""; }
        public class Db : DbContext { public DbSet<User> Users { get; set; } }
        class C
        {
            async Task M(SqlCommand command, Db db)
            {
                using var reader = command.ExecuteReader();
                command.CommandText = [|"SELECT " + reader["Name"]|];
                command.CommandText = [|"SELECT " + reader.GetString(0)|];
                command.CommandText = [|(await db.Users.FirstAsync()).Name|];
                command.CommandText = [|db.Users.Where(user => user.Name.Length > 1).Select(user => user.Name).First()|];
                foreach (var user in db.Users)
                    command.CommandText = [|user.Name|];
            }
        }
        """, static test => test.Configure("shiftleft.threat_models = database"));

    [Fact]
    public Task Finds_what_requests_bring_where_no_threat_model_is_understood() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        public class ItemController : Controller
        {
            public void Get(string name) => new SqlCommand([|name|]);
            public void Local() => new SqlCommand(Console.ReadLine());
        }
        """, static test => test.Configure("shiftleft.threat_models = everything"));

    [Fact]
    public Task Finds_local_data_under_its_threat_model() => Finds("""
        using Microsoft.Data.SqlClient;
        class Program
        {
            static void Main(string[] args)
            {
                var command = new SqlCommand([|args[0]|]);
                command.CommandText = [|Environment.GetEnvironmentVariable("SQL")|];
                command.CommandText = [|Console.ReadLine()|];
                command.CommandText = [|File.ReadAllText("a.sql")|];
                using var reader = new StreamReader("b.sql");
                command.CommandText = [|reader.ReadLine()|];
            }
        }
        """, static test => test.Configure("shiftleft.threat_models = local"));

    [Fact]
    public Task Finds_answers_of_servers_under_the_local_threat_model() => Finds("""
        using Microsoft.Data.SqlClient;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.Sockets;
        using System.Threading.Tasks;
        class Import
        {
            async Task Run(HttpClient http, SqlCommand command)
            {
                command.CommandText = [|await http.GetStringAsync("https://a.example")|];
                var response = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://a.example"));
                command.CommandText = [|await response.Content.ReadAsStringAsync()|];
                command.CommandText = [|await http.GetFromJsonAsync<string>("https://a.example")|];
                using var client = new TcpClient("a.example", 7);
                using var reader = new StreamReader(client.GetStream());
                command.CommandText = [|reader.ReadLine()|];
                using var answer = WebRequest.Create("https://a.example").GetResponse();
                using var body = new StreamReader(answer.GetResponseStream());
                command.CommandText = [|body.ReadToEnd()|];
                using var legacy = new WebClient();
                command.CommandText = [|legacy.DownloadString("https://a.example")|];
                var header = Convert.ToInt32(response.StatusCode);
                command.CommandText = "SELECT " + header;
            }
        }
        """, static test => test.Configure("shiftleft.threat_models = local"));

    [Fact]
    public Task Quiet_on_answers_of_servers_by_default() => Quiet("""
        using Microsoft.Data.SqlClient;
        using System.Net.Http;
        using System.Threading.Tasks;
        class Import
        {
            async Task Run(HttpClient http, SqlCommand command) =>
                command.CommandText = await http.GetStringAsync("https://a.example");
        }
        """);

    [Fact]
    public Task Finds_what_was_serialized_and_read_back() => Finds("""
        #pragma warning disable SYSLIB0011
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        using System.Runtime.Serialization.Formatters.Binary;
        public class OrdersController : Controller
        {
            public void Get(string name)
            {
                byte[] bytes;
                using (var written = new MemoryStream())
                {
                    new BinaryFormatter().Serialize(written, name);
                    bytes = written.ToArray();
                }
                using var read = new MemoryStream();
                read.Write(bytes, 0, bytes.Length);
                read.Seek(0, SeekOrigin.Begin);
                new SqlCommand([|(string)new BinaryFormatter().Deserialize(read)|]);
            }
        }
        """);
}
