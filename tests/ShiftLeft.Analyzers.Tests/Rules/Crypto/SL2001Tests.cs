namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2001Tests() : RuleTests("SL2001")
{
    [Fact]
    public Task Finds_the_factory_method() => Finds("""
        using System.Security.Cryptography;

        class C
        {
            byte[] M(byte[] data) => [|MD5.Create()|].ComputeHash(data);
        }
        """);

    [Fact]
    public Task Quiet_on_SHA256() => Quiet("""
        using System.Security.Cryptography;

        class C
        {
            byte[] M(byte[] data) => SHA256.Create().ComputeHash(data);
        }
        """);
}
