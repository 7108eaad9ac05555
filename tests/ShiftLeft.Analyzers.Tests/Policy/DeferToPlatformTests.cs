namespace ShiftLeft.Analyzers.Tests.Policy;

/// <summary>What the compiler or Entity Framework Core reports by default can be left to them.</summary>
public static class DeferToPlatformTests
{
    private const string Option = "shiftleft.defer_to_platform = true";

    public sealed class RawSql() : RuleTests("SL1001")
    {
        private const string Interpolated = """
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.EntityFrameworkCore;

            public class OrdersController(DbContext database) : Controller
            {
                public int Delete(string id) => database.Database.ExecuteSqlRaw([|$"DELETE FROM Orders WHERE Id = '{id}'"|]);
            }
            """;

        [Fact]
        public Task Is_reported_by_default() => Finds(Interpolated);

        [Fact]
        public Task Is_left_to_EF1002_in_the_call() => Quiet(Unmarked(Interpolated), static test => test.Configure(Option));

        [Fact]
        public Task Is_reported_where_the_platform_does_not_follow_it() => Finds("""
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.EntityFrameworkCore;

            public class OrdersController(DbContext database) : Controller
            {
                public int Delete(string id)
                {
                    var sql = $"DELETE FROM Orders WHERE Id = '{id}'";
                    return database.Database.ExecuteSqlRaw([|sql|]);
                }
            }
            """, static test => test.Configure(Option));
    }

    public sealed class ObsoleteMembers() : RuleTests("SL2011")
    {
        private const string Old = """
            #pragma warning disable SYSLIB0039
            public static class Client
            {
                public static object Options => new System.Net.Security.SslClientAuthenticationOptions { EnabledSslProtocols = [|System.Security.Authentication.SslProtocols.Tls11|] };
            }
            """;

        [Fact]
        public Task Are_reported_by_default() => Finds(Old);

        [Fact]
        public Task Are_left_to_the_compiler() => Quiet(Unmarked(Old), static test => test.Configure(Option));
    }

    private static string Unmarked(string source) => source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
