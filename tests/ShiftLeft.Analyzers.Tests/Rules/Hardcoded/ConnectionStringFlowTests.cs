namespace ShiftLeft.Analyzers.Tests.Rules.Hardcoded;

/// <summary>Passwords that another file puts into a connection string.</summary>
public sealed class ConnectionStringFlowTests() : RuleTests("SL3003")
{
    [Theory]
    [InlineData("[|\"Server=db;User ID=shop;Password=\" + secret|]")]
    [InlineData("[|$\"Server=db;User ID=shop;Password={secret};\"|]")]
    [InlineData("[|\"Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=\" + secret|]")]
    public Task Finds_a_password_that_another_file_hands_in(string text) => Finds(Database(text), Caller("\"hunter2!\""));

    [Theory]
    [InlineData("\"Server=db;User ID=shop;Password=\" + secret", "System.IO.File.ReadAllText(\"/etc/password\")")]
    [InlineData("\"Server=db;User ID=\" + secret + \";Integrated Security=true\"", "\"hunter2!\"")]
    [InlineData("\"Server=\" + secret + \";User ID=shop;Password=\" + System.IO.File.ReadAllText(\"/etc/password\")", "\"database\"")]
    public Task Quiet_on_other_parts_and_other_passwords(string text, string secret) => Quiet(Database(text), Caller(secret));

    private static string Database(string text) => $$"""
        using Microsoft.Data.SqlClient;

        public static class Database
        {
            public static object Open(string secret) => new SqlConnection({{text}});
        }
        """;

    private static Action<RuleTest> Caller(string secret) => test => test.TestState.Sources.Add(("Caller.cs", $"public static class Caller {{ public static object M() => Database.Open({secret}); }}"));
}
