namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1005Tests() : RuleTests("SL1005")
{
    [Theory]
    [InlineData("""
        public void Filter(string user) => new DirectorySearcher { Filter = [|"(uid=" + user + ")"|] }.FindOne();
        """)]
    [InlineData("""
        public void Set(string user) { var searcher = new DirectorySearcher(); searcher.Filter = [|$"(&(objectClass=user)(sAMAccountName={user}))"|]; }
        """)]
    [InlineData("""
        public void Constructor(DirectoryEntry root, string user) => _ = new DirectorySearcher(root, [|"(uid=" + user + ")"|]);
        """)]
    [InlineData("""
        public void Path(string unit) => _ = new DirectoryEntry([|"LDAP://OU=" + unit + ",DC=example,DC=com"|]);
        """)]
    [InlineData("""
        public void PathProperty(DirectoryEntry entry, string unit) => entry.Path = [|"LDAP://OU=" + unit|];
        """)]
    [InlineData("""
        public void Request(LdapConnection connection, string user) => connection.SendRequest(new SearchRequest("dc=example", [|$"(uid={user})"|], System.DirectoryServices.Protocols.SearchScope.Subtree));
        """)]
    [InlineData("""
        public void Name(string unit) => _ = new SearchRequest([|"ou=" + unit + ",dc=example"|], "(objectClass=*)", System.DirectoryServices.Protocols.SearchScope.Subtree);
        """)]
    [InlineData("""
        public void Changed(SearchRequest request, string user) => request.Filter = [|"(uid=" + user + ")"|];
        """)]
    [InlineData("""
        public void Removed(string user) => _ = new DeleteRequest([|"uid=" + user + ",dc=example"|]);
        """)]
    [InlineData("""
        public void OnlyQuotes(DirectorySearcher searcher, string user) => searcher.Filter = [|"(uid=" + user.Replace("'", "") + ")"|];
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Constant(DirectorySearcher searcher) => searcher.Filter = "(objectClass=user)";
        """)]
    [InlineData("""
        public void Number(DirectorySearcher searcher, int number) => searcher.Filter = "(employeeNumber=" + number + ")";
        """)]
    [InlineData("""
        public void Escaped(DirectorySearcher searcher, string user) => searcher.Filter = "(uid=" + Escape(user) + ")";

        private static string Escape(string text) =>
            text.Replace("\\", "\\5c").Replace("*", "\\2a").Replace("(", "\\28").Replace(")", "\\29").Replace("\0", "\\00");
        """)]
    [InlineData("""
        public void EscapedByHand(DirectorySearcher searcher, string user) => searcher.Filter = "(uid=" + Escape(user) + ")";

        private static string Escape(string text)
        {
            var escaped = new StringBuilder();
            foreach (var character in text)
            {
                switch (character)
                {
                    case '*': escaped.Append("\\2a"); break;
                    case '(': escaped.Append("\\28"); break;
                    case ')': escaped.Append("\\29"); break;
                    case '\\': escaped.Append("\\5c"); break;
                    default: escaped.Append(character); break;
                }
            }

            return escaped.ToString();
        }
        """)]
    [InlineData("""
        public void Checked(DirectorySearcher searcher, string user)
        {
            if (user.All(char.IsLetterOrDigit))
                searcher.Filter = "(uid=" + user + ")";
        }
        """)]
    [InlineData("""
        public void Found(DirectorySearcher first, DirectorySearcher second, string user) => second.Filter = "(manager=" + first.FindOne()?.Path + ")";
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using System.DirectoryServices;
        using System.DirectoryServices.Protocols;
        using System.Text;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
