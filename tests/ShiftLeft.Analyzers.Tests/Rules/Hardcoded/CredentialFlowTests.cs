namespace ShiftLeft.Analyzers.Tests.Rules.Hardcoded;

/// <summary>Passwords and tokens that are constants of another file.</summary>
public sealed class CredentialFlowTests() : RuleTests("SL3002")
{
    private const string Other = """
        public static class Caller
        {
            public static object Constant() => Clients.Open("hunter2!");
            public static object Read() => Clients.Send(System.IO.File.ReadAllText("/etc/password"));
        }
        """;

    [Fact]
    public Task Finds_a_password_that_another_file_hands_in() => Finds("""
        using System.Net;

        public static class Clients
        {
            public static object Open(string secret) => new NetworkCredential("shop", [|secret|]);
            public static object Send(string secret) => new NetworkCredential("shop", secret);
        }
        """, static test => test.TestState.Sources.Add(("Caller.cs", Other)));

    [Fact]
    public Task Finds_a_password_in_a_property_of_a_library() => Finds("""
        using System.Net;

        public static class Clients
        {
            public static object Open(string secret) => new NetworkCredential { UserName = "shop", Password = [|secret|] };
            public static object Send(string secret) => new NetworkCredential { UserName = "shop", Password = secret };
        }
        """, static test => test.TestState.Sources.Add(("Caller.cs", Other)));

    [Fact]
    public Task Finds_a_token_of_a_header() => Finds("""
        using System.Net.Http.Headers;

        public static class Clients
        {
            public static object Open(string secret) => new AuthenticationHeaderValue("Bearer", [|secret|]);
            public static object Send(string secret) => new AuthenticationHeaderValue("Bearer", secret);
        }
        """, static test => test.TestState.Sources.Add(("Caller.cs", Other)));

    [Fact]
    public Task Finds_a_password_that_a_type_of_another_file_holds() => Finds("""
        using System.Net;

        public class Clients(Settings settings)
        {
            public object Open() => new NetworkCredential(settings.User, [|settings.Secret|]);
            public static object Open(string secret) => new NetworkCredential("shop", secret);
            public static object Make() => new Clients(new Settings()).Open();
        }
        """, static test => test.TestState.Sources.Add(("Settings.cs", """
        public class Settings
        {
            public string User { get; set; } = "shop";
            public string Secret { get; set; } = "hunter2!";
        }
        """)));

    [Fact]
    public Task Quiet_on_accounts_for_development() => Quiet("""
        using System.Net;

        public static class Clients
        {
            public static object Open(string secret) => new NetworkCredential("shop", secret);
        }
        """, static test => test.TestState.Sources.Add(("Caller.cs", """
        using Microsoft.Extensions.Hosting;

        public class Caller(IHostEnvironment environment)
        {
            public object? Seed()
            {
                if (environment.IsDevelopment())
                    return Clients.Open("hunter2!");
                return null;
            }
        }
        """)));

    [Fact]
    public Task Says_once_what_the_file_itself_shows() => Finds("""
        using System.Net;

        public static class Clients
        {
            public static object Open(string secret) => new NetworkCredential("shop", [|secret|]);
            public static object Shop() => Open("hunter2!");
        }
        """, static test => test.TestState.Sources.Add(("Caller.cs", "public static class Caller { public static object Constant() => Clients.Open(\"hunter2!\"); }")));
}
