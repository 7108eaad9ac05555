using Microsoft.AspNetCore.Mvc;

namespace VulnerableShop.Web;

/// <summary>Where to send the visitor after an interruption such as a login.</summary>
public static class ReturnUrls
{
    private static readonly string[] PartnerHosts = ["pay.shop.example", "help.shop.example"];

    /// <summary>The address if it is one of ours, the home page otherwise.</summary>
    public static string SafeReturnUrl(this IUrlHelper url, string? returnUrl) =>
        url.IsLocalUrl(returnUrl) ? returnUrl! : "/";

    public static bool IsPartner(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && PartnerHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase);

    public static string WithTrailingSlash(string address) => address.EndsWith('/') ? address : address + "/";
}
