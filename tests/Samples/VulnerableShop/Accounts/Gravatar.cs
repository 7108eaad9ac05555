using System.Security.Cryptography;
using System.Text;

namespace VulnerableShop.Accounts;

/// <summary>Avatars of gravatar.com, whose addresses are MD5 hashes of the e-mail by definition.</summary>
public static class Gravatar
{
    public static string UrlFor(string email)
    {
        var gravatarHash = MD5.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant())); // expect: SL2013
        return $"https://www.gravatar.com/avatar/{Convert.ToHexString(gravatarHash).ToLowerInvariant()}?s=80";
    }
}
