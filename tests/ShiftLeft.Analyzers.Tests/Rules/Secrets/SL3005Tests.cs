namespace ShiftLeft.Analyzers.Tests.Rules.Secrets;

public sealed class SL3005Tests() : RuleTests("SL3005")
{
    private const string Random = "q7Zt2LpX9vBn4KsWc3Yd";

    [Theory]
    [InlineData("private const string ApiKey = [|\"" + Random + "\"|];")]
    [InlineData("private static readonly string _clientSecret = [|\"" + Random + "\"|];")]
    [InlineData("string JwtSecret { get; set; } = [|\"" + Random + "\"|];")]
    [InlineData("string AccessToken => [|\"" + Random + "\"|];")]
    [InlineData("string GetApiKey() => [|\"" + Random + "\"|];")]
    [InlineData("void M() { var password = [|\"" + Random + "\"|]; Use(password); }")]
    [InlineData("void M() { string token; token = [|@\"" + Random + "\"|]; Use(token); }")]
    [InlineData("void M(Settings settings) { settings.PaymentSecret = [|\"" + Random + "\"|]; }")]
    [InlineData("object M() => new Settings { PaymentSecret = [|\"" + Random + "\"|] };")]
    [InlineData("object M() => new { apiKey = [|\"" + Random + "\"|] };")]
    [InlineData("void M() => Call(apiKey: [|\"" + Random + "\"|]); void Call(string apiKey) { }")]
    [InlineData("void Call(string secretKey = [|\"" + Random + "\"|]) { }")]
    [InlineData("void M(Dictionary<string, string> d) { d[\"stripe_secret\"] = [|\"" + Random + "\"|]; }")]
    [InlineData("void M(Dictionary<string, string> d) { d.Add(\"Shop:ApiToken\", [|\"" + Random + "\"|]); }")]
    [InlineData("object M() => new Dictionary<string, string> { [\"password\"] = [|\"" + Random + "\"|], [\"page\"] = \"" + Random + "\" };")]
    [InlineData("void M(IConfiguration c) { var apiKey = c[\"ApiKey\"] ?? [|\"" + Random + "\"|]; Use(apiKey); }")]
    [InlineData("void M() { Environment.SetEnvironmentVariable(\"SHOP_API_KEY\", [|\"" + Random + "\"|]); }")]
    [InlineData("private static readonly byte[] SigningKey = Convert.FromBase64String([|\"q7Zt2LpX9vBn4KsWc3YdR1mHf6Gj8TaE\"|]);")]
    [InlineData("private const string ApiKey = [|\"8f3a1c5e7b9d2046e8c1a3f5b7d90214\"|];")]
    [InlineData("private const string ShopToken = [|\"8f3a1c5e7b9d2046e8c1a3f5b7d90214\"|];")]
    [InlineData("private const string ShopToken = [|\"z7k0tr16zv3mwufxbv932bqv7s6ehogd\"|];")]
    [InlineData("private const string ShopToken = [|\"a05cn4fnhz7-3oc3ly4f1-s3czx6k-9pq5dhjv7a5-3zs18nca-k2m9\"|];")]
    [InlineData("private const string ApiKey = [|\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\"|];")]
    [InlineData("[Key2(ApiKey = [|\"" + Random + "\"|])] class Marked { } class Key2Attribute : Attribute { public string ApiKey { get; set; } = \"\"; }")]
    [InlineData("Func<int> M() => [Key2(ApiKey = [|\"" + Random + "\"|])] () => 1; class Key2Attribute : Attribute { public string ApiKey { get; set; } = \"\"; }")]
    [InlineData("int M() { [Key2(ApiKey = [|\"" + Random + "\"|])] int Local([Key2(ApiKey = [|\"" + Random + "\"|])] int x) => x; return Local(1); } class Key2Attribute : Attribute { public string ApiKey { get; set; } = \"\"; }")]
    public Task Finds_a_random_value_under_the_name_of_a_secret(string member) => Finds(Class(member));

