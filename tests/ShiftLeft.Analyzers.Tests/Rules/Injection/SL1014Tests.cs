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

    [Theory]
    [InlineData("""Regex.IsMatch([|text|], "^(a+)+$")""")]
    [InlineData("""Regex.IsMatch([|text|], "^(A+)+$", RegexOptions.IgnoreCase)""")]
    [InlineData("""Regex.IsMatch([|text|], "^(a+)+$", RegexOptions.None, Regex.InfiniteMatchTimeout)""")]
    [InlineData("""Regex.Match([|text|], "^(a+)+$").Success""")]
    [InlineData("""Regex.Matches([|text|], @"(\w+\s?)+$").Count > 0""")]
    [InlineData("""Regex.Replace([|text|], @"(\w+\s?)+$", "").Length > 0""")]
    [InlineData("""Regex.Split([|text|], @"(\w+\s?)+;").Length > 0""")]
    [InlineData("""Regex.Count([|text|], @"(\w+\s?)+;") > 0""")]
    [InlineData("""Regex.IsMatch([|text.AsSpan()|], "^(a+)+$")""")]
    [InlineData("""new Regex("^(a+)+$").IsMatch([|text|])""")]
    [InlineData("""new Regex("^(a+)+$", RegexOptions.Compiled).IsMatch([|text|], 0)""")]
    [InlineData("""new Regex("^(a+)+$", RegexOptions.Compiled, Regex.InfiniteMatchTimeout).IsMatch([|text|])""")]
    [InlineData("""Field.IsMatch([|text|])""")]
    [InlineData("""Regex.IsMatch([|text|], Word + "+$")""")]
    [InlineData("""Regex.IsMatch([|text|], $"^{Word}+$")""")]
    [InlineData("""Generated().IsMatch([|text|])""")]
    [InlineData("""Regex.IsMatch([|text.Trim()|], "^(a+)+$")""")]
    [InlineData("""text.Length < 100 && Regex.IsMatch([|text|], "^(a+)+$")""")]
    [InlineData("""Regex.IsMatch([|text|], "^.*a.*b.*c$")""")]
    [InlineData("""Regex.IsMatch([|"x" + text|], "^x(a+)+$")""")]
    public Task Finds_slow_patterns_that_meet_data_of_the_client(string expression) => Finds(Match(expression));

    [Theory]
    [InlineData("""Regex.IsMatch(text, "^(a+b)+$")""")]
    [InlineData("""Regex.IsMatch("aaa", "^(a+)+$")""")]
    [InlineData("""Regex.IsMatch(Environment.MachineName, "^(a+)+$")""")]
    [InlineData("""Regex.IsMatch(text, "^(a+)+$", RegexOptions.NonBacktracking)""")]
    [InlineData("""Regex.IsMatch(text, "^(a+)+$", RegexOptions.None, TimeSpan.FromSeconds(1))""")]
    [InlineData("""new Regex("^(a+)+$", RegexOptions.None, TimeSpan.FromSeconds(1)).IsMatch(text)""")]
    [InlineData("""new Regex("^(a+)+$", RegexOptions.NonBacktracking).IsMatch(text)""")]
    [InlineData("""Limited.IsMatch(text)""")]
    [InlineData("""GeneratedWithLimit().IsMatch(text)""")]
    [InlineData("""text.Length < 100 && Regex.IsMatch(text, "^.*a.*b.*c$")""")]
    [InlineData("""int.Parse(text) is var number && Regex.IsMatch(number.ToString(), "^(a+)+$")""")]
    [InlineData("""Regex.IsMatch(text, "^(a+)+$", (RegexOptions)Environment.ProcessorCount)""")]
    [InlineData("""Regex.Replace("aaa", "b", text).Length > 0""")]
    public Task Quiet_where_the_match_ends_in_time(string expression) => Quiet(Match(expression));

    [Fact]
    public Task A_pattern_is_known_where_a_caller_knows_it() => Finds("""
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc;

        public class SearchController : Controller
        {
            public bool Slow(string text) => IsMatch(text, "^(a+)+$");

            public bool Fast(string text) => IsMatch(text, "^(a+b)+$");

            private static bool IsMatch(string text, string pattern) => Regex.IsMatch([|text|], pattern);
        }
        """);

    [Fact]
    public Task Attributes_have_a_time_limit_of_their_own() => Quiet("""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Mvc;

        public class Order
        {
            [RegularExpression("^(a+)+$")]
            public string? Number { get; set; }
        }

        public class OrderController : Controller
        {
            public bool Place(Order order) => ModelState.IsValid;
        }
        """);

    [Fact]
    public Task A_bound_property_of_limited_length_is_matched_in_time() => Finds("""
        using System.ComponentModel.DataAnnotations;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc;

        public class Order
        {
            [StringLength(200)]
            public string? Number { get; set; }

            public string? Note { get; set; }
        }

        public class OrderController : Controller
        {
            public bool Place(Order order) => Regex.IsMatch(order.Number!, "^.*a.*b.*c$") && Regex.IsMatch([|order.Note|]!, "^.*a.*b.*c$");

            public bool Change(Order order) => Regex.IsMatch([|order.Number|]!, "^(a+)+$");
        }
        """);

    [Theory]
    [InlineData("""Regex.IsMatch([|text|], "^(a+)+$")""", """Regex.IsMatch(text, "^(a+)+$", RegexOptions.None, TimeSpan.FromSeconds(1))""")]
    [InlineData("""new Regex("^(a+)+$").IsMatch([|text|])""", """new Regex("^(a+)+$", RegexOptions.None, TimeSpan.FromSeconds(1)).IsMatch(text)""")]
    public Task Gives_the_slow_match_a_timeout(string before, string after) => Fixes(Match(before), Match(after));

    [Fact]
    public Task Gives_the_field_of_a_slow_match_a_timeout() => Fixes(Fields("RegexOptions.Compiled", "\"^(a+)+$\"", "[|text|]", "[|text|]"), Fields("RegexOptions.Compiled, TimeSpan.FromSeconds(1)", "\"^(a+)+$\", RegexOptions.None, matchTimeoutMilliseconds: 1000", "text", "text"));

    private static string Fields(string options, string attribute, string first, string second) => $$"""
        using System;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc;

        public partial class SearchController : Controller
        {
            private static readonly Regex Field = new("^(a+)+$", {{options}});

            public bool Find(string text) => Field.IsMatch({{first}});

            public bool FindGenerated(string text) => Generated().IsMatch({{second}});

            [GeneratedRegex({{attribute}})]
            private static partial Regex Generated();

            private static partial Regex Generated() => new("a");
        }
        """;

    [Fact]
    public Task Says_what_takes_long() => Says("""
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc;

        public class SearchController : Controller
        {
            public bool Find(string text) => Regex.IsMatch({|#0:text|}, @"^(\w+\s?)+$");
        }
        """,
        @"'text' from the request is matched by Regex.IsMatch with '^(\w+\s?)+$', which takes exponential time where 'a' is repeated; give the match a timeout, or write the pattern so that it reads every text in one way only");

    private static string Match(string expression) => $$"""
        using System;
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc;

        public partial class SearchController : Controller
        {
            private const string Word = "(a+)";

            private static readonly Regex Field = new("^(a+)+$", RegexOptions.Compiled);

            private static readonly Regex Limited = new("^(a+)+$", RegexOptions.Compiled, TimeSpan.FromSeconds(1));

            public bool Find(string text) => {{expression}};

            [GeneratedRegex("^(a+)+$", RegexOptions.IgnoreCase)]
            private static partial Regex Generated();

            [GeneratedRegex("^(a+)+$", RegexOptions.IgnoreCase, 1000)]
            private static partial Regex GeneratedWithLimit();
        }

        public partial class SearchController
        {
            private static partial Regex Generated() => new("^(a+)+$");

            private static partial Regex GeneratedWithLimit() => new("^(a+)+$", RegexOptions.None, TimeSpan.FromSeconds(1));
        }
        """;

    private static string Action(string expression) => $$"""
        using System.Text.RegularExpressions;
        using Microsoft.AspNetCore.Mvc;

        public class SearchController : Controller
        {
            public bool Find(string pattern) => {{expression}};
        }
        """;
}
