namespace ShiftLeft.Analyzers.Tests.Projects;

/// <summary>Interfaces, the classes behind them, and their callers in different projects.</summary>
public sealed class DistantClassesTests
{
    private const string Contracts = """
        namespace Contracts;
        public interface IUsers { object Find(string name); }
        public interface ICleaner { string Clean(string text); bool IsSafe(string text); }
        """;

    private const string Logic = """
        using Contracts;
        namespace Logic;
        public sealed class UserService(IUsers users, ICleaner cleaner)
        {
            public object Find(string name) => users.Find(name);
            public object FindClean(string name) => users.Find(cleaner.Clean(name));
        }
        """;

    private const string Classes = """
        internal sealed class SqlUsers(Microsoft.Data.SqlClient.SqlConnection connection) : Contracts.IUsers
        {
            public object Find(string name) => new Microsoft.Data.SqlClient.SqlCommand("SELECT * FROM Users WHERE Name = '" + name + "'", connection).ExecuteScalar();
        }
        internal sealed class Cleaner : Contracts.ICleaner
        {
            public string Clean(string text) => int.Parse(text).ToString();
            public bool IsSafe(string text) => int.TryParse(text, out _);
        }
        """;

    private const string Web = """
        using Microsoft.AspNetCore.Mvc;
        public class UsersController(Logic.UserService users) : Controller
        {
            public object Get(string name) => users.Find(name);
            public object GetClean(string name) => users.FindClean(name);
        }
        """;

    [Fact]
    public async Task The_caller_of_an_interface_may_not_know_the_project_of_the_classes()
    {
        var solution = new Solution();
        Assert.Empty(await solution.Project("Contracts", Contracts));
        Assert.Empty(await solution.Project("Logic", Logic));
        Assert.Empty(await solution.Project("Infrastructure", Classes));
        Assert.Equal(["SL1001 Web.cs users.Find(name)"], await solution.Project("Web", Web));
    }

    [Fact]
    public async Task The_classes_may_be_in_the_project_that_calls_the_others()
    {
        var solution = new Solution();
        Assert.Empty(await solution.Project("Contracts", Contracts));
        Assert.Empty(await solution.Project("Logic", Logic));
        Assert.Equal(["SL1001 Web.cs \"SELECT * FROM Users WHERE Name = '\" + name + \"'\""], await solution.Project("Web", Web + Classes));
    }

    [Fact]
    public async Task The_interface_may_come_from_a_project_without_the_package()
    {
        var solution = new Solution();
        Assert.Empty(await solution.Project("Contracts", Contracts, analyzed: false));
        Assert.Empty(await solution.Project("Infrastructure", Classes));
        Assert.Equal(["SL1001 Web.cs name"], await solution.Project("Web", """
            using Microsoft.AspNetCore.Mvc;
            public class UsersController(Contracts.IUsers users, Contracts.ICleaner cleaner) : Controller
            {
                public object Get(string name) => users.Find(name);
                public object Clean(string name) => users.Find(cleaner.Clean(name));
                public object Checked(string name) => cleaner.IsSafe(name) ? users.Find(name) : NotFound();
            }
            """));
    }

    [Fact]
    public async Task A_class_that_does_what_any_library_does_is_told_of_all_the_same()
    {
        var solution = new Solution();
        Assert.Empty(await solution.Project("Contracts", Contracts));
        Assert.Empty(await solution.Project("Infrastructure", Classes.Replace("int.Parse(text).ToString()", "this + text", StringComparison.Ordinal)));
        Assert.Equal(["SL1001 Web.cs cleaner.Clean(name)"], await solution.Project("Web", """
            using Microsoft.AspNetCore.Mvc;
            public class UsersController(Contracts.IUsers users, Contracts.ICleaner cleaner) : Controller
            {
                public object Clean(string name) => users.Find(cleaner.Clean(name));
            }
            """));
    }
}
