namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1025Tests() : RuleTests("SL1025")
{
    [Theory]
    [InlineData("""
        public string Formatted(string format, int total) => string.Format([|format|], total);
        """)]
    [InlineData("""
        public string Composed(string label, int total) => string.Format([|label + ": {0}"|], total);
        """)]
    [InlineData("""
        public string OfCulture(string format, int total) => string.Format(null, [|format|], total);
        """)]
    [InlineData("""
        public void Builder(StringBuilder text, string format, int total) => text.AppendFormat([|format|], total);
        """)]
    [InlineData("""
        public void Shown(string format, int total) => Console.WriteLine([|format|], total);
        """)]
    [InlineData("""
        public void Written(TextWriter writer, string format, int total) => writer.Write([|format|], total);
        """)]
    [InlineData("""
        public void Parsed(string format) => CompositeFormat.Parse([|format|]);
        """)]
    [InlineData("""
        public void Traced(string format, int total) => Trace.TraceInformation([|format|], total);
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public string Constant(string name) => string.Format("Hello {0}", name);
        """)]
    [InlineData("""
        public string Interpolated(string name) => $"Hello {name}";
        """)]
    [InlineData("""
        public void Text(string text) => Console.Write(text);
        """)]
    [InlineData("""
        public void Line(TextWriter writer, string text) => writer.WriteLine(text);
        """)]
    [InlineData("""
        public string Doubled(string label, int total) => string.Format(label.Replace("{", "{{").Replace("}", "}}") + ": {0}", total);
        """)]
    [InlineData("""
        public string Braceless(string label, int total) => string.Format(label.Replace("{", "").Replace("}", "") + ": {0}", total);
        """)]
    [InlineData("""
        public string Listed(string format, int total) => format switch
        {
            "short" => string.Format("{0:d}", total),
            _ => string.Format("{0:D}", total),
        };
        """)]
    [InlineData("""
        public string OfNumber(int width, int total) => string.Format("{0," + width + "}", total);
        """)]
    public Task Quiet_on_constant_formats(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using System.Diagnostics;
        using System.IO;
        using System.Text;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
