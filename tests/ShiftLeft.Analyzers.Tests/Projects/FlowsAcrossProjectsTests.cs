namespace ShiftLeft.Analyzers.Tests.Projects;

/// <summary>What a project is told of the methods of others.</summary>
public sealed class FlowsAcrossProjectsTests
{
    private const string Data = """
        using Microsoft.Data.SqlClient;
        namespace Data;
        public sealed class Users(SqlConnection connection)
        {
            public object Find(string name)
            {
                var sql = "SELECT * FROM Users WHERE Name = '" + name + "'";
                return new SqlCommand(sql, connection).ExecuteScalar();
            }
            public object Count() => new SqlCommand("SELECT COUNT(*) FROM Users", connection).ExecuteScalar();
        }
        """;

    private const string Services = """
        namespace Services;
        public interface IUserService { object Find(string name); object FindKnown(string name); }
        internal sealed class UserService(Data.Users users) : IUserService
        {
            public object Find(string name) => users.Find(name.Trim());
            public object FindKnown(string name) => users.Find(int.Parse(name).ToString());
        }
        """;

    [Fact]
    public async Task A_flow_through_three_projects_is_reported_once_where_the_data_leaves_the_last()
    {
        var solution = new Solution();
        Assert.Empty(await solution.Project("Data", Data));
        Assert.Empty(await solution.Project("Services", Services));
        var found = await solution.Diagnostics("Web", """
            using Microsoft.AspNetCore.Mvc;
            public class UsersController(Services.IUserService users) : Controller
            {
                public object Get(string name) => users.Find(name);
                public object Known(string name) => users.FindKnown(name);
                public object Constant() => users.Find("me");
            }
            """);
        var finding = Assert.Single(found, static diagnostic => diagnostic.Id != "SL0004");
        Assert.Equal("SL1001", finding.Id);
        Assert.Equal("name", finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
        Assert.Contains("SqlCommand", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(
        [
            "/repo/Web/Web.cs:4 'name' comes from the request",
            "/repo/Web/Web.cs:4 passed to 'Find'",
            "/repo/Services/Services.cs:5 goes through String.Trim",
            "/repo/Services/Services.cs:5 passed to 'Find'",
            "/repo/Data/Data.cs:7 becomes part of a text",
            "/repo/Data/Data.cs:7 assigned to 'sql'",
            "/repo/Data/Data.cs:8 reaches new SqlCommand",
        ], Solution.StepsOf(finding));
    }

    [Fact]
    public async Task What_another_project_has_checked_or_made_safe_is_safe()
    {
        var solution = new Solution();
        await solution.Project("Data", Data);
        await solution.Project("Checks", """
            using System.Text.RegularExpressions;
            namespace Checks;
            public static class Names
            {
                private static readonly HashSet<string> Known = ["a", "b"];
                public static bool IsKnown(string name) => Known.Contains(name);
                public static void Require(string name) { if (!Regex.IsMatch(name, "^[a-z]+$")) throw new ArgumentException(name); }
                public static bool TryClean(string name, out string clean)
                {
                    clean = int.TryParse(name, out var number) ? number.ToString() : "";
                    return clean.Length > 0;
                }
                public static string Same(string name) => name;
                public static string Other(string name) => "other" + name.Length;
                public static bool IsShort(string name) => name.Length < 20;
            }
            public sealed class Filter { public string Column { get; set; } = ""; public int Size { get; set; } public string Order => Column == "a" ? "a" : "b"; }
            """);
        Assert.Equal(["SL1001 Web.cs name", "SL1001 Web.cs Names.Same(name)", "SL1001 Web.cs name", "SL1001 Web.cs filter.Column"], await solution.Project("Web", """
            using Microsoft.AspNetCore.Mvc;
            using Checks;
            public class UsersController(Data.Users users) : Controller
            {
                public object Unchecked(string name) => users.Find(name);
                public object Known(string name) => Names.IsKnown(name) ? users.Find(name) : NotFound();
                public object Required(string name) { Names.Require(name); return users.Find(name); }
                public object Clean(string name) => Names.TryClean(name, out var clean) ? users.Find(clean) : NotFound();
                public object Same(string name) => users.Find(Names.Same(name));
                public object Other(string name) => users.Find(Names.Other(name));
                public object Short(string name) => Names.IsShort(name) ? users.Find(name) : NotFound();
                public object Column(Filter filter) => users.Find(filter.Column);
                public object Order(Filter filter) => users.Find(filter.Order);
            }
            """));
    }

    [Fact]
    public async Task A_project_that_only_leads_from_one_to_another_is_told_once()
    {
        var solution = new Solution();
        await solution.Project("Data", Data);
        await solution.Project("Tools", """
            using Microsoft.AspNetCore.Http;
            namespace Tools;
            public sealed class Current(IHttpContextAccessor accessor)
            {
                public string Tenant => accessor.HttpContext!.Request.Headers["tenant"].ToString();
                public string Region => accessor.HttpContext!.Request.Headers["region"].ToString();
            }
            """);
        Assert.Equal(["SL1001 Web.cs name", "SL1001 Web.cs name", "SL1001 Web.cs current.Tenant", "SL1001 Web.cs current.Region"], await solution.Project("Web", """
            using Microsoft.AspNetCore.Mvc;
            public class UsersController(Data.Users users, Tools.Current current) : Controller
            {
                public object First() => users.Find(current.Tenant);
                public object Second() => users.Find(current.Tenant);
                public object Other() => users.Find(current.Region);
                public object Named(string name) => users.Find(name);
                public object NamedToo(string name) => users.Find(name);
            }
            """));
    }

    [Fact]
    public async Task Sources_objects_delegates_and_constructors_of_another_project_are_known()
    {
        var solution = new Solution();
        await solution.Project("Data", Data);
        Assert.Empty(await solution.Project("Tools", """
            using Microsoft.AspNetCore.Http;
            namespace Tools;
            public sealed class Current(IHttpContextAccessor accessor)
            {
                public string Tenant => accessor.HttpContext!.Request.Headers["tenant"].ToString();
                public string Fixed() => "tenant";
            }
            public sealed class Query
            {
                private readonly string _text, _note;
                public Query(string text, string note) { _text = text; _note = note; }
                public string Text => _text;
                public string Note { get { return _note; } }
            }
            public static class Each
            {
                public static void Do(IEnumerable<string> items, Action<string> action) { foreach (var item in items) action(item); }
                public static Query Make(string text) => new("SELECT 1", text);
                public static void Fill(string[] into, string text) => into[0] = text;
                public static void Fill(ref string into, string text) => into = text;
            }
            public abstract class Handler { public object Run(string text) => Core(text); protected abstract object Core(string text); }
            """));
        Assert.Equal(
        [
            "SL1001 Web.cs new Query(\"SELECT 1\", name).Note", "SL1001 Web.cs item", "SL1001 Web.cs Each.Make(name).Note",
            "SL1001 Web.cs all[0]", "SL1001 Web.cs one", "SL1001 Web.cs text", "SL1001 Web.cs current.Tenant",
        ], await solution.Project("Web", """
            using Microsoft.AspNetCore.Mvc;
            using Tools;
            public class UsersController(Data.Users users, Current current) : Controller
            {
                public object Tenant() => users.Find(current.Tenant);
                public object Fixed() => users.Find(current.Fixed());
                public object Text(string name) => users.Find(new Query("SELECT 1", name).Text);
                public object Note(string name) => users.Find(new Query("SELECT 1", name).Note);
                public void All(string[] names) => Each.Do(names, item => users.Find(item));
                public object Made(string name) => users.Find(Each.Make(name).Text);
                public object MadeNote(string name) => users.Find(Each.Make(name).Note);
                public object Filled(string name) { var all = new string[1]; Each.Fill(all, name); return users.Find(all[0]); }
                public object FilledOne(string name) { var one = ""; Each.Fill(ref one, name); return users.Find(one); }
                public object Handled(string name) => new UserHandler(users).Run(name);
            }
            public sealed class UserHandler(Data.Users users) : Handler { protected override object Core(string text) => users.Find(text); }
            """));
    }

    [Theory]
    [InlineData(true, "SL1028 Web.cs refused.Message")]
    [InlineData(false, "SL1028 Web.cs refused.Message", "SL1028 Web.cs refused.Message")]
    public async Task The_message_of_an_exception_of_another_project_was_written_for_the_client(bool analyzed, params string[] found)
    {
        var solution = new Solution();
        await solution.Project("Orders", """
            namespace Orders;
            public sealed class OrderException(string message) : Exception(message);
            """, analyzed);
        Assert.Equal(found, await solution.Project("Web", """
            using Microsoft.AspNetCore.Mvc;
            public class OrdersController : Controller
            {
                public object Own() { try { return Load(); } catch (Orders.OrderException refused) { return BadRequest(refused.Message); } }
                public object Any() { try { return Load(); } catch (IOException refused) { return BadRequest(refused.Message); } }
                private static string Load() => System.IO.File.ReadAllText("orders.txt");
            }
            """));
    }

    [Fact]
    public async Task A_library_with_source_and_sink_reports_itself_and_nobody_else_does()
    {
        var solution = new Solution();
        await solution.Project("Data", Data);
        Assert.Equal(["SL1001 Services.cs name"], await solution.Project("Services", """
            using Microsoft.AspNetCore.Http;
            namespace Services;
            public sealed class Finder(Data.Users users)
            {
                public object Find(HttpContext context) { string name = context.Request.Query["name"]!; return users.Find(name); }
            }
            """));
        Assert.Empty(await solution.Project("Web", """
            using Microsoft.AspNetCore.Mvc;
            public class UsersController(Services.Finder finder) : Controller { public object Get() => finder.Find(HttpContext); }
            """));
    }

    [Fact]
    public async Task Without_the_package_in_the_middle_its_methods_count_as_those_of_any_library()
    {
        var solution = new Solution();
        await solution.Project("Data", Data);
        await solution.Project("Middle", """
            namespace Middle;
            public static class Text { public static string Format(string text) => text; }
            public sealed class Finder(Data.Users users) { public object Find(string name) => users.Find(name); }
            """, analyzed: false);
        Assert.Equal(["SL1001 Web.cs Middle.Text.Format(name)"], await solution.Project("Web", """
            using Microsoft.AspNetCore.Mvc;
            public class UsersController(Data.Users users, Middle.Finder finder) : Controller
            {
                public object Through(string name) => users.Find(Middle.Text.Format(name));
                public object Behind(string name) => finder.Find(name);
            }
            """));
    }
}
