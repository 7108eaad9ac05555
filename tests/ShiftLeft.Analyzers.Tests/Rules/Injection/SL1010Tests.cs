namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1010Tests() : RuleTests("SL1010")
{
    [Theory]
    [InlineData("""
        public void Joined(ILogger<TestController> logger, string name) => logger.LogInformation([|"Login of " + name|]);
        """)]
    [InlineData("""
        public void Interpolated(ILogger logger, string name) => logger.LogWarning([|$"Login of {name}"|]);
        """)]
    [InlineData("""
        public void WithException(ILogger logger, Exception error, string name) => logger.LogError(error, [|"Login of " + name|]);
        """)]
    [InlineData("""
        public void Whole(ILogger logger, string name) => logger.Log(LogLevel.Debug, [|name|]);
        """)]
    [InlineData("""
        public void Formatted(ILogger logger, string name) => logger.LogInformation([|string.Format("Login of {0}", name)|]);
        """)]
    [InlineData("""
        public void Scope(ILogger logger, string name) => logger.BeginScope([|"For " + name|]);
        """)]
    [InlineData("""
        public void OfSerilog(Serilog.ILogger logger, string name) => logger.Information([|"Login of " + name|]);
        """)]
    [InlineData("""
        public void StaticSerilog(string name) => Serilog.Log.Warning([|$"Login of {name}"|]);
        """)]
    [InlineData("""
        public void OfNLog(NLog.Logger logger, string name) => logger.Info([|"Login of " + name|]);
        """)]
    [InlineData("""
        public void OfLog4Net(log4net.ILog log, string name) => log.Warn([|"Login of " + name|]);
        """)]
    [InlineData("""
        public void FormatOfLog4Net(log4net.ILog log, string name) => log.WarnFormat("Login of {0}", [|name|]);
        """)]
    [InlineData("""
        public void Traced(string name) => Trace.WriteLine([|"Login of " + name|]);
        """)]
    [InlineData("""
        public void TracedError(string name) => Trace.TraceError([|"Login of " + name|]);
        """)]
    [InlineData("""
        public void Shown(string name) => Console.WriteLine([|"Login of " + name|]);
        """)]
    [InlineData("""
        public void ShownFormat(string name) => Console.WriteLine("Login of {0}", [|name|]);
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Template(ILogger logger, string name) => logger.LogInformation("Login of {Name}", name);
        """)]
    [InlineData("""
        public void TemplateOfSerilog(Serilog.ILogger logger, string name) => logger.Information("Login of {Name}", name);
        """)]
    [InlineData("""
        public void TemplateOfNLog(NLog.Logger logger, string name) => logger.Info("Login of {Name}", name);
        """)]
    [InlineData("""
        public void Number(ILogger logger, int id) => logger.LogInformation("Order " + id);
        """)]
    [InlineData("""
        public void Identifier(ILogger logger, Guid id) => logger.LogInformation($"Order {id}");
        """)]
    [InlineData("""
        public void OneLine(ILogger logger, string name) => logger.LogInformation("Login of " + name.Replace("\n", ""));
        """)]
    [InlineData("""
        public void BothEnds(ILogger logger, string name) => logger.LogInformation("Login of " + name.Replace("\r", "").Replace("\n", " "));
        """)]
    [InlineData("""
        public void Windows(ILogger logger, string name) => logger.LogInformation("Login of " + name.Replace("\r\n", ""));
        """)]
    [InlineData("""
        public void OfTheSystem(ILogger logger, string name) => logger.LogInformation("Login of " + name.Replace(Environment.NewLine, ""));
        """)]
    [InlineData("""
        public void Ends(ILogger logger, string name) => logger.LogInformation("Login of " + name.ReplaceLineEndings(" "));
        """)]
    [InlineData("""
        public void Pattern(ILogger logger, string name) => logger.LogInformation("Login of " + Regex.Replace(name, @"[\r\n]", "_"));
        """)]
    [InlineData("""
        public void Controls(ILogger logger, string name) => logger.LogInformation("Login of " + Regex.Replace(name, @"\p{C}", ""));
        """)]
    [InlineData("""
        public void Encoded(ILogger logger, string name) => logger.LogInformation("Login of " + Uri.EscapeDataString(name));
        """)]
    [InlineData("""
        public void EncodedMarkup(ILogger logger, string name) => logger.LogInformation("Login of " + System.Text.Encodings.Web.HtmlEncoder.Default.Encode(name));
        """)]
    [InlineData("""
        public void Json(ILogger logger, string name) => logger.LogInformation("Login: " + System.Text.Json.JsonSerializer.Serialize(name));
        """)]
    [InlineData("""
        public void Checked(ILogger logger, string name)
        {
            if (!name.Contains('\n'))
                logger.LogInformation("Login of " + name);
        }
        """)]
    [InlineData("""
        public void Constant(ILogger logger) => logger.LogInformation("Login");
        """)]
    public Task Quiet_on_arguments_of_templates_and_single_lines(string members) => Quiet(Controller(members));

    /// <summary>A path is escaped where it becomes text; its value is not, and neither is what has been decoded.</summary>
    [Theory]
    [InlineData("\"Asked for \" + request.Path")]
    [InlineData("$\"Asked for {request.Path}{request.QueryString}\"")]
    [InlineData("\"Asked for \" + request.Path.ToString() + request.QueryString.Value")]
    [InlineData("string.Concat(\"Asked for \", request.PathBase.Add(request.Path).ToUriComponent())")]
    public Task Quiet_on_an_escaped_path(string message) => Quiet(Middleware(message));

    [Theory]
    [InlineData("\"Asked for \" + request.Path.Value")]
    [InlineData("$\"Asked for {request.Path.Value}\"")]
    [InlineData("\"Asked for \" + System.Net.WebUtility.UrlDecode(request.Path)")]
    [InlineData("\"Asked for \" + System.Uri.UnescapeDataString(request.QueryString.Value!)")]
    [InlineData("$\"Asked for {request.Query[\"x\"]}\"")]
    public Task Finds_a_decoded_path(string message) => Finds(Middleware("[|" + message + "|]"));

    private static string Middleware(string message) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Logging;

        public static class Middleware
        {
            public static void Invoke(HttpRequest request, ILogger logger) => logger.LogInformation({{message}});
        }
        """;

    [Theory]
    [InlineData("""public void Run(HttpRequest request) => System.Diagnostics.EventLog.WriteEntry("Shop", [|"Login of " + Input(request)|]);""")]
    [InlineData("""public void Run(HttpRequest request, System.Diagnostics.TraceSource trace) => trace.TraceInformation([|"Login of " + Input(request)|]);""")]
    public Task Finds_what_reaches_the_sink_of_the_framework(string members) => Finds(ClassicPage.With(members), static test => test.OnNetFramework());

    [Theory]
    [InlineData("""public void Run(HttpRequest request) => System.Diagnostics.EventLog.WriteEntry("Shop", "Login of " + HttpUtility.UrlEncode(Input(request)));""")]
    public Task Quiet_on_the_framework(string members) => Quiet(ClassicPage.With(members), static test => test.OnNetFramework());

    private static string Controller(string members) => $$"""
        using System.Diagnostics;
        using System.Text.RegularExpressions;
        using Microsoft.Extensions.Logging;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
