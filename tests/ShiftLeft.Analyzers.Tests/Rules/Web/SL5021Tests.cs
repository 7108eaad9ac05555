namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5021Tests() : RuleTests("SL5021")
{
    [Fact]
    public Task Finds_policies_that_allow_everything() => OffersNoFix("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            private const string Policy = "default-src 'self'; script-src 'self' 'unsafe-inline'";

            void M(HttpResponse response, string host)
            {
                [|response.Headers["Content-Security-Policy"] = Policy|];
                [|response.Headers.Append("Content-Security-Policy", "default-src 'self' 'unsafe-inline'")|];
                [|response.Headers.ContentSecurityPolicy = "script-src 'self' 'unsafe-eval'"|];
                [|response.Headers.Add("Content-Security-Policy", "default-src *; object-src 'none'")|];
                [|response.Headers["Content-Security-Policy"] = $"script-src https: 'self'; connect-src {host}"|];
                [|response.Headers["Content-Security-Policy"] = "default-src 'self'; frame-ancestors *"|];
                [|response.Headers["X-Frame-Options"] = "ALLOWALL"|];
                [|response.Headers.XFrameOptions = "ALLOW-FROM https://partner.com"|];
            }
        }
        """);

    [Fact]
    public Task Finds_headers_that_are_removed_or_suppressed() => Finds("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(HttpContext context) => [|context.Response.Headers.Remove("X-Frame-Options")|];

            void N(IHeaderDictionary headers) => [|headers.Remove("Content-Security-Policy")|];
        }
        """);

    [Fact]
    public Task Finds_the_header_of_antiforgery_suppressed() => Finds("""
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services) => services.AddAntiforgery(options => [|options.SuppressXFrameOptionsHeader = true|]);
        }
        """);

    [Fact]
    public Task Finds_builders_of_libraries() => Finds("""
        using Microsoft.AspNetCore.Builder;

        class C
        {
            HeaderPolicyCollection M() => new HeaderPolicyCollection().AddContentSecurityPolicy(builder =>
            {
                builder.AddScriptSrc().Self().[|UnsafeInline|]();
                builder.AddDefaultSrc().Self().[|UnsafeEval|]();
                builder.AddStyleSrc().Self().UnsafeInline();
                builder.AddScriptSrc().Self().UnsafeInline().WithNonce();
                builder.AddScriptSrc().Self();
            });
        }
        """);

    [Fact]
    public Task Finds_the_builder_of_NWebsec() => Finds("""
        using Microsoft.AspNetCore.Builder;

        class C
        {
            void M(ICspOptions options) => options
                .DefaultSources(sources => sources.Self().[|UnsafeInline|]())
                .ScriptSources(sources => sources.[|UnsafeEval|]())
                .StyleSources(sources => sources.Self().UnsafeInline());
        }
        """, static test => test.TestState.Sources.Add(("NWebsec.cs", """
        namespace Microsoft.AspNetCore.Builder
        {
            public interface ICspDirective;

            public interface ICspOptions
            {
                ICspOptions DefaultSources(System.Action<ICspDirective> configure);
                ICspOptions ScriptSources(System.Action<ICspDirective> configure);
                ICspOptions StyleSources(System.Action<ICspDirective> configure);
            }

            public static class CspDirectiveExtensions
            {
                public static T Self<T>(this T directive) where T : class, ICspDirective => directive;
                public static T UnsafeInline<T>(this T directive) where T : class, ICspDirective => directive;
                public static T UnsafeEval<T>(this T directive) where T : class, ICspDirective => directive;
            }
        }
        """)));

    [Fact]
    public Task Quiet_for_policies_that_protect() => Quiet("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpContext context, string nonce, string policy)
            {
                var headers = context.Response.Headers;
                headers["Content-Security-Policy"] = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'; frame-ancestors 'none'";
                headers["Content-Security-Policy"] = $"script-src 'self' 'nonce-{nonce}' 'unsafe-inline'";
                headers["Content-Security-Policy"] = "script-src 'self' 'sha256-abc=' 'unsafe-inline'";
                headers["Content-Security-Policy"] = "script-src 'strict-dynamic' 'nonce-x' https: 'unsafe-inline'";
                headers["Content-Security-Policy"] = "default-src 'self' 'unsafe-inline'; script-src 'self'";
                headers["Content-Security-Policy"] = "img-src * data:; default-src 'self'";
                headers["Content-Security-Policy"] = policy;
                headers["Content-Security-Policy-Report-Only"] = "default-src *";
                headers["X-Frame-Options"] = "DENY";
                headers.XFrameOptions = "SAMEORIGIN";
            }

            void Again(HttpContext context)
            {
                context.Response.Headers.Remove("X-Frame-Options");
                context.Response.Headers.Append("X-Frame-Options", "DENY");
            }

            void Instead(HttpContext context)
            {
                context.Response.Headers.Remove("X-Frame-Options");
                context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self' https://partner.com";
                context.Response.Headers.Remove("Server");
                context.Request.Headers.Remove("Accept");
            }

            void Other(Dictionary<string, string> settings) => settings.Remove("X-Frame-Options");
        }
        """);

    [Fact]
    public Task Quiet_where_something_else_says_who_may_frame() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services) => services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);

            void N(WebApplication app) => app.Use((context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self' https://partner.com";
                return next(context);
            });
        }
        """);

    [Fact]
    public Task Says_what_is_wrong() => Says("""
        using Microsoft.AspNetCore.Http;

        class C
        {
            void M(HttpResponse response) => {|#0:response.Headers.ContentSecurityPolicy = "script-src 'unsafe-inline'"|};
        }
        """, "The content policy allows 'unsafe-inline' scripts, so it stops no injected script; set the header to what the pages need");
}
