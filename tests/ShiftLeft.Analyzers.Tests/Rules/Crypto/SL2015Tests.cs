namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2015Tests() : RuleTests("SL2015")
{
    [Theory]
    [InlineData("bool Verify(byte[] body, byte[] given) => [|HMACSHA256.HashData(key, body).SequenceEqual(given)|];")]
    [InlineData("bool Verify(byte[] body, byte[] given) { using var hmac = new HMACSHA256(key); var hash = hmac.ComputeHash(body); return [|hash.SequenceEqual(given)|]; }")]
    [InlineData("bool Verify(byte[] body, byte[] given) { using HashAlgorithm hmac = new HMACSHA512(key); return [|given.SequenceEqual(hmac.ComputeHash(body))|]; }")]
    [InlineData("bool Verify(byte[] body, string given) => [|Convert.ToBase64String(HMACSHA256.HashData(key, body)) == given|];")]
    [InlineData("bool Verify(byte[] body, string given) { var mine = Convert.ToHexString(HMACSHA256.HashData(key, body)).ToLower(); return [|mine.Equals(given)|]; }")]
    [InlineData("bool Verify(byte[] body, string given) => [|string.Equals(\"sha256=\" + Convert.ToHexString(HMACSHA256.HashData(key, body)), given, StringComparison.OrdinalIgnoreCase)|];")]
    [InlineData("bool Verify(byte[] body, string given) { var mine = $\"v0={BitConverter.ToString(HMACSHA256.HashData(key, body)).Replace(\"-\", \"\")}\"; return ![|given.Equals(mine)|]; }")]
    [InlineData("bool Verify(byte[] body, string given) => [|string.Compare(given, Convert.ToHexString(HMACSHA1.HashData(key, body)), true)|] == 0;")]
    [InlineData("bool Verify(byte[] body, string given) => [|string.CompareOrdinal(given, Sign(body))|] == 0; string Sign(byte[] body) { using var mac = new HMACSHA256(key); return Convert.ToHexString(mac.ComputeHash(body)); }")]
    [InlineData("bool Verify(string password, byte[] stored, byte[] salt) => [|Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32).SequenceEqual(stored)|];")]
    [InlineData("bool Verify(string password, byte[] stored, byte[] salt) { using var kdf = new Rfc2898DeriveBytes(password, salt, 600000, HashAlgorithmName.SHA256); return [|kdf.GetBytes(32).SequenceEqual(stored)|]; }")]
    [InlineData("bool Verify(byte[] body, byte[] given) { using var h = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key); h.AppendData(body); return [|h.GetHashAndReset().SequenceEqual(given)|]; }")]
    [InlineData("bool Verify(byte[] body, string given) { var bytes = new byte[32]; Convert.FromHexString(given, bytes, out _, out _); return [|HMACSHA256.HashData(key, body).SequenceEqual(bytes)|]; }")]
    [InlineData("bool Verify(byte[] body, byte[] given) => [|new ReadOnlySpan<byte>(HMACSHA256.HashData(key, body)).SequenceEqual(given)|];")]
    [InlineData("bool Verify(byte[] body, byte[] given) => [|StructuralComparisons.StructuralEqualityComparer.Equals(HMACSHA256.HashData(key, body), given)|];")]
    [InlineData("async Task<bool> Verify(Stream body, byte[] given) { using var mac = new HMACSHA256(key); return [|(await mac.ComputeHashAsync(body)).SequenceEqual(given)|]; }")]
    [InlineData("bool Verify(byte[] body, byte[] given) { using var mac = new HMACSHA256(key); mac.ComputeHash(body); return [|mac.Hash!.SequenceEqual(given)|]; }")]
    public Task Finds_a_computed_code_that_is_compared(string member) => Finds(Class(member));

    [Theory]
    [InlineData("bool M(string apiKey) => [|apiKey == options.ApiKey|];")]
    [InlineData("bool M(HttpRequest request) => [|request.Headers[\"X-Api-Key\"] == options.ApiKey|];")]
    [InlineData("bool M(HttpContext http) => http.Request.Headers.TryGetValue(\"X-Api-Key\", out var given) && [|given != options.ApiKey|];")]
    [InlineData("bool M(HttpContext http, IConfiguration configuration) => [|http.Request.Headers[\"X-API-KEY\"].ToString() == configuration[\"ApiKey\"]|];")]
    [InlineData("bool M(HttpContext http, IConfiguration configuration) { var key = configuration.GetValue<string>(\"Key\"); return [|http.Request.Query[\"apikey\"].Equals(key)|]; }")]
    [InlineData("bool M(User user, string refreshToken) => [|user.RefreshToken != refreshToken|];")]
    [InlineData("bool M(User user, string given) => [|string.Equals(user.ResetToken, given)|];")]
    [InlineData("bool M(User user, string hash) => [|user.PasswordHash.Equals(hash, StringComparison.Ordinal)|];")]
    [InlineData("bool M(User user, string hash) => [|StringComparer.Ordinal.Equals(user.PasswordHash, hash)|];")]
    [InlineData("bool M(User user, string hash) => [|EqualityComparer<string>.Default.Equals(user.PasswordHash, hash)|];")]
    [InlineData("bool M(User user, byte[] hash) => [|user.Hash2.PasswordHash.SequenceEqual(hash)|];")]
    [InlineData("bool M(string clientSecret, User user) => [|clientSecret == user.Secret|];")]
    [InlineData("bool ValidateToken(string token, User user) => [|token == user.Name|];")]
    [InlineData("bool VerifyWebhook(string signature, string expected) => [|signature == expected|];")]
    [InlineData("bool M(string expectedSignature, string s) => [|s == expectedSignature|];")]
    [InlineData("bool M(string password) => [|password == options.AdminPassword|];")]
    [InlineData("bool M(string password, IConfiguration configuration) => [|password == configuration[\"Admin:Password\"]|];")]
    [InlineData("const string ApiKey = \"k\"; bool M(string given) => [|given == ApiKey|];")]
    [InlineData("bool M(List<User> users, string apiKey) => users.Any(u => [|u.ApiKey == apiKey|]);")]
    [InlineData("bool M(ReadOnlySpan<char> given) => [|given.SequenceEqual(options.ApiKey)|];")]
    [InlineData("bool M(ReadOnlySpan<char> given) => [|given.Equals(options.ApiKey, StringComparison.Ordinal)|];")]
    [InlineData("bool M(System.Net.Cookie cookie) => [|cookie.Value == Names.RefreshTokenCookie|];")]
    [InlineData("bool M(KeyValuePair<string, string> header) => [|header.Value == Names.ApiKey|];")]
    public Task Finds_a_named_secret_that_is_compared(string member) => Finds(Class(member));

    [Fact]
    public Task Finds_a_loop_that_ends_at_the_first_difference() => Finds(Class("""
        bool Verify(string password, byte[] stored, byte[] salt)
        {
            var hash = Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
            for (var i = 0; i < 32; i++)
            {
                if ([|stored[i + 16] != hash[i]|])
                    return false;
            }

            return true;
        }

        bool Different(byte[] stored, byte[] body)
        {
            var hash = HMACSHA256.HashData(key, body);
            var difference = 0;
            for (var i = 0; i < 32; i++)
                difference |= stored[i] ^ hash[i];
            return difference != 0;
        }
        """));

    [Fact]
    public Task Finds_a_filter_of_a_minimal_api() => Finds("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            if ([|context.Request.Headers["X-Api-Key"] != builder.Configuration["ApiKey"]|])
            {
                context.Response.StatusCode = 401;
                return;
            }

            await next(context);
        });
        """, AsProgram);

    [Fact]
    public Task Says_what_is_compared() => Says(
        Class("bool M(string apiKey) => {|#0:apiKey == options.ApiKey|};"),
        "'apiKey' is compared until the first difference, so the time tells how much of a guess is right; use CryptographicOperations.FixedTimeEquals");

    [Theory]
    [InlineData("User? M(List<User> users, string apiKey) => users.FirstOrDefault(u => [|u.ApiKey == apiKey|]);")]
    [InlineData("User? M(User[] users, string apiKey) => (from u in users where [|u.ApiKey == apiKey|] select u).SingleOrDefault();")]
    [InlineData("bool M(IQueryable<User> users, string apiKey) => users.AsEnumerable().Any(u => [|u.ApiKey == apiKey|]);")]
    [InlineData("string? M(User user, string apiKey) => [|user.ApiKey == apiKey|] ? user.ApiKey : null;")]
    [InlineData("string M(User user, string apiKey) => [|user.ApiKey != apiKey|] ? \"refused\" : user.ApiKey;")]
    [InlineData("string last = \"\"; void M(User user, string apiKey) { if ([|user.ApiKey != apiKey|]) { last = user.Name; throw new Exception(); } }")]
    public Task Finds_a_look_up_in_memory(string member) => Finds(Class(member));

    [Theory]
    [InlineData("bool M(string apiKey) => apiKey == null || apiKey == \"\" || apiKey == string.Empty || apiKey is null || string.IsNullOrEmpty(apiKey);")]
    [InlineData("bool M(string accessToken) => accessToken == \"none\" || accessToken.Equals(\"null\");")]
    [InlineData("bool M(byte[] body, byte[] given) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), given);")]
    [InlineData("bool M(byte[] a, byte[] b) { var nonce = RandomNumberGenerator.GetBytes(32); return HMACSHA256.HashData(nonce, a).SequenceEqual(HMACSHA256.HashData(nonce, b)); }")]
    [InlineData("bool M(byte[] file, byte[] expected) => SHA256.HashData(file).SequenceEqual(expected);")]
    [InlineData("bool M(string fileHash, string expected) => fileHash == expected;")]
    [InlineData("bool M(string password, string confirmPassword) => password == confirmPassword;")]
    [InlineData("bool M(string newToken, string accessToken) => newToken != accessToken;")]
    [InlineData("bool Changed(User a, User b) => a.PasswordHash != b.PasswordHash;")]
    [InlineData("string apiKey2 = \"\"; string ApiKey { get => apiKey2; set { if (apiKey2 != value) apiKey2 = value; } }")]
    [InlineData("string? accessToken; string? AccessToken { get => accessToken; set { if (accessToken == value) return; accessToken = value; } }")]
    [InlineData("bool M(IQueryable<User> users, string apiKey) => users.Any(u => u.ApiKey == apiKey);")]
    [InlineData("User? M(IQueryable<User> users, string apiKey) => users.Where(u => u.Name != \"\").FirstOrDefault(u => u.ApiKey == apiKey);")]
    [InlineData("bool M(IQueryable<User> users, string apiKey) => (from u in users where u.ApiKey == apiKey select u).Any();")]
    [InlineData("bool M(string token, string[] tokens) => token == tokens[0];")]
    [InlineData("bool Parse(string token, string keyword) => token == keyword;")]
    [InlineData("bool M(string publicKeyToken, string other) => publicKeyToken == other;")]
    [InlineData("bool M(byte[] publicKeyToken, byte[] other) => publicKeyToken.SequenceEqual(other);")]
    [InlineData("bool M(string concurrencyToken, string other) => concurrencyToken == other;")]
    [InlineData("bool M(string secretName, string other) => secretName == other; bool N(string apiKeyId, string other) => apiKeyId == other;")]
    [InlineData("bool M(string apiKey, int length) => apiKey.Length == length;")]
    [InlineData("static readonly byte[] Signature = { 0x89, 0x50, 0x4E, 0x47 }; bool Check(byte[] header) => header.SequenceEqual(Signature);")]
    [InlineData("bool Check(ReadOnlySpan<byte> signature) => signature.SequenceEqual(\"PNG\"u8);")]
    [InlineData("bool M(string methodSignature, string signature) => methodSignature == signature;")]
    [InlineData("bool M(CancellationToken token, CancellationToken other) => token == other;")]
    [InlineData("const string AccessToken = \"Your access token has to be renewed\"; bool M(string comment) => comment == AccessToken;")]
    [InlineData("bool M(string algorithm) => algorithm.Equals(Names.HmacSha256, StringComparison.OrdinalIgnoreCase) || algorithm == Names.HmacSha256; static class Names { public const string HmacSha256 = \"HS256\"; }")]
    [InlineData("bool M(string macAddress, string other) => macAddress == other;")]
    [InlineData("bool M(User user, string name) => user.Name == name;")]
    [InlineData("bool M(string etag, byte[] body) => etag == Convert.ToHexString(SHA256.HashData(body));")]
    [InlineData("bool M(User a, User b) => a == b;")]
    [InlineData("class Pair : IEquatable<Pair> { public string ApiKey = \"\"; public bool Equals(Pair? other) => other is not null && ApiKey.Equals(other.ApiKey) && this.ApiKey == other.Key; public string Key = \"\"; }")]
    [InlineData("class Operation { public static readonly Operation CreateAccessToken = new(); } bool M(Operation operation) => operation == Operation.CreateAccessToken;")]
    [InlineData("const string SecretsManagerTrial = \"trial\"; bool M(User user) => user.Name == SecretsManagerTrial;")]
    [InlineData("class Form { public string PasswordHash = \"\"; public User User = new(); public IEnumerable<string> Validate(System.ComponentModel.DataAnnotations.ValidationContext c) { if (User.RefreshToken != PasswordHash) yield return \"x\"; } }")]
    [InlineData("bool M(System.Net.Cookie cookie) => cookie.Name != Names.RefreshTokenCookie;")]
    [InlineData("bool M(System.Security.Claims.Claim claim) => claim.Type == Names.SessionToken;")]
    [InlineData("bool M(KeyValuePair<string, string> header) => string.Equals(header.Key, Names.ApiKey, StringComparison.OrdinalIgnoreCase);")]
    [InlineData("bool M(string headerName) => headerName.Equals(Names.ApiKey);")]
    [InlineData("class Sent { public string ApiKey = \"\"; } string? M(Sent sent, User kept) => kept.ApiKey != null && sent.ApiKey != kept.ApiKey ? sent.ApiKey : null;")]
    [InlineData("class Sent { public string ApiKey = \"\"; } string? M(Sent sent, User kept) => sent.ApiKey.Equals(kept.ApiKey) ? null : sent.ApiKey;")]
    [InlineData("class Sent { public string ApiKey = \"\"; } void M(Sent sent, User kept) { if (!string.Equals(kept.ApiKey, sent.ApiKey)) { kept.ApiKey = sent.ApiKey; Console.WriteLine(); } }")]
    public Task Quiet_on_what_proves_nothing(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_tests() => Quiet(Class("bool M(string apiKey) => apiKey == options.ApiKey;"), InTests);

    [Fact]
    public Task Fixes_bytes() => Fixes(Class("bool M(byte[] body, byte[] given) => [|HMACSHA256.HashData(key, body).SequenceEqual(given)|];"),
        Class("bool M(byte[] body, byte[] given) => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), given);"));

    [Fact]
    public Task Fixes_text_and_adds_what_is_used() => Fixes("""
        class C(string expected)
        {
            bool A(string apiKey) => [|apiKey == expected|];
        }
        """, """
        using System.Security.Cryptography;
        using System.Text;

        class C(string expected)
        {
            bool A(string apiKey) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(apiKey), Encoding.UTF8.GetBytes(expected));
        }
        """);

    [Fact]
    public Task Fixes_text_in_any_form() => Fixes(Class("""
        bool A(string apiKey, string expected)
        {
            if ([|apiKey != expected|])
                return false;
            return ![|string.Equals(apiKey, expected)|];
        }
        bool B(string apiKey, string expected) => [|apiKey.Equals(expected, StringComparison.OrdinalIgnoreCase)|];
        """), Class("""
        bool A(string apiKey, string expected)
        {
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(apiKey), Encoding.UTF8.GetBytes(expected)))
                return false;
            return !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(apiKey), Encoding.UTF8.GetBytes(expected));
        }
        bool B(string apiKey, string expected) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(apiKey.ToUpperInvariant()), Encoding.UTF8.GetBytes(expected.ToUpperInvariant()));
        """));

    [Fact]
    public Task Fixes_text_that_may_be_missing() => Fixes(Class("""
        bool A(string? apiKey) => [|apiKey == options.ApiKey|];
        bool B(string? apiKey, string? expected)
        {
            if ([|apiKey != expected|])
                return false;
            return true;
        }
        bool D(string? apiKey, bool isOpen) => isOpen || [|apiKey == options.ApiKey|];
        bool E(string? apiKey, bool isOpen) => !isOpen && [|apiKey != options.ApiKey|];
        """), Class("""
        bool A(string? apiKey) => apiKey is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(apiKey), Encoding.UTF8.GetBytes(options.ApiKey));
        bool B(string? apiKey, string? expected)
        {
            if (apiKey is null || expected is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(apiKey), Encoding.UTF8.GetBytes(expected)))
                return false;
            return true;
        }
        bool D(string? apiKey, bool isOpen) => isOpen || apiKey is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(apiKey), Encoding.UTF8.GetBytes(options.ApiKey));
        bool E(string? apiKey, bool isOpen) => !isOpen && (apiKey is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(apiKey), Encoding.UTF8.GetBytes(options.ApiKey)));
        """));

    [Theory]
    [InlineData("bool M(HttpRequest request) => [|request.Headers[\"X-Api-Key\"] == options.ApiKey|];")]
    [InlineData("bool M(string apiKey, IConfiguration configuration) => [|apiKey == configuration[\"ApiKey\"]|];")]
    [InlineData("bool M(byte[] body, string given) => [|string.Compare(given, Convert.ToHexString(HMACSHA1.HashData(key, body)), true)|] == 0;")]
    [InlineData("bool M(List<byte> given, byte[] body) => [|given.SequenceEqual(HMACSHA256.HashData(key, body))|];")]
    [InlineData("bool M(byte[] body, byte[] given) => [|StructuralComparisons.StructuralEqualityComparer.Equals(HMACSHA256.HashData(key, body), given)|];")]
    public Task Offers_nothing_where_another_outcome_is_possible(string member) => OffersNoFix(Class(member));

    private static string Class(string members) => $$"""
        using System.Collections;
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;

        static class Names { public static string RefreshTokenCookie = "ss-reftok", SessionToken = "session"; public static string ApiKey { get; set; } = "X-Api-Key"; }
        class User { public string Name = "", ApiKey = "", RefreshToken = "", ResetToken = "", PasswordHash = "", Secret = ""; public Stored Hash2 = new(); }
        class Stored { public byte[] PasswordHash = []; }
        class ShopOptions { public string ApiKey { get; set; } = ""; public string AdminPassword { get; set; } = ""; }
        class C(ShopOptions options, byte[] key)
        {
            object both = new object[] { options, key };
            {{members}}
        }
        """;
}
