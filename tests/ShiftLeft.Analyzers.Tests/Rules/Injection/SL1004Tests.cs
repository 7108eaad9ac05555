namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported; SL1004FixTests has the repairs.</summary>
public sealed class SL1004Tests() : RuleTests("SL1004")
{
    [Theory]
    [InlineData("""
        public object Html(string name) => new HtmlString([|"<b>" + name + "</b>"|]);
        """)]
    [InlineData("""
        public IActionResult Page(string name) => Content([|"<b>" + name + "</b>"|], "text/html");
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public object Encoded(string name) => new HtmlString("<b>" + HtmlEncoder.Default.Encode(name) + "</b>");
        """)]
    [InlineData("""
        public IActionResult Plain(string name) => Content("Hello " + name);
        """)]
    [InlineData("""
        public IActionResult Typed(string name) => Content("Hello " + name, "text/plain");
        """)]
    [InlineData("""
        public IActionResult Answer(string name) => Json(new { name });
        """)]
    [InlineData("""
        public object Number(int count) => new HtmlString("<b>" + count + "</b>");
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Html;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        public class PagesController : Controller
        {
            {{members}}
        }
        """;
}