    [Fact]
    public Task Says_the_name_and_no_more_than_the_start() => Says(
        Class("private const string ApiKey = {|#0:\"" + Random + "\"|};"),
        "'ApiKey' is given a value that looks like a secret ('q7Zt…'); read it from configuration");

    [Theory]
    [InlineData("private const string PasswordHash = \"" + Random + "\";")]
    [InlineData("private const string TokenSha256 = \"8f3a1c5e7b9d2046e8c1a3f5b7d90214\";")]
    [InlineData("private const string PublicKey = \"" + Random + "\"; private const string PublishableKey = \"" + Random + "\";")]
    [InlineData("private const string PublicKeyToken = \"b77a5c561934e089b77a\";")]
    [InlineData("private const string ClientId = \"" + Random + "\"; private const string ApiKeyId = \"" + Random + "\"; private const string SecretName = \"" + Random + "\";")]
    [InlineData("private static readonly Guid TokenId = new(\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\"); private const string Token = \"3f2504e0-4f89-41d3-9a0c-0305e82c3301\";")]
    [InlineData("private const string ApiKey = \"00000000-0000-0000-0000-000000000000\"; private const string ClientSecret = \"12345678-ABCD-ABCD-ABCD-1234567890AB\";")]
    [InlineData("private const string ApiKey = \"\"; private const string Password = \"hunter2\"; private const string Secret = \"************************\";")]
    [InlineData("private const string ApiKey = \"YOUR_API_KEY_GOES_HERE_1\"; private const string Token = \"<token-from-portal-12345>\"; private const string Secret = \"${SHOP_SECRET_FROM_VAULT1}\";")]
    [InlineData("private const string ApiKey = \"abcdefghijklmnop1234567890\"; private const string Token = \"1234567890123456789012\";")]
    [InlineData("private const string ReleaseToken = \"payments-api-release-2024-11-candidate-3\"; private const string Secret = \"shop/orders/2024/secret/store7\";")]
    [InlineData("private const string DeviceAuthKey = \"pm-27581-device-auth-key\"; private const string ServiceSecret = \"sm-1587-secret-of-the-app\";")]
    [InlineData("private const string ApiKeyHeader = \"X-Api-Key-Of-Shop-2\"; private const string PasswordSetting = \"Shop:Database:Password1\";")]
    [InlineData("private const string PasswordMessage = \"PasswordRequiresUpper1\"; private const string PasswordRegex = \"^(?=.*[a-z])(?=.*[0-9]).{8,16}$\";")]
    [InlineData("private const string Token = \"Microsoft.AspNetCore.Token1\"; private const string Secret = \"kubernetes.io/service-account-token1\";")]
    [InlineData("private const string TokenUrl = \"https://login.shop.net/oauth2/v2/token\"; private const string Password = \"correct horse battery staple 42\";")]
    [InlineData("private const string TokenAlphabet = \"ABCDEFGHJKLMNPQRSTUVWXYZ23456789\"; private const string PasswordChars = \"q7Zt2LpX9vBn4KsWc3Yd\";")]
    [InlineData("private const string Name = \"" + Random + "\"; private const string Monkey = \"" + Random + "\"; private const string Tokenizer = \"" + Random + "\";")]
    [InlineData("static class Resources { public const string Password = \"" + Random + "\"; }")]
    [InlineData("void M(CancellationToken cancellationToken) { var continuationToken = \"" + Random + "\"; Use(continuationToken); }")]
    [InlineData("void M(IConfiguration c) { var apiKey = c[\"" + Random + "\"]; Use(apiKey!); }")]
    [InlineData("bool M(string apiKey) => apiKey == \"" + Random + "\";")]
    public Task Quiet_on_values_that_are_no_secret(string member) => Quiet(Class(member));

