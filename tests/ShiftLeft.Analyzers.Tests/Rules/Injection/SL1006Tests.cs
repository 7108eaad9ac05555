namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1006Tests() : RuleTests("SL1006")
{
    [Theory]
    [InlineData("""
        public void Nodes(XmlDocument document, string name) => document.SelectNodes([|"//user[@name='" + name + "']"|]);
        """)]
    [InlineData("""
        public void Single(XmlNode node, string name) => node.SelectSingleNode([|$"user[name='{name}']"|]);
        """)]
    [InlineData("""
        public void WithNames(XmlNode node, XmlNamespaceManager names, string name) => node.SelectSingleNode([|$"x:user[name='{name}']"|], names);
        """)]
    [InlineData("""
        public void Select(XPathNavigator navigator, string name) => navigator.Select([|"//user[.='" + name + "']"|]);
        """)]
    [InlineData("""
        public void Evaluate(XPathNavigator navigator, string name) => navigator.Evaluate([|"count(//user[.='" + name + "'])"|]);
        """)]
    [InlineData("""
        public void Compile(XPathNavigator navigator, string name) => navigator.Select(navigator.Compile([|"//user[.='" + name + "']"|]));
        """)]
    [InlineData("""
        public void Expression(string name) => XPathExpression.Compile([|"//user[.='" + name + "']"|]);
        """)]
    [InlineData("""
        public void Elements(XDocument document, string name) => document.XPathSelectElements([|$"//user[@name='{name}']"|]);
        """)]
    [InlineData("""
        public void Element(XElement element, string name) => element.XPathSelectElement([|$"user[@name='{name}']"|]);
        """)]
    [InlineData("""
        public void Evaluated(XElement element, string name) => element.XPathEvaluate([|$"string(user[@name='{name}'])"|]);
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Constant(XmlDocument document) => document.SelectNodes("//user");
        """)]
    [InlineData("""
        public void Number(XmlDocument document, int id) => document.SelectSingleNode($"//user[@id={id}]");
        """)]
    [InlineData("""
        public void Quotes(XmlDocument document, string name) => document.SelectNodes("//user[@name='" + name.Replace("'", "") + "']");
        """)]
    [InlineData("""
        public void Variables(XPathNavigator navigator, XsltContext variables, string name)
        {
            var expression = XPathExpression.Compile("//user[@name=$name]");
            expression.SetContext(variables);
            navigator.Select(expression);
        }
        """)]
    [InlineData("""
        public void Linq(XDocument document, string name) => document.Descendants("user").Where(user => (string?)user.Attribute("name") == name).ToList();
        """)]
    [InlineData("""
        public void Checked(XmlDocument document, string name)
        {
            if (System.Text.RegularExpressions.Regex.IsMatch(name, "^[a-z0-9]+$"))
                document.SelectNodes("//user[@name='" + name + "']");
        }
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using System.Xml;
        using System.Xml.Linq;
        using System.Xml.XPath;
        using System.Xml.Xsl;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
