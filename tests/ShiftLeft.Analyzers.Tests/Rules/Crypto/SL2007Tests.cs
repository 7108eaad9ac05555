namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2007Tests() : RuleTests("SL2007")
{
    [Theory]
    [InlineData("int Otp() => [|random.Next(100000, 999999)|];")]
    [InlineData("string Otp() { var otp = [|random.Next(0, 999999)|].ToString(\"D6\"); return otp; }")]
    [InlineData("void M() { var password = \"\"; for (var i = 0; i < 8; i++) password += letters[[|random.Next(letters.Length)|]]; }")]
    [InlineData("void M() { var buffer = new char[8]; for (var i = 0; i < 8; i++) buffer[i] = letters[[|random.Next(letters.Length)|]]; var password = new string(buffer); }")]
    [InlineData("string ResetToken() { var sb = new StringBuilder(); for (var i = 0; i < 8; i++) sb.Append(letters[[|random.Next(letters.Length)|]]); return sb.ToString(); }")]
    [InlineData("string ResetToken() { var sb = new StringBuilder(); sb.Append('x').Append(letters[[|random.Next(9)|]]); return sb.ToString(); }")]
    [InlineData("string ApiKey(int n) => new string(Enumerable.Repeat(letters, n).Select(s => s[[|random.Next(s.Length)|]]).ToArray());")]
    [InlineData("string ApiKey(int n) => string.Concat(Enumerable.Range(0, n).Select(_ => letters[[|random.Next(letters.Length)|]]));")]
    [InlineData("void M() { byte[] key = new byte[32]; [|random.NextBytes(key)|]; }")]
    [InlineData("byte[] Salt() { var bytes = new byte[16]; [|random.NextBytes(bytes)|]; return bytes; }")]
    [InlineData("void M() { var bytes = new byte[16]; [|random.NextBytes(bytes)|]; var token = Convert.ToBase64String(bytes); }")]
    [InlineData("void M() { Span<byte> iv = stackalloc byte[16]; [|random.NextBytes(iv)|]; }")]
    [InlineData("void M(System.Security.Cryptography.Aes aes) { var bytes = new byte[16]; [|random.NextBytes(bytes)|]; aes.IV = bytes; }")]
    [InlineData("void M() { var bytes = new byte[8]; [|random.NextBytes(bytes)|]; user.Password = BitConverter.ToString(bytes).Replace(\"-\", \"\"); }")]
    [InlineData("void M() { user.Password = $\"{[|random.Next()|]:X8}-x\"; }")]
    [InlineData("void M() { var u = new User { Password = [|random.Next()|].ToString() }; }")]
    [InlineData("void M() { Login(\"a\", password: \"p\" + [|random.Next()|]); } void Login(string name, string password) { }")]
    [InlineData("void M() { SetPassword([|random.Next()|].ToString()); } void SetPassword(string value) { }")]
    [InlineData("void M(Dictionary<string, string> form) { form[\"oauth_nonce\"] = [|random.Next(1000)|].ToString(); }")]
    [InlineData("void M(Dictionary<string, string> form) { form.Add(\"nonce\", [|random.Next(1000)|].ToString()); }")]
    [InlineData("object M() => new Dictionary<string, string> { { \"nonce\", [|random.Next(1000)|].ToString() } };")]
    [InlineData("object M() => new { Csrf = [|random.NextInt64()|] };")]
    [InlineData("readonly int verificationCode = [|new Random().Next(1000, 9999)|];")]
    [InlineData("int Pin { get; } = [|new Random(42).Next(1000, 9999)|];")]
    [InlineData("string SessionId { get { return [|Random.Shared.NextInt64()|].ToString(); } }")]
    [InlineData("void M(out string captcha) { captcha = [|random.Next()|].ToString(); }")]
    [InlineData("string M() { return Token(); string Token() => [|random.Next()|].ToString(); }")]
    [InlineData("string M() { var s = Digits(); var otp = s; return otp; string Digits() { return [|random.Next(9)|].ToString(); } }")]
    [InlineData("void M() { foreach (var part in new[] { [|random.Next()|], 2 }) user.Password += part; }")]
    [InlineData("void M() { var nonce = new string([|random.GetItems<char>(letters, 12)|]); }")]
    [InlineData("void M() { var secret = Math.Floor([|random.NextDouble()|] * 1000000); }")]
    [InlineData("void M() { var (a, b) = (1, 2); var token = Encode([|random.Next()|]); } string Encode(int x) => \"\";")]
    [InlineData("void SendVerification() { var code = [|random.Next(1000, 9999)|]; }")]
    [InlineData("string GenerateKey() { var k = letters[[|random.Next(9)|]] + \"\"; return k; }")]
    [InlineData("async Task<string> TokenAsync() { await Task.Yield(); return [|random.Next()|].ToString(); }")]
    [InlineData("Func<string> token = () => [|new Random().Next()|].ToString();")]
    [InlineData("void M() { var digits = random?.Next(9) ?? 0; var pin = digits; }", "random?.Next(9)")]
    public Task Finds_a_random_number_that_becomes_a_secret(string member, string? reported = null) =>
        Finds(Class(reported is null ? member : member.Replace(".Next(9)", "[|.Next(9)|]", StringComparison.Ordinal)));

    [Fact]
    public Task Finds_a_helper_by_what_its_callers_in_the_file_do() => Finds(Class("""
        string RandomString(int n) => new string(Enumerable.Repeat(letters, n).Select(s => s[[|random.Next(s.Length)|]]).ToArray());
        void Reset() { user.Password = RandomString(8); }
        string RandomName(int n) => new string(Enumerable.Repeat(letters, n).Select(s => s[random.Next(s.Length)]).ToArray());
        void Rename() { user.Name = RandomName(8); }
        """));

    [Theory]
    [InlineData("string Token() => [|Guid.NewGuid()|].ToString(\"N\");")]
    [InlineData("void M() { user.Password = [|Guid.NewGuid()|].ToString().Substring(0, 8); }")]
    [InlineData("void M() { var apiKey = Convert.ToBase64String([|Guid.NewGuid()|].ToByteArray()); }")]
    [InlineData("void M() { Guid resetToken = [|Guid.NewGuid()|]; }")]
    [InlineData("void M() { var refreshToken = $\"{[|Guid.NewGuid()|]}{[|Guid.NewGuid()|]}\"; }")]
    [InlineData("void M() { var secret = [|Guid.CreateVersion7()|].ToString(); }")]
    public Task Finds_a_Guid_that_becomes_a_secret(string member) => Finds(Class(member));

    [Theory]
    [InlineData("Task M() => Task.Delay(random.Next(100));")]
    [InlineData("Task Token() => Task.Delay(TimeSpan.FromMilliseconds(random.Next(100)));")]
    [InlineData("void M() { var jitter = random.NextDouble() * 0.2; }")]
    [InlineData("int[] M(int[] tokens) => tokens.OrderBy(_ => random.Next()).ToArray();")]
    [InlineData("void M(int[] x) { var keys = x.OrderBy(_ => random.Next()).ToList(); }")]
    [InlineData("void M() { var monkey = random.Next(); var keyboard = random.Next(); var turkey = random.Next(); }")]
    [InlineData("void M() { var color = $\"#{random.Next(0x1000000):X6}\"; }")]
    [InlineData("void M() { var id = Guid.NewGuid(); var sessionId = Guid.NewGuid(); var nonce = Guid.NewGuid(); }")]
    [InlineData("void M() { var key = random.Next(); var cacheKey = Guid.NewGuid().ToString(); }")]
    [InlineData("void M(string[] tokens) { var token = tokens[random.Next(tokens.Length)]; }")]
    [InlineData("void M() { var password = Make(random.Next(8, 12)); } string Make(int length) => \"\";")]
    [InlineData("void M() { var tokenLength = random.Next(8, 12); var passwordExpiryDays = random.Next(90); }")]
    [InlineData("void M() { var token = new string('x', random.Next(3)); var secret = new byte[random.Next(3)]; }")]
    [InlineData("void M() { var concurrencyToken = Guid.NewGuid(); var continuationToken = Guid.NewGuid().ToString(); }")]
    [InlineData("void M() { var token = new System.Security.Claims.Claim(\"jti\", Guid.NewGuid().ToString()); }")]
    [InlineData("async Task M() { var token = await CreateTokenAsync(Guid.NewGuid()); } Task<string> CreateTokenAsync(Guid userId) => null!;")]
    [InlineData("string Token() { if (random.Next(10) > 5) return \"a\"; return random.Next() == 1 ? \"b\" : \"c\"; }")]
    [InlineData("void Login(string password) { var delay = random.Next(10); Thread.Sleep(delay); }")]
    [InlineData("void M() { var errorCode = random.Next(); var code = random.Next(); }")]
    [InlineData("void SpeedTest() { var bytes = new byte[1024]; random.NextBytes(bytes); }")]
    [InlineData("void M() { var bytes = new byte[16]; System.Security.Cryptography.RandomNumberGenerator.Fill(bytes); var token = Convert.ToHexString(bytes); }")]
    [InlineData("void M(MyRandom mine) { var token = mine.Next(); } class MyRandom : Random { public override int Next() => 4; }")]
    [InlineData("void M() { Random r = new MyRandom(); var token = r.Next(); } class MyRandom : Random { }")]
    [InlineData("void M() { var tokenUser = new User { Name = Guid.NewGuid().ToString() }; }")]
    [InlineData("void M() { Store(Guid.NewGuid().ToString(), \"secret\"); } void Store(string name, string text) { }")]
    [InlineData("void M(int[] deck) { random.Shuffle(deck); }")]
    public Task Quiet_on_other_uses(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_a_test_project() => Quiet(
        Class("void M() { user.Password = random.Next().ToString(); }"),
        static test =>
        {
            test.TestState.AdditionalProjects["nunit.framework"].Sources.Add("public class TestAttribute;");
            test.TestState.AdditionalProjects["nunit.framework"].AdditionalReferences.AddRange(References.All);
            test.TestState.AdditionalProjectReferences.Add("nunit.framework");
        });

    [Fact]
    public Task Finds_every_use_where_the_team_reviews_them() => Finds(
        Class("void M() { var jitter = [|random.NextDouble()|]; var id = Guid.NewGuid(); }"),
        static test => test.Configure("shiftleft.SL2007.report_every_use = true"));

    [Fact]
    public Task Goes_on_over_broken_code() => Finds(Class("""
        void M() { var token = [|random.Next()|] + {|CS0103:missing|}; var otp = random.{|CS1061:Nxt|}(); }
        """));

    [Theory]
    [InlineData("void M() { var otp = [|random.Next(1000, 9999)|]; }", "void M() { var otp = RandomNumberGenerator.GetInt32(1000, 9999); }")]
    [InlineData("void M() { var otp = [|Random.Shared.Next()|]; }", "void M() { var otp = RandomNumberGenerator.GetInt32(int.MaxValue); }")]
    [InlineData("void M() { byte[] key = new byte[32]; [|random.NextBytes(key)|]; }", "void M() { byte[] key = new byte[32]; RandomNumberGenerator.Fill(key); }")]
    [InlineData("void M() { var nonce = [|random.GetItems<char>(letters, 12)|]; }", "void M() { var nonce = RandomNumberGenerator.GetItems<char>(letters, 12); }")]
    [InlineData("string Token() => [|Guid.NewGuid()|].ToString(\"N\");", "string Token() => RandomNumberGenerator.GetHexString(32, lowercase: true);")]
    [InlineData("byte[] Token() => [|Guid.NewGuid()|].ToByteArray();", "byte[] Token() => RandomNumberGenerator.GetBytes(16);")]
    [InlineData(
        "string ApiKey() => string.Concat(Enumerable.Range(0, 8).Select(_ => letters[[|random.Next(letters.Length)|]]));",
        "string ApiKey() => string.Concat(Enumerable.Range(0, 8).Select(_ => letters[RandomNumberGenerator.GetInt32(letters.Length)]));")]
    public Task Fixes_by_RandomNumberGenerator(string before, string after) => Fixes(Class(before), "using System.Security.Cryptography;\n" + Class(after));

    [Theory]
    [InlineData("void M() { var secret = [|random.NextDouble()|]; }")]
    [InlineData("void M() { Guid resetToken = [|Guid.NewGuid()|]; }")]
    [InlineData("void M() { var otp = [|random.Next(maxValue: 9999)|]; }")]
    [InlineData("void M() { var secret = [|random.NextInt64()|]; }")]
    public Task Offers_nothing_without_a_counterpart(string member) => OffersNoFix(Class(member));

    [Theory]
    [InlineData("string Token() => Guid.NewGuid().ToString(\"N\");")]
    [InlineData("void M() { var apiKey = Convert.ToBase64String(Guid.NewGuid().ToByteArray()); var resetToken = Guid.NewGuid(); }")]
    [InlineData("void M() { var id = Guid.NewGuid().ToString(); var name = user.Name.Substring(0, 8); var apiKey = id + name; }")]
    public Task Quiet_on_whole_Guids_where_the_team_says_so(string member) => Quiet(Class(member), static test => test.Configure("shiftleft.SL2007.whole_guids = false"));

    [Theory]
    [InlineData("void M() { user.Password = [|Guid.NewGuid()|].ToString().Substring(0, 8); }")]
    [InlineData("void M() { user.Password = [|Guid.NewGuid()|].ToString()[..8]; }")]
    [InlineData("void M() { var text = [|Guid.NewGuid()|].ToString(\"N\"); user.Password = text.Substring(0, 12); }")]
    [InlineData("void M() { user.Password = [|Guid.NewGuid()|].ToString().Split('-')[0]; }")]
    [InlineData("void M() { var secret = [|Guid.CreateVersion7()|].ToString(); }")]
    [InlineData("void M() { var otp = [|random.Next(0, 999999)|]; }")]
    public Task Finds_what_is_cut_off_a_Guid_anyway(string member) => Finds(Class(member), static test => test.Configure("shiftleft.SL2007.whole_guids = false"));

    private static string Class(string member) => $$"""
        using System.Text;

        class User { public string Password = ""; public string Name = ""; }

        class C
        {
            const string letters = "abcdefghijklmnopqrstuvwxyz";
            readonly Random random = new();
            readonly User user = new();

            {{member}}
        }
        """;
}
