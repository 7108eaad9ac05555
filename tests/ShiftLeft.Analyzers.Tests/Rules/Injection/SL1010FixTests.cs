namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>Values in the text of a message become arguments of its template.</summary>
public sealed class SL1010FixTests() : RuleTests("SL1010")
{
    [Theory]
    [InlineData("""logger.LogInformation([|"Login of " + name|]);""", """logger.LogInformation("Login of {Name}", name);""")]
    [InlineData("""logger.LogInformation([|$"Login of {name}"|]);""", """logger.LogInformation("Login of {Name}", name);""")]
    [InlineData("""logger.LogWarning(error, [|$"Login of {name} at {count:N0} in {{{name}}}"|]);""", """logger.LogWarning(error, "Login of {Name} at {Count:N0} in {{{Name2}}}", name, count, name);""")]
    [InlineData("""logger.LogError([|string.Format("Login of {0}", name.Trim())|]);""", """logger.LogError("Login of {Name}", name.Trim());""")]
    [InlineData("""logger.LogDebug([|name|]);""", """logger.LogDebug("{Name}", name);""")]
    [InlineData("""logger.Log(LogLevel.Debug, [|"a {b} " + name|]);""", """logger.Log(LogLevel.Debug, "a {{b}} {Name}", name);""")]
    [InlineData("""Serilog.Log.Information([|$"Login of {name}"|]);""", """Serilog.Log.Information("Login of {Name}", name);""")]
    [InlineData("""NLog.LogManager.GetCurrentClassLogger().Info([|"Login of " + name|]);""", """NLog.LogManager.GetCurrentClassLogger().Info("Login of {Name}", name);""")]
    public Task Passes_values_to_the_template(string before, string after) => Fixes(Body(before), Body(after));

    [Fact]
    public Task Fixes_all() => Fixes(
        Body("""
            logger.LogInformation([|"Login of " + name|]);
            logger.LogInformation([|$"Logout of {name}"|]);
            """),
        Body("""
            logger.LogInformation("Login of {Name}", name);
            logger.LogInformation("Logout of {Name}", name);
            """));

    [Theory]
    [InlineData("""logger.LogInformation([|"Login of " + name + " at {Time}"|], count);""")]
    [InlineData("""Console.WriteLine([|"Login of " + name|]);""")]
    [InlineData("""System.Diagnostics.Trace.WriteLine([|"Login of " + name|]);""")]
    public Task Offers_nothing_where_there_is_no_template(string statement) => OffersNoFix(Body(statement));

    private static string Body(string statements) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;

        public class UsersController(ILogger<UsersController> logger) : Controller
        {
            public void Login(string name, int count, Exception error)
            {
                {{statements.Replace("\n", "\n        ")}}
            }
        }
        """;
}
