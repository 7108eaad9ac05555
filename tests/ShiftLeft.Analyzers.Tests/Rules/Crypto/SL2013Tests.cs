namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2013Tests() : RuleTests("SL2013")
{
    [Theory]
    [InlineData("string Checksum(Stream file) => Convert.ToHexString([|MD5.HashData(file)|]);")]
    [InlineData("void M(HttpResponse response, byte[] body) { response.Headers[\"ETag\"] = Convert.ToHexString([|SHA1.HashData(body)|]); }")]
    [InlineData("string CacheKey(string url) { using var md5 = [|MD5.Create()|]; return Convert.ToHexString(md5.ComputeHash(Encoding.UTF8.GetBytes(url))); }")]
    [InlineData("string GravatarUrl(byte[] mail) => \"https://gravatar.com/avatar/\" + Convert.ToHexString([|MD5.HashData(mail)|]);")]
    [InlineData("class GitObject { byte[] M(byte[] data) => [|SHA1.HashData(data)|]; }")]
    [InlineData("Guid M(byte[] data) => new Guid([|MD5.HashData(data)|]);")]
    [InlineData("int Shard(byte[] key) => BitConverter.ToInt32([|MD5.HashData(key)|]);")]
    public Task Finds_a_checksum(string member) => Finds(Class(member));

    [Fact]
    public Task Says_what_it_is_used_as() => Says(
        Class("string Checksum(Stream file) => Convert.ToHexString({|#0:MD5.HashData(file)|});"),
        "MD5 is a weak hash, here used as a checksum; SHA256 tells changes made on purpose, too");

    [Theory]
    [InlineData("byte[] Sign(byte[] document) => SHA1.HashData(document);")]
    [InlineData("byte[] Checksum(string password) => MD5.HashData(Encoding.UTF8.GetBytes(password));")]
    [InlineData("string Checksum(Stream file) => Convert.ToHexString(SHA256.HashData(file));")]
    [InlineData("class WebSocketHandshake { byte[] M(byte[] key) => SHA1.HashData(key); }")]
    [InlineData("class DigestAuthentication { byte[] M(byte[] x) => MD5.HashData(x); }")]
    public Task Quiet_on_other_uses(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_where_checksums_are_reported_as_weak_hashes() =>
        Quiet(Class("string Checksum(Stream file) => Convert.ToHexString(MD5.HashData(file));"), static test => test.Configure("shiftleft.SL2001.report_checksums = true"));

    [Fact]
    public Task Fixes_the_hash() => Fixes(
        Class("string Checksum(Stream file) => Convert.ToHexString([|MD5.HashData(file)|]);"),
        Class("string Checksum(Stream file) => Convert.ToHexString(SHA256.HashData(file));"));

    private static string Class(string members) => $$"""
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.AspNetCore.Http;

        class C
        {
            {{members}}
        }
        """;
}
