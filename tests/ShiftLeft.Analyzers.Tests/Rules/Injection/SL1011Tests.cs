namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1011Tests() : RuleTests("SL1011")
{
    [Theory]
    [InlineData("""
        public void Indexer(string tag) => Response.Headers["X-Tag"] = [|tag|];
        """)]
    [InlineData("""
        public void Append(string tag) => Response.Headers.Append("X-Tag", [|tag|]);
        """)]
    [InlineData("""
        public void AppendName(string name) => Response.Headers.Append([|name|], "1");
        """)]
    [InlineData("""
        #pragma warning disable ASP0019
        public void Add(string tag) => Response.Headers.Add("X-Tag", [|"v-" + tag|]);
        """)]
    [InlineData("""
        public void Subject(MailMessage mail, string subject) => mail.Subject = [|"Contact: " + subject|];
        """)]
    [InlineData("""
        public void OnlyBlanks(string tag) => Response.Headers["X-Tag"] = [|tag.Replace(" ", "")|];
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Constant() => Response.Headers["X-Frame-Options"] = "DENY";
        """)]
    [InlineData("""
        public void Number(int count) => Response.Headers["X-Count"] = "" + count;
        """)]
    [InlineData("""
        public void OneLine(string tag) => Response.Headers["X-Tag"] = tag.Replace("\r", "").Replace("\n", "");
        """)]
    [InlineData("""
        public void Ends(string tag) => Response.Headers.Append("X-Tag", tag.ReplaceLineEndings(""));
        """)]
    [InlineData("""
        public void Encoded(string tag) => Response.Headers["X-Tag"] = Uri.EscapeDataString(tag);
        """)]
    [InlineData("""
        public void Typed(string type) => Response.ContentLength = type.Length;
        """)]
    [InlineData("""
        public void TypedHeader(string name) => Response.GetTypedHeaders().ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment") { FileName = name };
        """)]
    [InlineData("""
        public void Cookie(string theme) => Response.Cookies.Append("theme", theme);
        """)]
    [InlineData("""
        public void CookieName(string name) => Response.Cookies.Append(name, "1", new CookieOptions());
        """)]
    [InlineData("""
        public void HostOfServer(MailMessage mail) => mail.Subject = "Invitation to " + Request.Host;
        """)]
    [InlineData("""
        public void Checked(string tag)
        {
            if (tag.IndexOfAny(['\r', '\n']) < 0)
                Response.Headers["X-Tag"] = tag;
        }
        """)]
    [InlineData("""
        public void OtherDictionary(Dictionary<string, string> values, string tag) { values.Add("X-Tag", tag); values["X-Other"] = tag; }
        """)]
    public Task Quiet_where_no_line_can_end(string members) => Quiet(Controller(members));

    [Theory]
    [InlineData("""public void Run(HttpRequest request, HttpResponse response) => response.AddHeader("X-Tag", [|Input(request)|]);""")]
    [InlineData("""public void Run(HttpRequest request, HttpResponse response) => response.AppendHeader([|Input(request)|], "1");""")]
    [InlineData("""public void Run(HttpRequest request, HttpResponse response) => response.Cookies.Add(new HttpCookie("theme", [|Input(request)|]));""")]
    [InlineData("""public void Run(HttpRequest request, HttpCookie cookie) => cookie.Value = [|Input(request)|];""")]
    public Task Finds_what_reaches_the_sink_of_the_framework(string members) => Finds(ClassicPage.With(members), static test => test.OnNetFramework());

    [Theory]
    [InlineData("""public void Run(HttpRequest request, HttpResponse response) => response.AddHeader("X-Tag", Input(request).Replace("\n", ""));""")]
    [InlineData("""public void Run(HttpRequest request, HttpResponse response) => response.AddHeader("X-Tag", HttpUtility.UrlEncode(Input(request)));""")]
    public Task Quiet_on_the_framework(string members) => Quiet(ClassicPage.With(members), static test => test.OnNetFramework());

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Primitives;
        using System.Net.Mail;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
