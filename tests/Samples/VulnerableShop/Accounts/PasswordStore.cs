using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using VulnerableShop.Data;

namespace VulnerableShop.Accounts;

public sealed class PasswordStore
{
    private const string LegacyPrefix = "md5$";
    private const string LegacySaltedPrefix = "sha1$";

    private readonly PasswordHasher<Customer> _hasher = new();

    public string Hash(Customer customer, string password) => _hasher.HashPassword(customer, password);

    public bool Verify(Customer customer, string password)
    {
        if (customer.PasswordHash.StartsWith(LegacyPrefix, StringComparison.Ordinal))
            return customer.PasswordHash == LegacyPrefix + LegacyHash(password); // expect: SL2015
        if (customer.PasswordHash.StartsWith(LegacySaltedPrefix, StringComparison.Ordinal))
            return VerifySalted(customer.PasswordHash, password);
        return _hasher.VerifyHashedPassword(customer, customer.PasswordHash, password) != PasswordVerificationResult.Failed;
    }

    /// <summary>As the shop's first version stored them.</summary>
    private static string LegacyHash(string password)
    {
        using var md5 = MD5.Create(); // expect: SL2001
        var hash = md5.ComputeHash(Encoding.UTF8.GetBytes(password)); // expect: SL2008
        return Convert.ToHexString(hash);
    }

    private static bool VerifySalted(string stored, string password)
    {
        var parts = stored.Split('$');
        if (parts.Length != 3)
            return false;
        var salted = Encoding.UTF8.GetBytes(parts[1] + password);
        var actual = SHA1.HashData(salted); // expect: SL2001, SL2008
        return CryptographicOperations.FixedTimeEquals(actual, Convert.FromHexString(parts[2]));
    }
}
