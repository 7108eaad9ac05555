using System.DirectoryServices.Protocols;

namespace VulnerableShop.Accounts;

/// <summary>The people who work here, as the company's directory knows them.</summary>
public sealed class StaffDirectory(LdapConnection connection)
{
    private const string Base = "ou=staff,dc=shop,dc=example";

    public int CountByName(string name) => Count($"(&(objectClass=person)(cn={name}))");

    public int CountByNumber(int number) => Count($"(employeeNumber={number})");

    public int CountByMail(string mail) => Count($"(mail={Escape(mail)})");

    private int Count(string filter)
    {
        var request = new SearchRequest(Base, filter, SearchScope.Subtree); // expect: SL1005
        return ((SearchResponse)connection.SendRequest(request)).Entries.Count;
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\5c").Replace("*", "\\2a").Replace("(", "\\28").Replace(")", "\\29").Replace("\0", "\\00");
}
