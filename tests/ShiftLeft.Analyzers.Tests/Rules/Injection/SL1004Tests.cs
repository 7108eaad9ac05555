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
    [InlineData("""
        public object Address(string url) => new HtmlString([|"<b>" + new Uri(url).PathAndQuery + "</b>"|]);
        """)]
    [InlineData("""
        public object Given(string type, string title) => new HtmlString([|"<b>" + ((Exception)Activator.CreateInstance(Type.GetType(type)!, title)!).Message + "</b>"|]);
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
        public object Site(string url) => new HtmlString("<b>" + new Uri(url).Scheme + "://" + new Uri(url).Authority + "</b>");
        """)]
    [InlineData("""
        public object Made(string type) => new HtmlString("<b>" + ((Exception)Activator.CreateInstance(Type.GetType(type)!)!).Message + "</b>");
        """)]
    [InlineData("""
        public object Named(string type) => new HtmlString("<b>" + Type.GetType(type)!.FullName + "</b>");
        """)]
    [InlineData("""
        public object Number(int count) => new HtmlString("<b>" + count + "</b>");
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using System;
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
