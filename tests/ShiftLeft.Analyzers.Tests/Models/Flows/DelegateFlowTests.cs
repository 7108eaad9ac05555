namespace ShiftLeft.Analyzers.Tests.Models.Flows;

/// <summary>Delegates that a library calls: what it gives them, and what they return.</summary>
public sealed class DelegateFlowTests() : RuleTests("SL1001")
{
    [Fact]
    public Task Finds_what_one_delegate_returns_in_what_another_is_given() => Finds("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.SqlClient;
        class C
        {
            void M(HttpRequest request, SqlCommand command)
            {
                string name = request.Query["a"]!;
                var constants = new[] { "x", "y" };
                foreach (var text in constants.SelectMany(item => new[] { name }, (item, inner) => inner))
                    command.CommandText = [|text|];
                foreach (var text in from item in constants from inner in new[] { name } select inner)
                    command.CommandText = [|text|];
                foreach (var text in constants.GroupBy(item => name, (key, items) => key))
                    command.CommandText = [|text|];
                foreach (var text in constants.GroupBy(item => item, item => name, (key, items) => items.First()))
                    command.CommandText = [|text|];
                foreach (var text in constants.GroupJoin(new[] { name }, item => item, item => item, (item, items) => string.Join(",", items)))
                    command.CommandText = [|text|];
                foreach (var text in constants.Join(new[] { name }, item => item, item => item, (item, other) => other))
                    command.CommandText = [|text|];
                command.CommandText = [|constants.Aggregate((sum, item) => sum + name)|];
                command.CommandText = [|constants.Aggregate("", (sum, item) => sum + name, sum => sum)|];
            }
        }
        """);

    [Fact]
    public Task Quiet_on_the_other_parameters() => Quiet("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.SqlClient;
        class C
        {
            void M(HttpRequest request, SqlCommand command)
            {
                string name = request.Query["a"]!;
                var constants = new[] { "x", "y" };
                foreach (var text in constants.SelectMany(item => new[] { name }, (item, inner) => item))
                    command.CommandText = text;
                foreach (var text in constants.GroupBy(item => name, (key, items) => items.First()))
                    command.CommandText = text;
                foreach (var text in constants.GroupJoin(new[] { name }, item => item, item => item, (item, items) => item))
                    command.CommandText = text;
                foreach (var text in constants.Join(new[] { name }, item => item, item => item, (item, other) => item))
                    command.CommandText = text;
            }
        }
        """);

    [Fact]
    public Task Finds_what_a_library_reads_and_gives_to_a_delegate() => Finds("""
        using Dapper;
        using System.Data;
        class User { public string Name { get; set; } = ""; }
        class Role { public string Title { get; set; } = ""; }
        class C
        {
            void M(IDbConnection db)
            {
                foreach (var text in db.Query<User, Role, string>("SELECT * FROM Users", (user, role) => role.Title))
                    db.Execute([|text|]);
            }
        }
        """, static test => test.Configure("shiftleft.threat_models = database"));
}
