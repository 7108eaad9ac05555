using System.Security.Cryptography;
using System.Text;

namespace VulnerableShop.Accounts;

public interface ITokenGenerator
{
    string PasswordResetToken();

    string ApiKey();

    string OneTimeCode();

    string ConfirmationToken();

    string Voucher();
}

public sealed class TokenGenerator : ITokenGenerator
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly Random Generator = new();

    public string PasswordResetToken()
    {
        var token = new StringBuilder(32);
        for (var i = 0; i < 32; i++)
            token.Append(Alphabet[Generator.Next(Alphabet.Length)]); // expect: SL2007
        return token.ToString();
    }

    public string ApiKey()
    {
        var apiKey = new byte[24];
        Random.Shared.NextBytes(apiKey); // expect: SL2007
        return Convert.ToBase64String(apiKey);
    }

    public string OneTimeCode() => RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("D6");

    public string ConfirmationToken() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public string Voucher() => RandomNumberGenerator.GetString(Alphabet, 12);
}
