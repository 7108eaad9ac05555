namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2012Tests() : RuleTests("SL2012")
{
    [Theory]
    [InlineData("ValidateIssuer")]
    [InlineData("ValidateAudience")]
    [InlineData("ValidateLifetime")]
    [InlineData("ValidateIssuerSigningKey")]
    [InlineData("RequireSignedTokens")]
    [InlineData("RequireExpirationTime")]
    [InlineData("RequireAudience")]
    public Task Finds_a_check_that_is_off(string check) => Finds(Class($$"""
        object Initializer() => new TokenValidationParameters { [|{{check}} = false|], ValidIssuer = "shop" };
        void Assignment(TokenValidationParameters parameters) { [|parameters.{{check}} = false|]; }
        void Nested(JwtBearerOptions options) { options.TokenValidationParameters = new() { [|{{check}} = false|] }; [|options.TokenValidationParameters.{{check}} = false|]; }
        const bool On = false;
        void Constant(TokenValidationParameters parameters) { [|parameters.{{check}} = On|]; }
        """));

    [Fact]
    public Task Finds_checks_that_are_off_where_an_application_is_set_up() => Finds("""
        using System.Text;
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.IdentityModel.Tokens;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            [|options.RequireHttpsMetadata = false|];
            options.TokenValidationParameters = new TokenValidationParameters
            {
                [|ValidateIssuer = false|],
                [|ValidateAudience = false|],
                ValidateIssuerSigningKey = true,
                IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(builder.Configuration["Jwt:Key"]!)),
            };
        });
        """, AsProgram);

    [Theory]
    [InlineData("p => { [|p.LifetimeValidator = (notBefore, expires, token, parameters) => true|]; }")]
    [InlineData("p => { [|p.AudienceValidator = delegate { return true; }|]; }")]
    [InlineData("p => { [|p.IssuerSigningKeyValidator = (key, token, parameters) => { return true; }|]; }")]
    [InlineData("p => { [|p.TokenReplayValidator = Accept|]; }")]
    [InlineData("p => { [|p.SignatureValidator = (token, parameters) => new JwtSecurityToken(token)|]; }")]
    [InlineData("p => { [|p.SignatureValidator = delegate (string token, TokenValidationParameters parameters) { var jwt = new JwtSecurityToken(token); return jwt; }|]; }")]
    [InlineData("p => { [|p.SignatureValidator = (token, parameters) => new JsonWebTokenHandler().ReadJsonWebToken(token)|]; }")]
    [InlineData("p => { [|p.IssuerValidator = (issuer, token, parameters) => issuer|]; }")]
    [InlineData("p => { [|p.IssuerValidator = (issuer, token, parameters) => { return token.Issuer; }|]; }")]
    public Task Finds_a_validator_that_accepts_everything(string lambda) => Finds(Class($$"""
        Action<TokenValidationParameters> A = {{lambda}};
        static bool Accept(DateTime? expires, string token, TokenValidationParameters parameters) => true;
        """));

    [Theory]
    [InlineData("object M(SecurityKey key) => new SigningCredentials(key, [|SecurityAlgorithms.None|]);")]
    [InlineData("void M(OpenIdConnectOptions options) { [|options.RequireHttpsMetadata = false|]; [|options.ProtocolValidator.RequireNonce = false|]; }")]
    [InlineData("object M() => new OpenIdConnectProtocolValidator { [|RequireState = false|], [|RequireStateValidation = false|] };")]
    public Task Finds_tokens_without_signature_and_open_protocols(string member) => Finds(Class(member));

    [Fact]
    public Task Finds_an_audience_that_is_never_asked_for() => Finds("""
        using System.IdentityModel.Selectors;
        using System.IdentityModel.Tokens;

        class C
        {
            void M(SecurityTokenHandlerConfiguration configuration)
            {
                configuration.AudienceRestriction.AudienceMode = [|AudienceUriMode.Never|];
                configuration.AudienceRestriction.AudienceMode = AudienceUriMode.Always;
            }
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Finds_what_other_libraries_leave_out() => Finds("""
        using Jose;
        using JWT.Algorithms;
        using JWT.Builder;

        class C
        {
            string A(object payload) => Jose.JWT.Encode(payload, null, [|JwsAlgorithm.none|]);
            object B(string token) => [|new JwtBuilder().DoNotVerifySignature()|].Decode(token);
            object D(string token) => [|new JwtBuilder().WithVerifySignature(false)|].Decode(token);
            object E() => [|new NoneAlgorithm()|];
            object F() => new JWT.ValidationParameters { [|ValidateSignature = false|], [|ValidateExpirationTime = false|] };
            bool G(JwsAlgorithm algorithm) => algorithm == JwsAlgorithm.none;
            object H(string token) => new JwtBuilder().WithVerifySignature(true).Decode(token);
        }

        // Of later versions of the library than the tests reference.
        namespace JWT { class ValidationParameters { public bool ValidateSignature { get; set; } public bool ValidateExpirationTime { get; set; } } }
        namespace JWT.Algorithms { class NoneAlgorithm { } }
        """);

    [Theory]
    [InlineData("ClaimsPrincipal M(string token) => new(new ClaimsIdentity([|new JwtSecurityTokenHandler().ReadJwtToken(token)|].Claims, \"jwt\"));")]
    [InlineData("ClaimsPrincipal M(string token) { var jwt = [|new JwtSecurityTokenHandler().ReadJwtToken(token)|]; return new ClaimsPrincipal(new ClaimsIdentity(jwt.Claims, \"jwt\")); }")]
    [InlineData("void M(HttpContext http, string token) { var jwt = [|new JwtSecurityToken(token)|]; var claims = jwt.Claims.ToList(); http.User = new ClaimsPrincipal(new ClaimsIdentity(claims, \"jwt\")); }")]
    [InlineData("void M(HttpContext http, string token) { var handler = new JsonWebTokenHandler(); var jwt = [|handler.ReadJsonWebToken(token)|]; http.User = new ClaimsPrincipal(new ClaimsIdentity(jwt.Claims)); }")]
    [InlineData("void M(HttpContext http, string token) { var handler = new JwtSecurityTokenHandler(); var jwt = [|handler.ReadToken(token)|] as JwtSecurityToken; http.User = new ClaimsPrincipal(new ClaimsIdentity(jwt?.Claims)); }")]
    [InlineData("class Middleware(RequestDelegate next) { public Task InvokeAsync(HttpContext http) { var jwt = [|new JwtSecurityToken(http.Request.Headers.Authorization.ToString())|]; http.Items[\"user\"] = jwt.Subject; return next(http); } }")]
    [InlineData("class Filter : Attribute, Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter { public void OnAuthorization(Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext context) { var jwt = [|new JwtSecurityToken(context.HttpContext.Request.Headers.Authorization.ToString())|]; if (!jwt.Claims.Any()) context.Result = new Microsoft.AspNetCore.Mvc.UnauthorizedResult(); } }")]
    public Task Finds_a_token_that_is_believed_unread(string member) => Finds(Class(member));

    [Fact]
    public Task Says_what_is_accepted() => Says(
        Class("object M() => new TokenValidationParameters { {|#0:ValidateLifetime = false|} };"),
        "ValidateLifetime = false accepts expired tokens; validate what the token says and who signed it");

    [Theory]
    [InlineData("object M() => new TokenValidationParameters { ValidateIssuer = true, ValidIssuer = \"shop\", ValidAudience = \"shop\" };")]
    [InlineData("object M(bool check) => new TokenValidationParameters { ValidateIssuer = check };")]
    [InlineData("object M(IConfiguration c) => new TokenValidationParameters { ValidateIssuer = c.GetValue<bool>(\"Validate\") };")]
    [InlineData("object M() => new TokenValidationParameters { ValidateActor = false, ValidateTokenReplay = false, SaveSigninToken = false };")]
    [InlineData("object M() => new TokenValidationParameters { ValidateIssuer = false, IssuerValidator = (issuer, token, p) => issuer == \"shop\" ? issuer : throw new SecurityTokenInvalidIssuerException() };")]
    [InlineData("object M() => new TokenValidationParameters { ValidateAudience = false, AudienceValidator = (audiences, token, p) => audiences.Contains(\"shop\") };")]
    [InlineData("ClaimsPrincipal PrincipalOfExpiredToken(string token, SecurityKey key) => new JwtSecurityTokenHandler().ValidateToken(token, new TokenValidationParameters { ValidateLifetime = false, IssuerSigningKey = key }, out _);")]
    [InlineData("object RefreshToken(SecurityKey key) { var p = new TokenValidationParameters(); p.ValidateLifetime = false; return p; }")]
    [InlineData("void M(JwtBearerOptions options, IHostEnvironment env) { options.RequireHttpsMetadata = !env.IsDevelopment(); }")]
    [InlineData("void M(JwtBearerOptions options, IHostEnvironment env) { if (env.IsDevelopment()) options.RequireHttpsMetadata = false; }")]
    [InlineData("void M(JwtBearerOptions options) { options.Authority = \"http://localhost:5000\"; options.RequireHttpsMetadata = false; }")]
    [InlineData("void M(TokenValidationParameters p) { p.LifetimeValidator = (notBefore, expires, token, parameters) => expires > DateTime.UtcNow; }")]
    [InlineData("void M(TokenValidationParameters p) { p.SignatureValidator = (token, parameters) => Check(token) ? new JwtSecurityToken(token) : throw new SecurityTokenException(); } bool Check(string token) => token.Length > 3;")]
    [InlineData("bool M(string algorithm) => algorithm == SecurityAlgorithms.None;")]
    [InlineData("DateTime M(string token) => new JwtSecurityTokenHandler().ReadJwtToken(token).ValidTo;")]
    [InlineData("string M(string token) => new JwtSecurityTokenHandler().ReadJwtToken(token).Subject;")]
    [InlineData("ClaimsPrincipal M(string token, TokenValidationParameters p) { var handler = new JwtSecurityTokenHandler(); var jwt = handler.ReadJwtToken(token); handler.ValidateToken(token, p, out _); return new ClaimsPrincipal(new ClaimsIdentity(jwt.Claims)); }")]
    [InlineData("ClaimsIdentity M(ClaimsPrincipal user) => new ClaimsIdentity(user.Claims);")]
    [InlineData("string M(IEnumerable<Claim> claims, SigningCredentials key) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(\"shop\", \"shop\", claims, null, null, key));")]
    [InlineData("ClaimsPrincipal M(IEnumerable<Claim> claims, SigningCredentials key) { var token = new JwtSecurityToken(\"shop\", \"shop\", claims, null, null, key); return new ClaimsPrincipal(new ClaimsIdentity(token.Claims)); }")]
    public Task Quiet_on_checks_that_are_made(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_tests() => Quiet(Class("object M() => new TokenValidationParameters { ValidateIssuer = false };"), InTests);

    [Fact]
    public Task Fixes_a_literal() => Fixes(Class("""
        void A(JwtBearerOptions options)
        {
            [|options.RequireHttpsMetadata = false|];
            options.TokenValidationParameters = new TokenValidationParameters
            {
                [|ValidateIssuer = false|],
                [|ValidateAudience = false|], // not yet
            };
        }
        """), Class("""
        void A(JwtBearerOptions options)
        {
            options.RequireHttpsMetadata = true;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidateIssuer = true,
                ValidateAudience = true, // not yet
            };
        }
        """));

    [Theory]
    [InlineData("void M(TokenValidationParameters p) { [|p.LifetimeValidator = (notBefore, expires, token, parameters) => true|]; }")]
    [InlineData("object M(SecurityKey key) => new SigningCredentials(key, [|SecurityAlgorithms.None|]);")]
    public Task No_fix_for_what_needs_a_decision(string member) => OffersNoFix(Class(member));

    private static string Class(string members) => $$"""
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using Microsoft.IdentityModel.JsonWebTokens;
        using Microsoft.IdentityModel.Protocols.OpenIdConnect;
        using Microsoft.IdentityModel.Tokens;

        class C
        {
            {{members}}
        }
        """;
}
