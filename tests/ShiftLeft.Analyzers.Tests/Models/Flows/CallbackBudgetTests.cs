namespace ShiftLeft.Analyzers.Tests.Models.Flows;

/// <summary>Functions that are handed functions which call on, where each may be one of several: their combinations have no end.</summary>
public sealed class CallbackBudgetTests() : RuleTests("SL1003")
{
    private const int Most = 8;

    [Fact]
    public Task Functions_over_functions_end_and_what_else_there_is_is_found() => Finds($$"""
        using Microsoft.AspNetCore.Mvc;

        public delegate void Writer(Writer next, string text);

        public static class Writers
        {
            {{Join("\n    ", Step)}}

            public static Writer Chosen(string name) => name switch { {{Join(", ", static i => $"\"{i}\" => Step{i}")}}, _ => Step0 };
        }

        public class ItemsController : Controller
        {
            public string Get(string name)
            {
                var writer = Writers.Chosen(name);
                writer(writer, name);
                return System.IO.File.ReadAllText([|"/srv/" + name|]);
            }
        }
        """);

    // Each step calls the one that it is handed as often as there are steps, and hands it on.
    private static string Step(int number) => $$"""private static void Step{{number}}(Writer next, string text) { {{Join(" ", i => $"next(next, text + {number}{i});")}} }""";

    private static string Join(string separator, Func<int, string> text) => string.Join(separator, Enumerable.Range(0, Most).Select(text));
}
