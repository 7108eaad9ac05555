namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported, and what the fix makes of it.</summary>
public sealed class SL1014Tests() : RuleTests("SL1014")
{
    [Theory]
    [InlineData("""new Regex([|pattern|]).IsMatch("a")""")]
    [InlineData("""new Regex([|"^" + pattern + "$"|], RegexOptions.IgnoreCase).IsMatch("a")""")]
    [InlineData("""new Regex([|pattern|], RegexOptions.None, Regex.InfiniteMatchTimeout).IsMatch("a")""")]
    [InlineData("""Regex.IsMatch("a", [|pattern|])""")]
    [InlineData("""Regex.IsMatch("a", [|$"^{pattern}.*"|], RegexOptions.IgnoreCase)""")]
    [InlineData("""Regex.Match("a", [|pattern|]).Success""")]
    [InlineData("""Regex.Matches("a", [|pattern|]).Count > 0""")]
    [InlineData("""Regex.Replace("a", [|pattern|], "") .Length > 0""")]
    [InlineData("""Regex.Replace("a", [|pattern|], static match => match.Value) .Length > 0""")]
    [InlineData("""Regex.Split("a", [|pattern|]).Length > 0""")]
    [InlineData("""Regex.Count("a", [|pattern|]) > 0""")]
    [InlineData("""Regex.Replace("a", [|Regex.Escape("[") + pattern|], Regex.Escape("]")) .Length > 0""")]
    public Task Finds_patterns_of_the_client(string expression) => Finds(Action(expression));

    [Theory]
    [InlineData("""Regex.IsMatch(pattern, "^[a-z]+$")""")]
    [InlineData("""Regex.IsMatch("a", Regex.Escape(pattern))""")]
    [InlineData("""Regex.IsMatch("a", "^" + Regex.Escape(pattern) + "$", RegexOptions.IgnoreCase)""")]
    [InlineData("""Regex.IsMatch("a", pattern, RegexOptions.None, TimeSpan.FromSeconds(1))""")]
    [InlineData("""new Regex(pattern, RegexOptions.None, TimeSpan.FromMilliseconds(200)).IsMatch("a")""")]
    [InlineData("""new Regex(pattern, RegexOptions.NonBacktracking).IsMatch("a")""")]
    [InlineData("""Regex.IsMatch("a", pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)""")]
    [InlineData("""pattern is "a+" or "b+" && Regex.IsMatch("a", pattern)""")]
    [InlineData("""int.TryParse(pattern, out var count) && Regex.IsMatch("a", "^a{" + count + "}$")""")]
    public Task Quiet_where_nothing_can_take_long(string expression) => Quiet(Action(expression));

    [Theory]
    [InlineData("""new Regex([|pattern|]).IsMatch("a")""", """new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).IsMatch("a")""")]
    [InlineData("""new Regex([|pattern|], RegexOptions.IgnoreCase).IsMatch("a")""", """new Regex(pattern, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).IsMatch("a")""")]
    [InlineData("""Regex.IsMatch("a", [|pattern|])""", """Regex.IsMatch("a", pattern, RegexOptions.None, TimeSpan.FromSeconds(1))""")]
    [InlineData("""Regex.Replace("a", [|pattern|], "b").Length > 0""", """Regex.Replace("a", pattern, "b", RegexOptions.None, TimeSpan.FromSeconds(1)).Length > 0""")]
    [InlineData("""Regex.IsMatch(pattern: [|pattern|], input: "a")""", """Regex.IsMatch(pattern: pattern, input: "a", options: RegexOptions.None, matchTimeout: TimeSpan.FromSeconds(1))""")]
    public Task Gives_the_match_a_timeout(string before, string after) => Fixes(Action(before), Action(after));

    [Fact]
    public Task Offers_nothing_where_a_timeout_is_given() => OffersNoFix(Action("""new Regex([|pattern|], RegexOptions.None, Regex.InfiniteMatchTimeout).IsMatch("a")"""));

    private static string Action(string expression) => $$"""
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc;

        public class SearchController : Controller
        {
            public bool Find(string pattern) => {{expression}};
        }
        """;
}
