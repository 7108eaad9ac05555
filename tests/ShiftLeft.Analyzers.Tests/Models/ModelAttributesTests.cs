namespace ShiftLeft.Analyzers.Tests.Models;

public sealed class ModelAttributesTests() : RuleTests("SL1001")
{
    private const string Source = """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        namespace Acme
        {
            public sealed class SanitizerAttribute(params string[] kinds) : Attribute;
            public sealed class UntrustedAttribute : Attribute;
        }
        namespace Shop
        {
            using Acme;
            public static class Clean
            {
                [Sanitizer] public static string All(string text) => text;
                [Sanitizer("sql-injection")] public static string Sql(string text) => text;
                [Sanitizer("html-injection", "xpath-injection")] public static string Markup(string text) => text;
                [Sanitizer("no-such-kind")] public static string Unknown(string text) => text;
                [Sanitizer] public static bool IsKnown(string text) => text.Length > 1;
            }
            public sealed class Job { [Untrusted] public string Name { get; set; } = ""; public string Own { get; set; } = ""; }
            public static class Queue { [Untrusted] public static string Next() => "a"; [return: Untrusted] public static string Last() => "b"; }
            public class OrdersController : Controller
            {
                public void Get(string id)
                {
                    new SqlCommand(Clean.All(id));
                    new SqlCommand(Clean.Sql(id));
                    new SqlCommand({|Clean.Markup(id)|});
                    new SqlCommand({|Clean.Unknown(id)|});
                    if (Clean.IsKnown(id))
                        new SqlCommand(id);
                    else
                        new SqlCommand({|id|});
                }
            }
            class Worker
            {
                public void Run([Untrusted] string text, string other, Job job)
                {
                    new SqlCommand({|text|});
                    new SqlCommand(other);
                    new SqlCommand({|job.Name|});
                    new SqlCommand(job.Own);
                    new SqlCommand({|Queue.Next()|});
                    new SqlCommand({|Queue.Last()|});
                }
            }
        }
        """;

    [Fact]
    public Task Attributes_say_what_methods_take_and_give() => Finds(
        Source.Replace("{|", "[|").Replace("|}", "|]"), static test => test.Configure("shiftleft.model_attributes = true"));

    [Fact]
    public Task Attributes_say_nothing_unless_asked_to() => Finds(
        Source.Replace("{|", "").Replace("|}", "").Replace("Clean.All(id)", "[|Clean.All(id)|]").Replace("Clean.Sql(id)", "[|Clean.Sql(id)|]")
            .Replace("Clean.Markup(id)", "[|Clean.Markup(id)|]").Replace("Clean.Unknown(id)", "[|Clean.Unknown(id)|]").Replace("SqlCommand(id)", "SqlCommand([|id|])"));

    [Fact]
    public Task An_interface_with_attributes_speaks_for_its_calls() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        public sealed class SanitizerAttribute : Attribute;
        public interface IClean { [Sanitizer] string Text(string text); string Other(string text); }
        public sealed class Cleaner : IClean { public string Text(string text) => text; public string Other(string text) => text; }
        public class OrdersController(IClean clean) : Controller
        {
            public void Get(string id)
            {
                new SqlCommand(clean.Text(id));
                new SqlCommand([|clean.Other(id)|]);
            }
        }
        """, static test => test.Configure("shiftleft.model_attributes = true"));
}
