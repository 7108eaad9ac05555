namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2008Tests() : RuleTests("SL2008")
{
    [Theory]
    [InlineData("object M(string p, byte[] salt) => [|new Rfc2898DeriveBytes(p, salt)|];")]
    [InlineData("object M(string p, byte[] salt) => new Rfc2898DeriveBytes(p, salt, [|10000|]);")]
    [InlineData("object M(string p, byte[] salt) => new Rfc2898DeriveBytes(p, salt, [|100_000|], HashAlgorithmName.SHA256);")]
    [InlineData("object M(string p, byte[] salt) => new Rfc2898DeriveBytes(p, salt, iterations: [|100_000|], hashAlgorithm: HashAlgorithmName.SHA512);")]
    [InlineData("byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, [|599_999|], HashAlgorithmName.SHA256, 32);")]
    [InlineData("byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, [|200_000|], HashAlgorithmName.SHA512, 32);")]
    [InlineData("byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, [|1_000_000|], HashAlgorithmName.SHA1, 32);")]
    [InlineData("const int Rounds = 1000; static readonly HashAlgorithmName Name = HashAlgorithmName.SHA256; byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, [|Rounds|], Name, 32);")]
    [InlineData("static readonly int Rounds = 1000; byte[] M(string p, byte[] salt, HashAlgorithmName name) => Rfc2898DeriveBytes.Pbkdf2(p, salt, [|Rounds|], name, 32);")]
    [InlineData("void M(Rfc2898DeriveBytes kdf) { kdf.IterationCount = [|5000|]; }")]
    [InlineData("byte[] M(string p, byte[] salt) => KeyDerivation.Pbkdf2(p, salt, KeyDerivationPrf.HMACSHA256, [|100000|], 32);")]
    [InlineData("byte[] M(string p, byte[] salt) => KeyDerivation.Pbkdf2(password: p, salt: salt, prf: KeyDerivationPrf.HMACSHA1, iterationCount: [|10000|], numBytesRequested: 32);")]
    [InlineData("void M(PasswordHasherOptions options) { options.IterationCount = [|10_000|]; }")]
    [InlineData("void M(IServiceCollection services) => services.Configure<PasswordHasherOptions>(options => options.CompatibilityMode = [|PasswordHasherCompatibilityMode.IdentityV2|]);")]
    public Task Finds_too_few_rounds(string member) => Finds(Class(member));

    [Fact]
    public Task Finds_a_low_work_factor_of_BCrypt() => Finds("""
        class C
        {
            string A(string password) => BCrypt.Net.BCrypt.HashPassword(password, [|4|]);
            string B(string password) => BCrypt.Net.BCrypt.HashPassword(password, BCrypt.Net.BCrypt.GenerateSalt([|8|]));
            string D(string password) => BCrypt.Net.BCrypt.HashPassword(password);
            string E(string password) => BCrypt.Net.BCrypt.HashPassword(password, 12);
        }
        """);

    [Theory]
    [InlineData("byte[] M(string password) => [|SHA256.HashData(Encoding.UTF8.GetBytes(password))|];")]
    [InlineData("byte[] M(string password, string salt) => [|SHA512.HashData(Encoding.UTF8.GetBytes(password + salt))|];")]
    [InlineData("byte[] M(string password, string salt) => [|SHA256.HashData(Encoding.UTF8.GetBytes($\"{salt}:{password}\"))|];")]
    [InlineData("byte[] M(string password) { using var sha = SHA256.Create(); var bytes = Encoding.UTF8.GetBytes(password); return [|sha.ComputeHash(bytes)|]; }")]
    [InlineData("byte[] M(string password) { using var md5 = MD5.Create(); return [|md5.ComputeHash(Encoding.ASCII.GetBytes(password))|]; }")]
    [InlineData("byte[] M(User user) { using var hmac = new HMACSHA512(); return [|hmac.ComputeHash(Encoding.UTF8.GetBytes(user.Password))|]; }")]
    [InlineData("byte[] M(byte[] passwordBytes, byte[] salt) { var both = new byte[64]; Buffer.BlockCopy(passwordBytes, 0, both, 0, 32); Buffer.BlockCopy(salt, 0, both, 32, 32); return [|SHA256.HashData(both)|]; }")]
    [InlineData("class PasswordHasher { public byte[] Hash(string text) => [|SHA256.HashData(Encoding.UTF8.GetBytes(text))|]; }")]
    [InlineData("string HashPassword(string input, string salt) => Convert.ToHexString([|SHA256.HashData(Encoding.UTF8.GetBytes(salt + input))|]);")]
    public Task Finds_a_fast_hash_of_a_password(string member) => Finds(Class(member));

    [Theory]
    [InlineData("string EncryptPassword(string password) => [|Convert.ToBase64String(Encoding.UTF8.GetBytes(password))|];")]
    [InlineData("void M(User user, string password) { user.Password = [|Convert.ToBase64String(Encoding.UTF8.GetBytes(password))|]; }")]
    public Task Finds_an_encoding_that_hides_nothing(string member) => Finds(Class(member));

    [Theory]
    [InlineData("bool M(User user, string password) => [|user.Password == password|];")]
    [InlineData("bool M(User user, LoginRequest request) => [|user.Password != request.Password|];")]
    [InlineData("bool M(User user, string password) => [|user.Password.Equals(password)|] || [|string.Equals(password, user.Password, StringComparison.Ordinal)|];")]
    [InlineData("object? M(Shop db, LoginRequest request) => db.Users.FirstOrDefault(u => u.Name == request.Name && [|u.Password == request.Password|]);")]
    [InlineData("Task<User?> M(Shop db, string name, string pwd) => db.Users.FirstOrDefaultAsync(u => u.Name == name && [|u.Password == pwd|]);")]
    [InlineData("class Sent { public string NextPassword { get; set; } = \"\"; } string? M(Sent sent, User kept) => [|sent.NextPassword != kept.Password|] ? sent.NextPassword : null;")]
    public Task Finds_a_password_that_is_compared_as_it_was_typed(string member) => Finds(Class(member));

    [Theory]
    [InlineData("void M(Shop db, LoginRequest request) { db.Users.Add(new User { Name = request.Name, [|Password = request.Password|] }); db.SaveChanges(); }")]
    [InlineData("void M(Shop db, string name, string password) { var user = new User { Name = name }; [|user.Password = password|]; db.Add(user); }")]
    [InlineData("async Task M(Shop db, int id, string password) { var user = await db.Users.FindAsync(id); [|user!.Password = password|]; await db.SaveChangesAsync(); }")]
    [InlineData("void M(Shop db, string password) { var user = db.Users.First(); [|user.PasswordHash = password|]; db.SaveChanges(); }")]
    public Task Finds_a_password_that_is_stored_as_it_was_typed(string member) => Finds(Class(member));

    [Fact]
    public Task Finds_what_NetFramework_offers() => Finds("""
        using System.Web.Security;

        class C
        {
            string A(string password) { return [|FormsAuthentication.HashPasswordForStoringInConfigFile(password, "SHA1")|]; }
            object B() { return [|MembershipPasswordFormat.Encrypted|]; }
            object D() { return MembershipPasswordFormat.Hashed; }
            bool E(MembershipPasswordFormat format) { return format == MembershipPasswordFormat.Clear; }
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Says_how_many_rounds_to_make() => Says(
        Class("byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, {|#0:1000|}, HashAlgorithmName.SHA256, 32);"),
        "PBKDF2 with SHA256 makes only 1000 rounds; make 600000 or more");

    [Fact]
    public Task Says_what_to_hash_with() => Says(
        Class("byte[] M(string password) => {|#0:SHA256.HashData(Encoding.UTF8.GetBytes(password))|};"),
        "'password' is hashed by SHA256, which is made to be fast; use PasswordHasher<T>, Argon2, BCrypt or Rfc2898DeriveBytes.Pbkdf2 with a salt of its own");

    [Theory]
    [InlineData("byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, 600_000, HashAlgorithmName.SHA256, 32);")]
    [InlineData("byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, 210_000, HashAlgorithmName.SHA512, 32);")]
    [InlineData("byte[] M(string p, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(p, salt, rounds, HashAlgorithmName.SHA256, 32);")]
    [InlineData("byte[] M(string p, byte[] salt, HashAlgorithmName name) => Rfc2898DeriveBytes.Pbkdf2(p, salt, 210_000, name, 32);")]
    [InlineData("byte[] M(string p, byte[] salt) => KeyDerivation.Pbkdf2(p, salt, KeyDerivationPrf.HMACSHA512, 210_000, 32);")]
    [InlineData("byte[] SeedOfMnemonic(string words) => Rfc2898DeriveBytes.Pbkdf2(words, Encoding.UTF8.GetBytes(\"mnemonic\"), 2048, HashAlgorithmName.SHA512, 64);")]
    [InlineData("class ScramClient { byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, 4096, HashAlgorithmName.SHA256, 32); }")]
    [InlineData("void M(PasswordHasherOptions options) { options.IterationCount = 200_000; }")]
    [InlineData("string M(PasswordHasher<User> hasher, User user, string password) => hasher.HashPassword(user, password);")]
    [InlineData("byte[] M(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));")]
    [InlineData("byte[] M(Stream file) => SHA256.HashData(file);")]
    [InlineData("string Key(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));")]
    [InlineData("class PwnedPasswords { string Prefix(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)))[..5]; }")]
    [InlineData("class DigestAuthentication { byte[] M(string user, string password) => MD5.HashData(Encoding.UTF8.GetBytes($\"{user}:shop:{password}\")); }")]
    [InlineData("byte[] M(string passwordSalt) => SHA256.HashData(Encoding.UTF8.GetBytes(passwordSalt));")]
    [InlineData("string Basic(string user, string password) => \"Basic \" + Convert.ToBase64String(Encoding.UTF8.GetBytes(user + \":\" + password));")]
    [InlineData("string M(byte[] password) => Convert.ToBase64String(password);")]
    [InlineData("bool M(LoginRequest request) => request.Password == request.ConfirmPassword;")]
    [InlineData("bool M(User user, string password) => user.Password == Hash(password); string Hash(string x) => x + 1;")]
    [InlineData("bool M(User user, string password) { password = Hash(password); return user.Password == password; } string Hash(string x) => x + 1;")]
    [InlineData("bool M(User user, string password) { var pwd = Hash(password); return user.Password == pwd; } string Hash(string x) => x + 1;")]
    [InlineData("bool M(User user, string passwordHash) => user.PasswordHash == passwordHash;")]
    [InlineData("bool M(License license, bool resetPassword) => license.ResetPassword == resetPassword; class License { public bool ResetPassword { get; set; } }")]
    [InlineData("bool M(User a, User b) => a.Password == b.Password;")]
    [InlineData("class Sent { public string RelayPassword { get; set; } = \"\"; } string? M(Sent sent, MailOptions kept) => sent.RelayPassword != kept.Password ? sent.RelayPassword : null;")]
    [InlineData("bool M(MailOptions options, string password) => options.Password == password;")]
    [InlineData("bool M(User user) => user.Password == null || user.Password == \"\" || user.Password == string.Empty;")]
    [InlineData("class MigrateUsers { void M(Shop db, User old) { db.Users.Add(new User { Name = old.Name, Password = old.Password }); db.SaveChanges(); } }")]
    [InlineData("LoginRequest M(string name, string password) => new LoginRequest { Name = name, Password = password };")]
    [InlineData("User M(LoginRequest request) => new User { Name = request.Name, Password = request.Password };")]
    [InlineData("void M(Shop db, string password) { db.Users.Add(new User { Password = Hash(password) }); } string Hash(string x) => x + 1;")]
    [InlineData("void M(Shop db, string password, PasswordHasher<User> hasher) { var user = new User(); user.PasswordHash = hasher.HashPassword(user, password); db.Add(user); }")]
    public Task Quiet_on_passwords_that_are_kept_well(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_tests() => Quiet(Class("byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, 10, HashAlgorithmName.SHA256, 32);"), InTests);

    [Fact]
    public Task Fixes_the_number() => Fixes(Class("""
        const int Rounds = 1000;
        byte[] A(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, [|10000|], HashAlgorithmName.SHA256, 32);
        byte[] B(string p, byte[] salt) => KeyDerivation.Pbkdf2(p, salt, KeyDerivationPrf.HMACSHA512, [|Rounds|], 32);
        void D(PasswordHasherOptions options) { options.IterationCount = [|5000|]; }
        """), Class("""
        const int Rounds = 210_000;
        byte[] A(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, 600_000, HashAlgorithmName.SHA256, 32);
        byte[] B(string p, byte[] salt) => KeyDerivation.Pbkdf2(p, salt, KeyDerivationPrf.HMACSHA512, Rounds, 32);
        void D(PasswordHasherOptions options) { options.IterationCount = 100_000; }
        """));

    [Fact]
    public Task Fixes_a_constructor_that_says_too_little() => Fixes(Class("""
        object A(string p, byte[] salt) => [|new Rfc2898DeriveBytes(p, salt)|];
        object B(string p, byte[] salt)
        {
            using var kdf = new Rfc2898DeriveBytes(p, salt, [|10000|]);
            return kdf.GetBytes(32);
        }

        object D(string p, byte[] salt) => new Rfc2898DeriveBytes(p, salt, [|10000|], HashAlgorithmName.SHA512);
        """), Class("""
        object A(string p, byte[] salt) => new Rfc2898DeriveBytes(p, salt, 600_000, HashAlgorithmName.SHA256);
        object B(string p, byte[] salt)
        {
            using var kdf = new Rfc2898DeriveBytes(p, salt, 600_000, HashAlgorithmName.SHA256);
            return kdf.GetBytes(32);
        }

        object D(string p, byte[] salt) => new Rfc2898DeriveBytes(p, salt, 210_000, HashAlgorithmName.SHA512);
        """));

    [Fact]
    public Task Fixes_a_derivation_of_which_bytes_are_taken_at_once() => Fixes(
        Class("byte[] M(string p, byte[] salt) => new Rfc2898DeriveBytes(p, salt, [|10000|], HashAlgorithmName.SHA256).GetBytes(32);"),
        Class("byte[] M(string p, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(p, salt, 600_000, HashAlgorithmName.SHA256, 32);"));

    [Theory]
    [InlineData("byte[] M(string password) => [|SHA256.HashData(Encoding.UTF8.GetBytes(password))|];")]
    [InlineData("bool M(User user, string password) => [|user.Password == password|];")]
    public Task No_fix_where_what_is_stored_changes_its_form(string member) => OffersNoFix(Class(member));

    private static string Class(string members) => $$"""
        #pragma warning disable SYSLIB0041, SYSLIB0060
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.AspNetCore.Cryptography.KeyDerivation;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        class User { public string Name { get; set; } = ""; public string Password { get; set; } = ""; public string PasswordHash { get; set; } = ""; }
        class LoginRequest { public string Name { get; set; } = ""; public string Password { get; set; } = ""; public string ConfirmPassword { get; set; } = ""; }
        class MailOptions { public string Password { get; set; } = ""; }
        class Shop : DbContext { public DbSet<User> Users => Set<User>(); }
        class C
        {
            {{members}}
        }
        """;
}
