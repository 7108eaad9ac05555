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

    [Theory]
    [InlineData("context.Response.ContentType = \"text/plain\";")]
    [InlineData("context.Response.ContentType = \"Text/Plain; charset=utf-8\";")]
    [InlineData("context.Response.ContentType = MediaTypes.Json;")]
    [InlineData("context.Response.ContentType = MediaTypes.Events;")]
    [InlineData("AsText(context.Response);")]
    [InlineData("context.Response.StatusCode = 400; context.Response.ContentType = MediaTypes.Json; await context.Response.WriteAsync(\"[\");")]
    public Task Quiet_where_the_answer_is_said_to_be_no_page(string before) => Quiet(Written(before, "name"));

    [Theory]
    [InlineData("")]
    [InlineData("context.Response.ContentType = \"text/html\";")]
    [InlineData("context.Response.ContentType = \"image/svg+xml\";")]
    [InlineData("context.Response.ContentType = MediaTypes.Chosen;")]
    [InlineData("context.Response.ContentType = context.Request.ContentType;")]
    [InlineData("if (name.Length > 3) context.Response.ContentType = \"text/plain\";")]
    [InlineData("context.Response.ContentType = \"text/plain\"; context.Response.ContentType = \"text/html\";")]
    public Task Finds_what_may_be_a_page(string before) => Finds(Written(before, "[|name|]"));

    [Fact]
    public Task A_helper_writes_what_its_callers_say_it_is() => Finds("""
        using Microsoft.AspNetCore.Http;

        public class Answers
        {
            public async Task Invoke(HttpContext context)
            {
                context.Response.ContentType = "text/plain";
                await Helper.Write(context.Response, context.Request.Query["name"].ToString());
            }

            public async Task Page(HttpContext context)
            {
                context.Response.ContentType = "text/html";
                await Page(context.Response, context.Request.Query["name"].ToString());
            }

            private static Task Page(HttpResponse response, string text) => response.WriteAsync([|text|]);
        }

        internal static class Helper
        {
            public static Task Write(HttpResponse response, string text) => response.WriteAsync(text);
        }
        """);

    private static string Written(string before, string text) => $$"""
        using Microsoft.AspNetCore.Http;

        public class Middleware
        {
            public async Task Invoke(HttpContext context)
            {
                var name = context.Request.Query["name"].ToString();
                {{before}}
                await context.Response.WriteAsync({{text}});
            }

            private static void AsText(HttpResponse response) => response.ContentType = "text/plain";
        }

        public static class MediaTypes
        {
            public const string Json = "application/json";
            public static readonly string Events = "text/event-stream";
            public static string Chosen { get; set; } = "text/plain";
        }
        """;
}
