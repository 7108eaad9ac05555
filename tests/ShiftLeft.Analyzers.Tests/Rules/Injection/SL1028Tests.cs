namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1028Tests() : RuleTests("SL1028")
{
    [Theory]
    [InlineData("""return BadRequest([|exception.Message|]);""")]
    [InlineData("""return StatusCode(500, [|exception.ToString()|]);""")]
    [InlineData("""return Content([|exception.StackTrace|]!);""")]
    [InlineData("""return Problem([|exception.Message|]);""")]
    [InlineData("""return Problem(detail: [|"Failed: " + exception.InnerException?.Message|]);""")]
    [InlineData("""return Json([|new { error = exception.Message }|]);""")]
    [InlineData("""return new ObjectResult([|exception.Message|]);""")]
    [InlineData("""return Ok([|new ProblemDetails { Detail = [|exception.Message|] }|]);""")]
    [InlineData("""await Response.WriteAsync([|$"Error: {exception}"|]); return new EmptyResult();""")]
    [InlineData("""ModelState.AddModelError("", [|exception.Message|]); return View();""")]
    [InlineData("""return exception is OrderException refused ? Conflict([|refused.ToString()|]) : Problem();""")]
    [InlineData("""return exception is ArgumentNullException missing ? BadRequest([|missing.ToString()|]) : Problem();""")]
    [InlineData("""return exception is ArgumentException refused ? BadRequest([|refused.Message|]) : Problem();""")]
    [InlineData("""try { return Ok(System.Xml.Linq.XDocument.Load("orders.xml")); } catch (System.Xml.XmlException broken) { return BadRequest([|broken.ToString()|]); }""")]
    [InlineData("""return Failed(exception.Message); IActionResult Failed(string text) => NotFound([|text|]);""")]
    public Task Finds_exceptions_that_the_client_reads(string statements) => Finds(Action(statements));

    [Theory]
    [InlineData("""_logger.LogError(exception, "Failed"); return Problem();""")]
    [InlineData("""_logger.LogError("Failed: {Message}", exception.Message); return StatusCode(500, "Something went wrong.");""")]
    [InlineData("""return _environment.IsDevelopment() ? StatusCode(500, exception.ToString()) : StatusCode(500);""")]
    [InlineData("""if (_environment.IsDevelopment()) return Problem(exception.ToString()); return Problem();""")]
    [InlineData("""return BadRequest(exception.HResult);""")]
    [InlineData("""return exception is OrderException refused ? Conflict(refused.Message) : Problem();""")]
    [InlineData("""try { return Ok(Load()); } catch (OrderException refused) { return BadRequest(refused.Message); } string Load() => throw new OrderException("Sold out.");""")]
    [InlineData("""return exception is ArgumentNullException missing ? BadRequest(missing.Message) : Problem();""")]
    [InlineData("""try { return Ok(System.Xml.Linq.XDocument.Parse("<a")); } catch (System.Xml.XmlException broken) { return BadRequest(broken.Message); }""")]
    [InlineData("""try { return Ok(System.Text.Json.JsonSerializer.Deserialize<int>("a")); } catch (System.Text.Json.JsonException broken) { return BadRequest(broken.Message); }""")]
    [InlineData("""return exception is FormatException or System.Text.RegularExpressions.RegexParseException ? BadRequest() : exception is FormatException broken ? BadRequest(broken.Message) : Problem();""")]
    [InlineData("""var debugMode = DateTime.Now.Year < 2000; if (debugMode) return Problem(exception.ToString()); return Problem();""")]
    [InlineData("""return Content(exception.GetType() == typeof(TimeoutException) ? "Try again." : "Failed.");""")]
    public Task Quiet_where_the_client_learns_nothing(string statements) => Quiet(Action(statements));

    [Fact]
    public Task Finds_endpoints_and_services() => Finds("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.SignalR;

        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapGet("/", () =>
            {
                try
                {
                    return Results.Ok(File.ReadAllText("a.txt"));
                }
                catch (IOException exception)
                {
                    return Results.Problem([|exception.Message|]);
                }
            });
        }

        public class Chat : Hub
        {
            public void Send()
            {
                try
                {
                    File.Delete("a.txt");
                }
                catch (IOException exception)
                {
                    throw new HubException([|exception.Message|]);
                }
            }
        }
        """);

    private static string Action(string statements) => $$"""
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;

        public class OrderController : Controller
        {
            private readonly ILogger _logger = null!;
            private readonly IWebHostEnvironment _environment = null!;

            public async Task<IActionResult> Import()
            {
                await Task.Yield();
                try
                {
                    return Ok(await System.IO.File.ReadAllTextAsync("orders.csv"));
                }
                catch (Exception exception)
                {
                    {{statements}}
                }
            }
        }

        public sealed class OrderException(string message) : Exception(message);
        """;

    [Fact]
    public Task Quiet_on_details_that_are_chosen_for_development() => Quiet("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Hosting;
        using System.Threading.Tasks;
        public class Errors(RequestDelegate next, IHostEnvironment environment)
        {
            public async Task Invoke(HttpContext context)
            {
                try
                {
                    await next(context);
                }
                catch (Exception exception)
                {
                    var text = environment.IsDevelopment() ? exception.Message : "Error";
                    await context.Response.WriteAsync(text);
                }
            }
        }
        """);

    [Fact]
    public Task Quiet_on_details_chosen_for_development_that_were_read_before() =>
        Quiet(Cutting("environment.IsDevelopment() ? Cut(exception.Message) : \"Error\"", "text"));

    [Fact]
    public Task Finds_details_chosen_for_production_that_were_read_before() =>
        Finds(Cutting("environment.IsDevelopment() ? \"Error\" : Cut(exception.Message)", "[|text|]"));

    private static string Cutting(string chosen, string sent) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Hosting;
        using System.Threading.Tasks;
        public class Errors(RequestDelegate next, IHostEnvironment environment)
        {
            public async Task Invoke(HttpContext context)
            {
                try
                {
                    await next(context);
                }
                catch (Exception exception)
                {
                    Console.WriteLine(exception.Message);
                    var text = {{chosen}};
                    await context.Response.WriteAsync({{sent}});
                }
            }

            private static string Cut(string text) => text.Replace("/srv", "");
        }
        """;
}
