namespace ShiftLeft.Analyzers.Tests.Rules.Secrets;

public sealed class SL3002Tests() : RuleTests("SL3002")
{
    [Fact]
    public Task Finds_passwords_of_the_framework() => Finds("""
        using System.Diagnostics;
        using System.Net;
        using System.Net.Mail;
        using System.Security.Cryptography.X509Certificates;

        class C
        {
            void M(byte[] pfx)
            {
                var a = new NetworkCredential("app", [|"hunter2"|]);
                var b = new NetworkCredential { UserName = "app", Password = [|"hunter2"|] };
                var c = new NetworkCredential("app", password: [|"hunter2"|], domain: "corp");
                var d = new SmtpClient("mail") { Credentials = new NetworkCredential("app", [|"hunter2"|]) };
                var e = new WebProxy("proxy") { Credentials = new NetworkCredential("app", [|"hunter2"|]) };
                var f = X509CertificateLoader.LoadPkcs12(pfx, [|"hunter2"|]);
                var g = new ProcessStartInfo("app") { PasswordInClearText = [|"hunter2"|] };
                var h = new UriBuilder("https://host") { UserName = "app", Password = [|"hunter2"|] };
                a.Password = [|"changeme"|];
                a.Password ??= [|"password"|];
            }
        }
        """);

    [Fact]
    public Task Finds_passwords_of_databases() => Finds("""
        using Microsoft.Data.SqlClient;
        using Npgsql;

        class C
        {
            void M()
            {
                var a = new SqlConnectionStringBuilder { DataSource = "db", UserID = "app", Password = [|"hunter2"|] };
                var b = new NpgsqlConnectionStringBuilder("Host=db") { Password = [|"hunter2"|] };
                a["Password"] = [|"hunter2"|];
                a["pwd"] = [|"hunter2"|];
                a["Database"] = "shop";
            }
        }
        """);

    [Fact]
    public Task Finds_logins_by_SSH_mail_and_cloud() => Finds("""
        using System.Text;
        using Amazon.Runtime;
        using Azure;
        using Azure.Identity;
        using MailKit.Net.Smtp;
        using Renci.SshNet;

        class C
        {
            async Task M(Stream key)
            {
                var a = new SshClient("host", "app", [|"hunter2"|]);
                var b = new SftpClient("host", 22, "app", [|"hunter2"|]);
                var c = new PasswordAuthenticationMethod("app", [|"hunter2"|]);
                var d = new PrivateKeyFile(key, [|"hunter2"|]);
                using var e = new SmtpClient();
                e.Authenticate("app", [|"hunter2"|]);
                await e.AuthenticateAsync(Encoding.UTF8, "app", [|"hunter2"|]);
                var f = new ClientSecretCredential("tenant", "client", [|"s3cr3t-of-the-client"|]);
                var g = new AzureKeyCredential([|"s3cr3t-of-the-service"|]);
                var h = new AzureNamedKeyCredential("name", [|"s3cr3t-of-the-service"|]);
                var i = new BasicAWSCredentials("id", [|"s3cr3t-of-the-account"|]);
            }
        }
        """);

    [Fact]
    public Task Finds_keys_and_secrets_of_sign_in() => Finds("""
        using System.Text;
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.IdentityModel.Tokens;

        class C
        {
            async Task M(UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn, IdentityUser user, IServiceCollection services)
            {
                var a = new SymmetricSecurityKey([|Encoding.UTF8.GetBytes("a key that everybody knows")|]);
                var b = new SigningCredentials(new SymmetricSecurityKey([|"a key that everybody knows"u8.ToArray()|]), SecurityAlgorithms.HmacSha256);
                var c = new SymmetricSecurityKey([|Convert.FromBase64String("YSBrZXkgdGhhdCBldmVyeWJvZHkga25vd3M=")|]);
                var d = new SymmetricSecurityKey([|new byte[] { 1, 5, 3, 9, 2, 6, 8, 4, 7, 0 }|]);
                await users.CreateAsync(user, [|"Passw0rd!"|]);
                await users.AddPasswordAsync(user, [|"Passw0rd!"|]);
                await users.ResetPasswordAsync(user, "token", [|"Passw0rd!"|]);
                await signIn.PasswordSignInAsync("admin", [|"Passw0rd!"|], false, false);
                var hash = new PasswordHasher<IdentityUser>().HashPassword(user, [|"Passw0rd!"|]);
                services.AddAuthentication().AddOpenIdConnect(options => options.ClientSecret = [|"s3cr3t-of-the-client"|]);
                services.AddAuthentication().AddOpenIdConnect(options => { options.ClientId = "shop"; options.ClientSecret = [|"s3cr3t-of-the-client"|]; });
            }
        }
        """);

