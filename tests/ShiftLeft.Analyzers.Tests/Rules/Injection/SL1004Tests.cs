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

    [Theory]
    [InlineData("WriteLiteral([|text|]);")]
    [InlineData("WriteLiteral([|Context.Request.Path|]);")]
    [InlineData("BeginWriteTagHelperAttribute(); WriteLiteral(Context.Request.Path); WriteLiteral(EndWriteTagHelperAttribute().Length); WriteLiteral([|Context.Request.Path|]);")]
    public Task Finds_what_a_page_writes_beside_attributes_of_tag_helpers(string statements) => Finds(Page(statements));

    [Theory]
    [InlineData("")]
    [InlineData("Write(text);")]
    [InlineData("BeginWriteTagHelperAttribute(); Write(Context.Request.Path); WriteLiteral(EndWriteTagHelperAttribute());")]
    public Task An_attribute_of_a_tag_helper_is_written_into_no_page(string statements) => Quiet(Page(statements));

    private static string Page(string statements) => $$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc.Razor;
        using Microsoft.AspNetCore.Mvc.TagHelpers;

        public class Product(AnchorTagHelper link) : RazorPage<string>
        {
            public override Task ExecuteAsync()
            {
                BeginWriteTagHelperAttribute();
                WriteLiteral("/login?from=");
                WriteLiteral(Context.Request.Query["from"].Count > 0 ? $"{Context.Request.Path}{Context.Request.QueryString}" : "");
                var text = EndWriteTagHelperAttribute();
                link.RouteValues["from"] = text;
                {{statements}}
                return Task.CompletedTask;
            }
        }
        """;

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
