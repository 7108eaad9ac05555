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
}
