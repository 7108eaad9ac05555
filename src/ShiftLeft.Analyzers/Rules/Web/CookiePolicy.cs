using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// A flag that the application sets on all its cookies: by the cookie policy of ASP.NET Core, which is looked for by its shape in every
/// file, or by <c>httpCookies</c> in a web.config.
/// </summary>
internal static class CookiePolicy
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> ByTree = new();
    private static readonly ConditionalWeakTable<AdditionalText, HashSet<string>> ByFile = new();

    public static bool Sets(CookieFlag flag, RuleContext context)
    {
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            if (ByTree.GetValue(tree, static tree => OfCode(tree)).Contains(flag.Name))
                return true;
        }

        foreach (var file in context.AdditionalFiles)
        {
            if (file.Path.EndsWith("web.config", StringComparison.OrdinalIgnoreCase) && ByFile.GetValue(file, OfConfiguration).Contains(flag.Name))
                return true;
        }

        return false;
    }

    // HttpOnly = HttpOnlyPolicy.Always, Secure = CookieSecurePolicy.Always or SameAsRequest (all that is needed where requests come over HTTPS),
    // context.CookieOptions.Secure = true (OnAppendCookie).
    private static HashSet<string> OfCode(SyntaxTree tree) => new(
        tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().Select(static set => (set.Left, set.Right) switch
        {
            ({ } left, MemberAccessExpressionSyntax { Name.Identifier.ValueText: var value, Expression: var policy }) when LastName(policy) is "HttpOnlyPolicy" or "CookieSecurePolicy" => (LastName(left), value) switch
            {
                ("HttpOnly", "Always") => "HttpOnly",
                ("Secure", "Always" or "SameAsRequest") => "Secure",
                _ => "",
            },
            (MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CookieOptions" } } access, not LiteralExpressionSyntax { Token.Text: "false" })
                => access.Name.Identifier.ValueText,
            _ => "",
        }),
        StringComparer.Ordinal);

    private static HashSet<string> OfConfiguration(AdditionalText file)
    {
        var flags = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var cookies in XDocument.Parse(file.GetText()?.ToString() ?? "").Descendants("httpCookies"))
            {
                if (string.Equals((string?)cookies.Attribute("requireSSL"), "true", StringComparison.OrdinalIgnoreCase))
                    flags.Add(CookieFlag.Secure.Name);
                if (string.Equals((string?)cookies.Attribute("httpOnlyCookies"), "true", StringComparison.OrdinalIgnoreCase))
                    flags.Add(CookieFlag.HttpOnly.Name);
            }
        }
        catch (XmlException)
        {
            // A file that does not parse sets nothing; the rules about configuration files say so.
            flags.Clear();
        }

        return flags;
    }

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
