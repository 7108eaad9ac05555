using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VulnerableShop.Payments;

/// <summary>Vouchers carry their value themselves, sealed, so that the till in the shop needs no database.</summary>
public sealed class VoucherCodes(IConfiguration configuration)
{
    private static readonly byte[] TillKey = Convert.FromBase64String("s1mC7q0Ljv3HkZtW8xRb2A==");
    private static readonly byte[] Vector = new byte[16];

    public string Seal(decimal value)
    {
        using var aes = Aes.Create();
        aes.Key = TillKey; // expect: SL2005
        aes.IV = Vector; // expect: SL2004
        return Convert.ToBase64String(aes.CreateEncryptor().TransformFinalBlock(Text(value), 0, Text(value).Length));
    }

    /// <summary>For vouchers that are sent by post; the key is the shop's own.</summary>
    public string SealForPost(decimal value)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(configuration["Vouchers:Key"] ?? throw new InvalidOperationException("Set Vouchers:Key."));
        aes.GenerateIV();
        return Convert.ToBase64String([.. aes.IV, .. aes.CreateEncryptor().TransformFinalBlock(Text(value), 0, Text(value).Length)]);
    }

    /// <summary>The key of a till whose staff know a number only.</summary>
    public static byte[] KeyOfPin(string pin) =>
        Rfc2898DeriveBytes.Pbkdf2(pin, Encoding.UTF8.GetBytes("shop-vouchers"), 5_000, HashAlgorithmName.SHA256, 16); // expect: SL2005, SL2008

    public static byte[] KeyOfPhrase(string phrase, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(phrase, salt, 600_000, HashAlgorithmName.SHA256, 16);

    private static byte[] Text(decimal value) => Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture));
}