    [Fact]
    public Task Finds_authorization_headers() => Finds("""
        using System.Net;
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.AspNetCore.Http;
        using RestSharp;

        class C
        {
            void M(HttpClient client, HttpRequestMessage request, WebClient web, HttpRequest incoming, RestRequest rest, string user)
            {
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", [|Convert.ToBase64String(Encoding.ASCII.GetBytes("app:hunter2"))|]);
                client.DefaultRequestHeaders.Authorization = new("Basic", [|Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:hunter2"))|]);
                client.DefaultRequestHeaders.Authorization = new("Basic", [|"YXBwOmh1bnRlcjI="|]);
                client.DefaultRequestHeaders.Authorization = new("Bearer", [|"0123abcd4567efgh"|]);
                client.DefaultRequestHeaders.Add("Authorization", [|"Basic YXBwOmh1bnRlcjI="|]);
                client.DefaultRequestHeaders.Add("X-Api-Key", [|"0123abcd4567efgh"|]);
                request.Headers.TryAddWithoutValidation("Authorization", [|"Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("app:hunter2"))|]);
                request.Headers.Add("Authorization", [|$"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes("app:hunter2"))}"|]);
                web.Headers["Authorization"] = [|"Bearer 0123abcd4567efgh"|];
                web.Headers.Add("Authorization", [|"Bearer 0123abcd4567efgh"|]);
                incoming.Headers["Authorization"] = [|"Bearer 0123abcd4567efgh"|];
                incoming.Headers.Authorization = [|"Bearer 0123abcd4567efgh"|];
                incoming.Headers.Append("Authorization", [|"Bearer 0123abcd4567efgh"|]);
                rest.AddHeader("Authorization", [|"Bearer 0123abcd4567efgh"|]);
                var pair = "app:hunter2";
                var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(pair));
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", [|encoded|]);
                request.Headers.Add("Authorization", [|"Basic " + encoded|]);
            }
        }
        """);

    [Fact]
    public Task Finds_a_constant_behind_variables_fields_and_helpers() => Finds("""
        using System.Net;

        class C
        {
            private const string Const = "hunter2";
            private static readonly string Static = "hunter" + "2";
            private string _mutable = "hunter2";
            private static string Property => "hunter2";

            private static string Helper() => "hunter2";

            private static string Block()
            {
                return Const;
            }

            void M(string? given, bool flag, Microsoft.Extensions.Configuration.IConfiguration configuration)
            {
                var local = "hunter2";
                string Inner() => local;
                _ = new NetworkCredential("app", [|Const|]);
                _ = new NetworkCredential("app", [|Static|]);
                _ = new NetworkCredential("app", [|_mutable|]);
                _ = new NetworkCredential("app", [|Property|]);
                _ = new NetworkCredential("app", [|Helper()|]);
                _ = new NetworkCredential("app", [|Block()|]);
                _ = new NetworkCredential("app", [|local|]);
                _ = new NetworkCredential("app", [|Inner()|]);
                _ = new NetworkCredential("app", [|flag ? given : "hunter2"|]);
                _ = new NetworkCredential("app", [|configuration["Password"] ?? "hunter2"|]);
                _ = new NetworkCredential("app", [|$"{Const}!"|]);
            }
        }
        """);

    [Fact]
    public Task Finds_comparisons_with_a_password_that_was_entered() => Finds("""
        using Microsoft.AspNetCore.Http;

        class Model { public string Password { get; set; } = ""; }
        class Box { public string Text { get; set; } = ""; }

        class C
        {
            private const string Admin = "hunter2";
            private readonly Box txtPassword = new();

            bool A(string password) => password == [|"hunter2"|];
            bool B(Model model) => [|"hunter2"|] == model.Password;
            bool C1(string userPassword) => userPassword.Equals([|"hunter2"|]);
            bool D(string pwd) => string.Equals(pwd, [|Admin|], StringComparison.Ordinal);
            bool E(string passwordInput) => passwordInput is [|"hunter2"|];
            bool F(HttpRequest request) => request.Form["password"] == [|"hunter2"|];
            bool G() => txtPassword.Text == [|"hunter2"|];
            bool H(Model? model) => model?.Password == [|"hunter2"|];
            bool I(string password) => password.Trim() != [|"hunter2"|];
            bool J(string user, string pass_word) => user == "admin" && pass_word == [|"hunter2"|];
            bool K(string password) => string.Compare(password, [|"hunter2"|], true) == 0;
            bool L(string password) => StringComparer.Ordinal.Equals(password, [|"hunter2"|]);
            bool Asks(string password) => string.Equals("random", password, StringComparison.OrdinalIgnoreCase) || password == "prompt";
        }
        """);

