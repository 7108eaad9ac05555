namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1027Tests() : RuleTests("SL1027")
{
    [Theory]
    [InlineData("""logger.LogInformation("Signed in with {Password}", [|password|]);""")]
    [InlineData("""logger.LogInformation([|$"Signed in with {password}"|]);""")]
    [InlineData("""logger.LogWarning([|"Password was " + form.Password|]);""")]
    [InlineData("""logger.LogError(new InvalidOperationException(), "Key {Key}", [|_apiKey|]);""")]
    [InlineData("""logger.LogDebug("Header {Header}", [|Request.Headers.Authorization|]);""")]
    [InlineData("""logger.LogDebug("Header {Header}", [|Request.Headers["Authorization"]|]);""")]
    [InlineData("""logger.LogDebug("Secret {Secret}", [|configuration["Payment:ClientSecret"]|]);""")]
    [InlineData("""logger.LogDebug("Mine is {Token}", [|configuration["WebhookClient:Token"]|]);""")]
    [InlineData("""logger.LogDebug("Keys {A} {B}", [|configuration["Shop:ApiKey"], configuration["Jwt:SigningKey"]|]);""")]
    [InlineData("""logger.LogDebug("Token {Token}", [|configuration.GetValue<string>("Github:AccessToken")|]);""")]
    [InlineData("""logger.LogDebug("Database {Database}", [|configuration["Orders:ConnectionString"]|]);""")]
    [InlineData("""logger.LogDebug("Database {Database}", [|configuration["ConnectionStrings:Orders"]|]);""")]
    [InlineData("""logger.LogDebug("Key {Key}", [|configuration["Storage:AccountKey"]|]);""")]
    [InlineData("""logger.LogDebug("Secret {Secret}", [|configuration["Secrets:Partner"]|]);""")]
    [InlineData("""logger.LogDebug("Token {Token}", [|Environment.GetEnvironmentVariable("GITHUB_TOKEN")|]);""")]
    [InlineData("""
        var expected = configuration["WebhookClient:Token"];
        Action check = () => logger.LogInformation("Mine is {Token}", [|expected|]);
        check();
        """)]
    [InlineData("""Console.WriteLine([|password|]);""")]
    [InlineData("""Console.WriteLine([|"Cannot open " + configuration.GetConnectionString("Shop")|]);""")]
    [InlineData("""
        var connection = "Server=db;Database=shop;User Id=sa;Password=Tr0ub4dor";
        Console.WriteLine([|"Cannot open " + connection|]);
        """)]
    [InlineData("""Console.WriteLine("{0} {1}", "user", [|form.CardNumber|]);""")]
    [InlineData("""System.Diagnostics.Trace.WriteLine([|"refresh " + form.RefreshToken|]);""")]
    [InlineData("""Serilog.Log.Information("Password {Password}", [|password|]);""")]
    [InlineData("""NLog.LogManager.GetLogger("a").Info([|"Password " + password|]);""")]
    [InlineData("""NLog.LogManager.GetLogger("a").Log(NLog.LogLevel.Warn, [|"Password " + password|]);""")]
    [InlineData("""((NLog.ILogger)NLog.LogManager.GetLogger("a")).Error("Password {0}", [|password|]);""")]
    [InlineData("""log4net.LogManager.GetLogger(typeof(AccountController)).Warn([|password|]);""")]
    [InlineData("""logger.LogInformation([|System.Text.Json.JsonSerializer.Serialize(new { form.Password })|]);""")]
    [InlineData("""logger.LogInformation([|Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(password))|]);""")]
    [InlineData("""logger.LogInformation("{Password}", [|new System.Net.NetworkCredential("a", "b").Password|]);""")]
    [InlineData("""logger.LogInformation("Environment {Value}", [|Environment.GetEnvironmentVariable("DB_PASSWORD")|]);""")]
    [InlineData("""
        Note("sign-in", password);
        void Note(string what, string detail) => logger.LogInformation("{What} {Detail}", [|what, detail|]);
        """)]
    public Task Finds_secrets_that_are_logged(string statements) => Finds(Action(statements));

    [Theory]
    [InlineData("""logger.LogInformation("Signed in as {Name}", name);""")]
    [InlineData("""logger.LogInformation("Length {Length}", password.Length);""")]
    [InlineData("""logger.LogInformation("Empty: {Empty}", string.IsNullOrEmpty(password));""")]
    [InlineData("""logger.LogInformation("Hash {Hash}", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(password))));""")]
    [InlineData("""logger.LogInformation("Card {Card}", Mask(form.CardNumber));""")]
    [InlineData("""logger.LogInformation("Card ends in {Card}", form.CardNumber!.Substring(12));""")]
    [InlineData("""logger.LogInformation("Question {Question}", form.PasswordQuestion);""")]
    [InlineData("""logger.LogInformation("Hash {Hash}", form.PasswordHash);""")]
    [InlineData("""logger.LogInformation("Name {Name}", form.SecretName);""")]
    [InlineData("""logger.LogInformation("Count {Count}", form.TokenCount);""")]
    [InlineData("""logger.LogInformation("Cancelled {Token}", cancellationToken);""")]
    [InlineData("""logger.LogInformation("Label {Label}", PasswordLabel);""")]
    [InlineData("""logger.LogInformation("Token {Token}", token);""")]
    [InlineData("""logger.LogInformation("Host {Host}", Request.Headers["Host"]);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration["Payment:Url"]);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration["ValidateToken"]);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration["Jwt:TokenLifetime"]);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration["Identity:Password:RequiredLength"]);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration["Vault:SecretName"]);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration["Auth:TokenEndpoint"]);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration["Shop:PublicKey"]);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration.GetSection("Shop:Name").Value);""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", Environment.GetEnvironmentVariable("PASSWORD_FILE"));""")]
    [InlineData("""logger.LogInformation("Setting {Setting}", configuration.GetValue<bool>("Auth:Token"));""")]
    [InlineData("""
        using var client = new System.Net.Http.HttpClient(new HttpClientHandler { Credentials = new System.Net.NetworkCredential("a", password) });
        logger.LogInformation("Answer {Answer}", await client.GetStringAsync("https://a.example"));
        """)]
    [InlineData("""
        using var connection = new Microsoft.Data.SqlClient.SqlConnection(configuration.GetConnectionString("Shop"));
        logger.LogInformation("Opening {Database}", connection.Database);
        """)]
    [InlineData("""if (password == "guest") logger.LogInformation("Default {Password}", password);""")]
    public Task Quiet_on_what_tells_no_secret(string statements) => Quiet(Action(statements));

    [Fact]
    public Task Says_what_is_logged() => Says(
        Action("""logger.LogInformation("Signed in with {Password}", {|#0:password|});"""),
        "'password', a credential, is written by LoggerExtensions.LogInformation; leave it out, or log that it was there");

    [Fact]
    public Task Does_not_say_the_password() => Says(
        Action("""Console.WriteLine({|#0:"Server=db;Database=shop;User Id=sa;Password=Tr0ub4dor".ToString()|});"""),
        "'\"Server=db;Database=shop;User Id=sa;Password=…', a constant, is written by Console.WriteLine; leave it out, or log that it was there");

    private static string Action(string statements) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;

        public class SignInForm
        {
            public string? Password { get; set; }
            public string? PasswordQuestion { get; set; }
            public string? PasswordHash { get; set; }
            public string? SecretName { get; set; }
            public string? RefreshToken { get; set; }
            public string? CardNumber { get; set; }
            public int TokenCount { get; set; }
        }

        public class AccountController(ILogger<AccountController> logger, IConfiguration configuration) : Controller
        {
            private const string PasswordLabel = "Your password";
            private readonly string _apiKey = configuration["Payment:Key"] ?? "";

            private static string Mask(string? number) => "**** " + number![12..];

            public async Task SignIn(string name, string password, string token, SignInForm form, CancellationToken cancellationToken)
            {
                {{statements}}
                await Task.Yield();
            }
        }
        """;

    [Fact]
    public Task Quiet_on_what_a_client_sent_and_was_decoded() => Quiet("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;
        using System.Net;
        using System.Text.Json;
        public sealed record Order(string Number);
        public class OrdersController(ILogger<OrdersController> logger) : Controller
        {
            public IActionResult Post(string text, string encoded)
            {
                var order = JsonSerializer.Deserialize<Order>(text);
                logger.LogInformation("Order {Number}", order.Number);
                logger.LogInformation("Text {Text}", WebUtility.UrlDecode(encoded));
                return Ok(JsonSerializer.Deserialize<Order>(text));
            }
        }
        """);

    [Fact]
    public Task Quiet_on_objects_that_are_written_as_their_type() => Quiet("""
        using Microsoft.Extensions.Logging;
        public sealed class Connection { public string Password { get; set; } = ""; public string Name { get; set; } = ""; }
        public class Sessions(ILogger<Sessions> logger)
        {
            public void Open(string password)
            {
                var connection = new Connection { Password = password, Name = "a" };
                logger.LogInformation("Opened {Connection}", connection);
                logger.LogInformation("Opened {Name} of {Connection}", connection.Name, connection);
            }
        }
        """);

    [Fact]
    public Task Finds_records_that_write_their_parts() => Finds("""
        using Microsoft.Extensions.Logging;
        public sealed record Login(string User, string Password);
        public class Sessions(ILogger<Sessions> logger)
        {
            public void Open(string user, string password)
            {
                logger.LogInformation("Opened {Login}", [|new Login(user, password)|]);
                logger.LogInformation("Opened {User} {Password}", [|user, password|]);
            }
        }
        """);
}
