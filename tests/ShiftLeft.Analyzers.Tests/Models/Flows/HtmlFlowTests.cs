namespace ShiftLeft.Analyzers.Tests.Models.Flows;

public sealed class HtmlFlowTests() : RuleTests("SL1004")
{
    [Fact]
    public Task Finds_raw_html() => Finds("""
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Html;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Rendering;
        public class PageController : Controller
        {
            public IActionResult Get(string name, IHtmlHelper html)
            {
                var a = new HtmlString([|"<b>" + name + "</b>"|]);
                var b = html.Raw([|name|]);
                var c = [|(MarkupString)name|];
                var tag = new TagBuilder("p");
                tag.InnerHtml.AppendHtml([|name|]);
                return Content([|$"<p>{name}</p>"|], "text/html");
            }
            public async Task Write(string name) => await Response.WriteAsync([|"<p>" + name|]);
            public IActionResult Result(string name) => new ContentResult { ContentType = "text/html", Content = [|name|] };
        }
        """);

    [Fact]
    public Task Quiet_on_encoded_and_plain_text() => Quiet("""
        using System.Net;
        using System.Text.Encodings.Web;
        using System.Text.Json;
        using Microsoft.AspNetCore.Html;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Rendering;
        public class PageController : Controller
        {
            public IActionResult Get(string name)
            {
                var a = new HtmlString(HtmlEncoder.Default.Encode(name));
                var b = new HtmlString("<b>" + WebUtility.HtmlEncode(name) + "</b>");
                var tag = new TagBuilder("p");
                tag.InnerHtml.Append(name);
                tag.Attributes["title"] = name;
                return Content(name);
            }
            public IActionResult Plain(string name) => Content(name, "text/plain");
            public IResult Text(string name) => Results.Text(name);
            public async Task Json(string name) => await Response.WriteAsync(JsonSerializer.Serialize(new { name }));
        }
        """);
}