    [Theory]
    [InlineData("object M() => new System.Net.NetworkCredential(\"app\", \"" + Random + "\");")]
    [InlineData("object M() => new System.Net.NetworkCredential { Password = \"" + Random + "\" };")]
    [InlineData("private const string Password = \"" + Random + "\"; object M() => new System.Net.NetworkCredential(\"app\", Password);")]
    [InlineData("private const string SigningKey = \"" + Random + "\"; object M() => new HMACSHA256(Encoding.UTF8.GetBytes(SigningKey));")]
    [InlineData("private static readonly byte[] EncryptionKey = Encoding.UTF8.GetBytes(\"" + Random + "\"); void M(Aes aes) { aes.Key = EncryptionKey; }")]
    [InlineData("void M(HttpClient http) => http.DefaultRequestHeaders.Add(\"X-Api-Key\", \"" + Random + "\");")]
    public Task Quiet_on_what_other_rules_report(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_tests() => Quiet(Class("private const string ApiKey = \"" + Random + "\";"), InTests);

    [Fact]
    public Task Fixes_a_constant() => Fixes("""
        using Microsoft.Extensions.Configuration;

        class Payments(IConfiguration configuration)
        {
            private const string ApiKey = [|"q7Zt2LpX9vBn4KsWc3Yd"|];

            string Header() => ApiKey + configuration["x"];
            object Settings() => new Dictionary<string, string> { ["stripe_secret"] = [|"q7Zt2LpX9vBn4KsWc3Yd"|] };
        }
        """, """
        using Microsoft.Extensions.Configuration;

        class Payments(IConfiguration configuration)
        {
            private static readonly string ApiKey = Environment.GetEnvironmentVariable("PAYMENTS_API_KEY") ?? throw new InvalidOperationException("The environment variable PAYMENTS_API_KEY is not set.");

            string Header() => ApiKey + configuration["x"];
            object Settings() => new Dictionary<string, string> { ["stripe_secret"] = configuration["Payments:StripeSecret"] ?? throw new InvalidOperationException("Payments:StripeSecret is not configured.") };
        }
        """);

    [Theory]
    [InlineData("string A = \"region=eu;apiKey=[|" + Random + "|]\";")]
    [InlineData("string A = \"--region eu --password=[|" + Random + "|]\";")]
    [InlineData("string A = \"login --user shop --password [|" + Random + "|] --verbose\";")]
    [InlineData("string A = \"export SHOP_SECRET_2=[|" + Random + "|]\\nexport REGION=eu\";")]
    [InlineData("string A = \"SHOP_TOKEN := '[|" + Random + "|]'\"; string B = \"SHOP_TOKEN ?= [|" + Random + "|]\"; string D = \"SHOP_TOKEN => '[|" + Random + "|]'\";")]
    [InlineData("string A = \"grant_type=password&client_secret=[|" + Random + "|]&scope=all\";")]
    [InlineData("string A = \"https://api.shop.net/orders?shopSecret=[|" + Random + "|]\";")]
    [InlineData("string A = \"{ \\\"region\\\": \\\"eu\\\", \\\"api_key\\\": \\\"[|" + Random + "|]\\\" }\";")]
    [InlineData("string A = @\"{ \"\"api_key\"\" : \"\"[|" + Random + "|]\"\" }\";")]
    [InlineData("string A = \"region: eu\\nprivate-key: [|" + Random + "|]\\n\";")]
    [InlineData("string A = \"Setting(\\\"Shop:ApiToken\\\", \\\"[|" + Random + "|]\\\")\";")]
    [InlineData("string A = \"Shop:ApiToken=[|" + Random + "|]\";")]
    [InlineData("string A = \"curl -H \\\"X-Shop-Token: [|" + Random + "|]\\\" https://api.shop.net\";")]
    [InlineData("string A = \"shop_api_key = \\\"[|3f2504e0-4f89-41d3-9a0c-0305e82c3301|]\\\"\";")]
    [InlineData("string A(string region) => $\"region={region};apiKey=[|" + Random + "|]\";")]
    [InlineData("string A(string region) => \"region=\" + region + \";apiKey=[|" + Random + "|]\";")]
    [InlineData("string A = \"apiKey=[|" + Random + "|];secret=[|m4Xc8RtB2kLq9ZwY6vNd|]\";")]
    public Task Finds_a_name_and_its_value_inside_a_text(string member) => Finds(Class(member));

    [Theory]
    [InlineData("string A = \"region=eu;apiKeyHash=" + Random + "\"; string B = \"public_key: " + Random + "\"; string D = \"--token-id " + Random + "\";")]
    [InlineData("string A = \"page=" + Random + "&monkey=" + Random + "\"; string B = \"session: " + Random + "\";")]
    [InlineData("string A = \"apiKey=\"; string B = \"--password=hunter2\"; string D = \"api_key: YOUR_API_KEY_GOES_HERE_1\"; string E = \"secret=${SHOP_SECRET_FROM_VAULT1}\";")]
    [InlineData("string A = \"token: 12345678-ABCD-ABCD-ABCD-1234567890AB\"; string B = \"token=3f2504e0-4f89-41d3-9a0c-0305e82c3301\"; string D = \"token=xxxxxxxxxxxxxxxxxxxxxxxxx1\"; string E = \"apiKey=12345678-ABCD-ABCD-ABCD-1234567890AB\";")]
    [InlineData("string A(string key) => $\"apiKey={key};token=q7Zt2LpX9vBn4KsW{key}\"; string B(string key) => \"apiKey=\" + key;")]
    [InlineData("string A = \"The secret: payments-api-release-2024-11-candidate-3\"; string B = \"token: https://login.shop.net/oauth2/v2/token1\";")]
    [InlineData("string A = \"secret == " + Random + "\"; string B = \"is the token, " + Random + " there\"; string D = \"password " + Random + "\";")]
    [InlineData("string A = \"https://localhost:5001/hub?shop_secret=" + Random + "\"; string B = \"https://api.example.com/?x=1&shopToken=" + Random + "\";")]
    [InlineData("string A = \"========================================\"; string B = \"token ::::::::::::::::::::::\"; string D = \"token = = = = = = = = = = =\";")]
    [InlineData("static class Resources { public const string Hint = \"apiKey=" + Random + "\"; }")]
    [InlineData("private const string Key = \"" + Random + "\"; string A => \"password=\" + Key;")]
    public Task Quiet_on_texts_without_a_secret(string member) => Quiet(Class(member));

    [Theory]
    [InlineData("string A = \"Server=db;User Id=shop;Password=" + Random + "\";")]
    [InlineData("string A = \"https://api.shop.net/orders?api_key=" + Random + "\";")]
    [InlineData("string A = \"datadog_api_key=3e5c1a7bd92948e6a0c4f8b1d7e92a35\";")]
    public Task Quiet_on_texts_that_other_rules_report(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_on_texts_in_tests() => Quiet(Class("string A = \"apiKey=" + Random + "\";"), InTests);

    [Fact]
    public Task Fixes_a_value_inside_a_text() => Fixes("""
        using Microsoft.Extensions.Configuration;

        class Payments(IConfiguration configuration)
        {
            string Form() => "region=eu&client_secret=[|q7Zt2LpX9vBn4KsWc3Yd|]&scope=all" + configuration["x"];
            string Json() => "{ \"apiKey\": \"[|m4Xc8RtB2kLq9ZwY6vNd|]\" }";
        }
        """, """
        using Microsoft.Extensions.Configuration;

        class Payments(IConfiguration configuration)
        {
            string Form() => $"region=eu&client_secret={configuration["Payments:ClientSecret"] ?? throw new InvalidOperationException("Payments:ClientSecret is not configured.")}&scope=all" + configuration["x"];
            string Json() => $"{{ \"apiKey\": \"{configuration["Payments:ApiKey"] ?? throw new InvalidOperationException("Payments:ApiKey is not configured.")}\" }}";
        }
        """);

    private static string Class(string members) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.Extensions.Configuration;

        class Settings { public string PaymentSecret { get; set; } = ""; }
        class C
        {
            static void Use(string value) { }
            {{members}}
        }
        """;
}