    [Fact]
    public Task Quiet_on_values_of_run_time() => Quiet("""
        using System.Net;
        using System.Net.Http.Headers;
        using System.Text;
        using Azure.Identity;
        using Microsoft.Data.SqlClient;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        class C(IConfiguration configuration)
        {
            private static readonly string? FromEnvironment = Environment.GetEnvironmentVariable("PASSWORD");
            private string _password;
            public string Password { get; set; } = "";

            string Read() => configuration["Password"]!;

            void M(string password, HttpClient client)
            {
                _password = Read();
                _ = new NetworkCredential("app", password);
                _ = new NetworkCredential("app", FromEnvironment);
                _ = new NetworkCredential("app", _password);
                _ = new NetworkCredential("app", Password);
                _ = new NetworkCredential("app", Read());
                _ = new NetworkCredential("app", configuration["Smtp:Password"]);
                _ = new NetworkCredential("app", Environment.GetEnvironmentVariable("SMTP_PASSWORD"));
                _ = new ClientSecretCredential("tenant", "client", configuration["AzureAd:ClientSecret"]);
                _ = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Jwt:Key"]!));
                _ = new SqlConnectionStringBuilder { Password = password };
                client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"app:{password}")));
                client.DefaultRequestHeaders.Authorization = new("Bearer", password);
                client.DefaultRequestHeaders.Add("Authorization", "Bearer " + password);
                client.DefaultRequestHeaders.Add("Authorization", $"Bearer {password}");
                client.DefaultRequestHeaders.Add("Accept", "application/json");
            }
        }
        """);

    [Fact]
    public Task Quiet_on_empty_values_and_templates() => Quiet("""
        using System.Net;
        using System.Net.Http.Headers;

        class C
        {
            void M(HttpClient client, string password)
            {
                _ = new NetworkCredential("app", "");
                _ = new NetworkCredential("app", string.Empty);
                _ = new NetworkCredential("app", (string?)null);
                _ = new NetworkCredential("app", "<password>");
                _ = new NetworkCredential("app", "${PASSWORD}");
                _ = new NetworkCredential("app", "{{password}}");
                _ = new NetworkCredential("app", "your-password-here");
                _ = new NetworkCredential("app", "********");
                _ = new NetworkCredential("app", "RANDOM_DATABASE_PASSWORD");
                client.DefaultRequestHeaders.Authorization = new("Bearer", "YOUR_TOKEN");
                client.DefaultRequestHeaders.Add("Authorization", "Bearer {token}");
                var empty = password == "" || password == null || password == "***" || password is "";
            }
        }
        """);

    [Fact]
    public Task Quiet_on_names_labels_and_resource_keys() => Quiet("""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.Localization;

        class Settings { public string Password { get; set; } = ""; public string PasswordQuestion { get; set; } = ""; }

        class C(IStringLocalizer<C> localizer)
        {
            const string PasswordKey = "Identity:Password";
            [Display(Name = "Password")]
            [DataType(DataType.Password)]
            public string? Value { get; set; }

            void M(IdentityOptions options, string passwordQuestion, string passwordType, string grantType, Dictionary<string, string> form)
            {
                options.Password.RequiredLength = 12;
                options.Tokens.PasswordResetTokenProvider = "Default";
                var a = localizer["PasswordQuestion"];
                var b = passwordQuestion == "What is your pet's name?";
                var c = passwordType == "text";
                var d = grantType == "password";
                var e = new Settings { PasswordQuestion = "Pet?" };
                form["password"] = "password";
                var f = form.ContainsKey("password");
                var g = nameof(Settings.Password) == "Password";
            }

            bool Watermark(string password) => password == "Password" || password == "password";
        }
        """);

    [Fact]
    public Task Quiet_on_what_runs_in_development_only() => Quiet("""
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.Hosting;

        class C
        {
            async Task Seed(IHostEnvironment environment, UserManager<IdentityUser> users, IdentityUser user)
            {
                if (environment.IsDevelopment())
                    await users.CreateAsync(user, "Passw0rd!");
            }
        }
        """);

    [Fact]
    public Task Leaves_to_other_rules_what_they_report() => Quiet($$"""
        using Azure;

        class C
        {
            object M() => new AzureKeyCredential("{{Tests.Secrets.TokenExamples.One("Azure AI Search key")}}");
        }
        """);

    [Fact]
    public Task Copes_with_code_that_does_not_compile() => Finds("""
        using System.Net;

        class C
        {
            void M()
            {
                var a = missing + new NetworkCredential("app", [|"hunter2"|])
                new NetworkCredential("app", missing);
                password == "x";
            }
        }
        """, static test => test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);

