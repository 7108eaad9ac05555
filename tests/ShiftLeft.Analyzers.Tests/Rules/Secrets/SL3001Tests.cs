using ShiftLeft.Analyzers.Tests.Secrets;

namespace ShiftLeft.Analyzers.Tests.Rules.Secrets;

public sealed class SL3001Tests() : RuleTests("SL3001")
{
    private static readonly string GitHub = TokenExamples.One("GitHub personal access token");
    private static readonly string Aws = TokenExamples.One("AWS access key ID");
    private static readonly string Storage = TokenExamples.One("Azure Storage account key");

    [Fact]
    public Task Finds_a_token_in_every_kind_of_literal() => Finds($$""""
        class C
        {
            private const string A = [|"{{GitHub}}"|];
            private readonly string _b = [|@"{{GitHub}}"|];
            private static string B { get; } = [|"""{{GitHub}}"""|];
            public void M(string optional = [|"{{GitHub}}"|])
            {
                var c = $"Bearer [|{{GitHub}}|]";
                var d = [|"{{GitHub}}"u8|];
                var e = "Bearer [|{{GitHub}}|]";
                var f = $""" token: [|{{GitHub}}|], user: {optional} """;
                var g = @$"{optional}:[|{{GitHub}}|]";
            }
        }
        """");

    [Fact]
    public Task Finds_a_token_on_its_line_of_a_longer_text() => Finds($$""""
        class C
        {
            string Settings => """
                {
                    "user": "build",
                    "token": "[|{{GitHub}}|]"
                }
                """;
        }
        """");

    [Fact]
    public Task Finds_a_token_that_is_put_together_once_on_the_whole_expression() => Finds($$"""
        class C
        {
            private const string Prefix = "{{GitHub[..6]}}";
            private static readonly string Rest = "{{GitHub[6..]}}";

            string A() => [|"{{GitHub[..10]}}" + "{{GitHub[10..]}}"|];
            string B() => [|"Bearer " + "{{GitHub[..2]}}" + "{{GitHub[2..20]}}" + "{{GitHub[20..]}}"|];
            string C1() => [|Prefix + Rest|];
            string C2() => [|$"{Prefix}{{GitHub[6..]}}"|];
            string C3() => [|$"Bearer {Prefix}{Rest}"|];
            string C4()
            {
                var start = "{{GitHub[..8]}}";
                return [|start + "{{GitHub[8..]}}"|];
            }
        }
        """);

    [Fact]
    public Task Finds_a_constant_once_where_it_is_declared() => Finds($$"""
        class C
        {
            private const string Token = [|"{{GitHub}}"|];
            string Header => "Bearer " + Token;
            string Other => $"token {Token}";
            string Plain() => Token;
        }
        """);

    [Fact]
    public Task Finds_a_token_in_attributes() => Finds($$"""
        using System.ComponentModel;

        [assembly: System.Reflection.AssemblyMetadata("Key", [|"{{Aws}}"|])]

        [Description([|"{{Aws}}"|])]
        class C
        {
            [DefaultValue([|"{{GitHub}}"|])]
            public string? Token { get; set; }

            [Description("use " + [|"{{Aws}}"|])]
            public void M([DefaultValue([|"{{GitHub}}"|])] string x) { }
        }

        enum E
        {
            [Description([|"{{Aws}}"|])]
            A,
        }
        """);

    [Fact]
    public Task Finds_a_token_in_comments() => Finds($$"""
        // old key: [|{{GitHub}}|]

        /// <summary>Uses [|{{Aws}}|].</summary>
        class C
        {
            /* [|{{GitHub}}|]
               [|{{Aws}}|] */
            void M() { } // {{Storage[..40]}}

        #if NEVER
            string s = "[|{{GitHub}}|]";
        #endif
        }
        """);

    [Fact]
    public Task Finds_a_token_in_an_array_of_characters() => Finds($$"""
        class C
        {
            char[] a = { [|{{Characters(Aws)}}|] };
            char[] b = new[] { [|{{Characters(Aws)}}|] };
            char[] c = [[|{{Characters(Aws)}}|]];
        }
        """.Replace("{ [|", "[|{ ").Replace("|] };", " }|];").Replace("[[|", "[|[").Replace("|]];", "]|];"));

    [Fact]
    public Task Finds_a_token_in_patterns_cases_and_arguments() => Finds($$"""
        class C
        {
            bool A(string s) => s == [|"{{GitHub}}"|];
            bool B(string s) => s is [|"{{GitHub}}"|];
            int D(string s) { switch (s) { case [|"{{GitHub}}"|]: return 1; default: return 0; } }
            void E(Dictionary<string, string> d) => d.Add("token", [|"{{GitHub}}"|]);
            object F() => new Dictionary<string, string> { ["token"] = [|"{{GitHub}}"|] };
            string G(int i) => i switch { 0 => [|"{{GitHub}}"|], _ => throw new Exception($"no [|{{GitHub}}|]") };
        }
        """);

    [Fact]
    public Task Finds_two_tokens_of_one_text() => Finds($$"""
        class C
        {
            string s = "[|{{GitHub}}|],[|{{Aws}}|]";
        }
        """);

    [Fact]
    public Task Finds_a_token_behind_an_escape() => Finds($$"""
        class C
        {
            string a = "user\n[|{{GitHub}}|]";
            string b = [|"\u0067{{GitHub[1..]}}"|];
        }
        """);

    [Fact]
    public Task Finds_tokens_in_code_that_does_not_compile() => Finds($$"""
        class C
        {
            void M() { Missing([|"{{GitHub}}"|]); string x = [|"{{Aws}}"|] }
        }
        """, static test => test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);

    [Fact]
    public async Task Says_no_more_than_four_characters()
    {
        var test = new RuleTest("SL3001") { TestCode = $"class C {{ string s = {{|#0:\"{GitHub}\"|}}; }}" };
        test.ExpectedDiagnostics.Add(
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult(Rule.SL3001_ProviderCredential).WithLocation(0)
                .WithArguments("ghp_", "a GitHub personal access token"));

        await test.RunAsync();
    }

    [Fact]
    public Task Quiet_on_placeholders_and_samples() => Quiet($$"""
        class C
        {
            string a = "ghp_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
            string b = "ghp_<your token>";
            string c = "{{GitHub[..^1]}}{{(GitHub[^1] == 'a' ? 'b' : 'a')}}";
            string d = "AKIA" + "IOSFODNN7EXAMPLE";
            string e = "AccountKey";
            string f = "sk_test_" + "1234567890abcdefghij";
            string g = "AKIA" + "ABCDEFGHIJKLMNOP";
        }
        """);

    [Fact]
    public Task Quiet_on_hashes_identifiers_and_ordinary_text() => Quiet("""
        class C
        {
            string a = "d41d8cd98f00b204e9800998ecf8427e";
            string b = "3f2504e0-4f89-11d3-9a0c-0305e82c3301";
            string c = "The quick brown fox jumps over the lazy dog";
            string d = "https://example.com/skip_live_updates?sig=none";
            string e = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
            string f = "-----BEGIN PUBLIC KEY-----";
            string datadogTraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        }
        """);

    [Fact]
    public Task Quiet_on_a_prefix_joined_to_a_value_of_run_time() => Quiet($$"""
        class C
        {
            string A(string rest) => "{{GitHub[..4]}}" + rest;
            string B(string rest) => $"{{GitHub[..4]}}{rest}";
            string D(string rest) => "{{GitHub[..20]}}" + rest + "{{GitHub[20..]}}";
        }
        """);

    [Fact]
    public Task Quiet_on_the_emulator_and_on_connection_strings_which_another_rule_reports() => Quiet($$"""
        class C
        {
            string a = "DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey={{Storage}};EndpointSuffix=core.windows.net";
            string b = "UseDevelopmentStorage=true";
        }
        """);

    [Fact]
    public Task Quiet_in_excluded_paths() => Quiet($$"""
        class C
        {
            string s = "{{GitHub}}";
        }
        """, static test => test.Configure("shiftleft.excluded_paths = Test0"));

    [Fact]
    public Task Fix_reads_from_the_configuration_in_scope() => Fixes($$"""
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            string A() => [|"{{GitHub}}"|];
            void B(Dictionary<string, string> headers) => headers.Add("Authorization", "Bearer [|{{GitHub}}|]");
            string D() => $"{configuration["Scheme"]} [|{{GitHub}}|]";
            bool E(string token) => token == [|"{{GitHub}}"|];
        }
        """, """
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            string A() => configuration["GitHub:Token"] ?? throw new InvalidOperationException("GitHub:Token is not configured.");
            void B(Dictionary<string, string> headers) => headers.Add("Authorization", $"Bearer {configuration["GitHub:Token"] ?? throw new InvalidOperationException("GitHub:Token is not configured.")}");
            string D() => $"{configuration["Scheme"]} {configuration["GitHub:Token"] ?? throw new InvalidOperationException("GitHub:Token is not configured.")}";
            bool E(string token) => token == (configuration["GitHub:Token"] ?? throw new InvalidOperationException("GitHub:Token is not configured."));
        }
        """);

    [Fact]
    public Task Fix_reads_from_the_environment_where_there_is_no_configuration() => Fixes($$"""
        class C
        {
            private const string Key = [|"{{GitHub}}"|];
            internal const string Note = "a";
            private static readonly string Static = /* key */ [|"{{GitHub}}"|]; // old
            string Property { get; } = @"C:\[|{{GitHub}}|]";
            string M()
            {
                const string local = [|"{{GitHub}}"|];
                return Key + local;
            }
        }
        """, """
        class C
        {
            private static readonly string Key = Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? throw new InvalidOperationException("The environment variable GITHUB_TOKEN is not set.");
            internal const string Note = "a";
            private static readonly string Static = /* key */ Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? throw new InvalidOperationException("The environment variable GITHUB_TOKEN is not set."); // old
            string Property { get; } = $@"C:\{Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? throw new InvalidOperationException("The environment variable GITHUB_TOKEN is not set.")}";
            string M()
            {
                string local = Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? throw new InvalidOperationException("The environment variable GITHUB_TOKEN is not set.");
                return Key + local;
            }
        }
        """);

    [Fact]
    public Task Fix_keeps_to_what_static_code_can_reach() => Fixes($$"""
        using Microsoft.Extensions.Configuration;

        class C
        {
            private readonly IConfiguration _configuration;

            public C(IConfiguration configuration) => _configuration = configuration;

            string A() => [|"{{GitHub}}"|];
        }
        """, """
        using Microsoft.Extensions.Configuration;

        class C
        {
            private readonly IConfiguration _configuration;

            public C(IConfiguration configuration) => _configuration = configuration;

            string A() => _configuration["GitHub:Token"] ?? throw new InvalidOperationException("GitHub:Token is not configured.");
        }
        """);

    [Fact]
    public Task Fix_of_static_code_reads_from_the_environment() => Fixes($$"""
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            public IConfiguration Configuration { get; } = configuration;
            static string A() => [|"{{GitHub}}"|];
        }
        """, """
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            public IConfiguration Configuration { get; } = configuration;
            static string A() => Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? throw new InvalidOperationException("The environment variable GITHUB_TOKEN is not set.");
        }
        """);

    [Fact]
    public Task Fix_of_a_type_beside_a_program_does_not_read_from_its_builder() => Fixes($$"""
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/", () => C.Token);

        class C
        {
            public static readonly string Token = [|"{{GitHub}}"|];
        }
        """, """
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/", () => C.Token);

        class C
        {
            public static readonly string Token = Environment.GetEnvironmentVariable("GITHUB_TOKEN") ?? throw new InvalidOperationException("The environment variable GITHUB_TOKEN is not set.");
        }
        """, configure: AsProgram);

    [Fact]
    public Task Fix_in_a_program_reads_from_its_builder() => Fixes($$"""
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        var token = [|"{{GitHub}}"|];
        var app = builder.Build();
        app.MapGet("/", () => token);
        """, """
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        var token = builder.Configuration["GitHub:Token"] ?? throw new InvalidOperationException("GitHub:Token is not configured.");
        var app = builder.Build();
        app.MapGet("/", () => token);
        """, configure: AsProgram);

    [Fact]
    public Task No_fix_where_a_constant_is_needed() => OffersNoFix($$"""
        using System.Linq.Expressions;

        class C
        {
            private const string InAttribute = [|"{{GitHub}}"|];
            private const string InCase = [|"{{GitHub}}"|];
            public const string Public = [|"{{GitHub}}"|];
            private const string InConstant = [|"{{GitHub}}"|];
            private const string Derived = "Bearer " + InConstant;

            [System.ComponentModel.Description([|"{{GitHub}}"|])]
            void A(string optional = [|"{{GitHub}}"|]) { }

            [System.ComponentModel.Description(InAttribute)]
            int B(string s)
            {
                switch (s)
                {
                    case InCase: return 1;
                    case [|"{{Aws}}"|]: return 2;
                    default: return s is [|"{{Storage}}"|] ? 3 : 4;
                }
            }

            Expression<Func<string>> D() => () => [|"{{GitHub}}"|];
            System.ReadOnlySpan<byte> E() => [|"{{GitHub}}"u8|];
            string F() => [|"Bearer {{GitHub[..4]}}" + "{{GitHub[4..]}}"|];
            // [|{{GitHub}}|]
        }
        """);

    private static string Characters(string text) => string.Join(", ", text.Select(static c => $"'{c}'"));
}