    [Fact]
    public Task Fix_changes_the_place_where_the_constant_is_written() => Fixes("""
        using System.Net;
        using System.Text;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        class Mailer(IConfiguration configuration)
        {
            private const string Password = "hunter2";
            private string Key() => "a key that everybody knows";

            void M()
            {
                var local = "hunter2";
                _ = new NetworkCredential("app", [|"hunter2"|]);
                _ = new NetworkCredential("app", [|Password|]);
                _ = new NetworkCredential("app", [|local|]);
                _ = new SymmetricSecurityKey([|Encoding.UTF8.GetBytes(Key())|]);
            }
        }
        """, """
        using System.Net;
        using System.Text;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        class Mailer(IConfiguration configuration)
        {
            private static readonly string Password = Environment.GetEnvironmentVariable("MAILER_PASSWORD") ?? throw new InvalidOperationException("The environment variable MAILER_PASSWORD is not set.");
            private string Key() => configuration["Mailer:Key"] ?? throw new InvalidOperationException("Mailer:Key is not configured.");

            void M()
            {
                var local = configuration["Mailer:Password"] ?? throw new InvalidOperationException("Mailer:Password is not configured.");
                _ = new NetworkCredential("app", configuration["Mailer:Password"] ?? throw new InvalidOperationException("Mailer:Password is not configured."));
                _ = new NetworkCredential("app", Password);
                _ = new NetworkCredential("app", local);
                _ = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Key()));
            }
        }
        """);

    [Fact]
    public Task Fix_leaves_the_scheme_and_the_user() => Fixes("""
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.Extensions.Configuration;

        class Api(IConfiguration configuration)
        {
            void M(HttpClient client, string user)
            {
                client.DefaultRequestHeaders.Add("Authorization", [|"Bearer 0123abcd4567efgh"|]);
                client.DefaultRequestHeaders.Authorization = new("Basic", [|Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:hunter2"))|]);
            }
        }
        """, """
        using System.Net.Http.Headers;
        using System.Text;
        using Microsoft.Extensions.Configuration;

        class Api(IConfiguration configuration)
        {
            void M(HttpClient client, string user)
            {
                client.DefaultRequestHeaders.Add("Authorization", $"Bearer {configuration["Api:Authorization"] ?? throw new InvalidOperationException("Api:Authorization is not configured.")}");
                client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{configuration["Api:Authorization"] ?? throw new InvalidOperationException("Api:Authorization is not configured.")}")));
            }
        }
        """);

    [Fact]
    public Task Fix_of_a_comparison_keeps_its_operands_together() => Fixes("""
        class Login
        {
            bool M(string user, string password) => user == "admin" && password == [|"hunter2"|];
        }
        """, """
        class Login
        {
            bool M(string user, string password) => user == "admin" && password == (Environment.GetEnvironmentVariable("LOGIN_PASSWORD") ?? throw new InvalidOperationException("The environment variable LOGIN_PASSWORD is not set."));
        }
        """);

    [Fact]
    public Task No_fix_for_literals_of_UTF8_patterns_and_constants_that_must_stay() => OffersNoFix("""
        using System.Net;
        using System.Text;
        using Microsoft.IdentityModel.Tokens;

        class C
        {
            public const string Public = "hunter2";
            private const string InAttribute = "hunter2";

            [System.ComponentModel.Description(InAttribute)]
            void M(string password)
            {
                _ = new NetworkCredential("app", [|Public|]);
                _ = new NetworkCredential("app", [|InAttribute|]);
                _ = new SymmetricSecurityKey([|"a key that everybody knows"u8.ToArray()|]);
                _ = new NetworkCredential("app", [|new string(new[] { 'h', 'u', 'n', 't', 'e', 'r', '2', '2' })|]);
                _ = password is [|"hunter2"|];
            }
        }
        """);

    [Fact]
    public Task Fix_reads_bytes_as_Base64() => Fixes("""
        using Microsoft.IdentityModel.Tokens;

        class Tokens
        {
            object Key() => new SymmetricSecurityKey([|new byte[] { 1, 5, 3, 9, 2, 6, 8, 4, 7, 0 }|]);
        }
        """, """
        using Microsoft.IdentityModel.Tokens;

        class Tokens
        {
            object Key() => new SymmetricSecurityKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("TOKENS_KEY") ?? throw new InvalidOperationException("The environment variable TOKENS_KEY is not set.")));
        }
        """);

    [Fact]
    public Task Finds_a_constant_of_another_project() => Finds("""
        using System.Net;

        class C
        {
            object M() => new NetworkCredential("app", [|Settings.Password|]);
        }
        """, static test =>
    {
        var settings = test.TestState.AdditionalProjects["Settings"];
        settings.Sources.Add("public static class Settings { public const string Password = \"hunter2\"; }");
        settings.AdditionalReferences.AddRange(References.All);
        test.TestState.AdditionalProjectReferences.Add("Settings");
    });
}
