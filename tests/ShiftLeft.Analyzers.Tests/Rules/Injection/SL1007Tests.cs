namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1007Tests() : RuleTests("SL1007")
{
    [Theory]
    [InlineData("""
        public void Raw(XmlWriter writer, string name) => writer.WriteRaw([|"<name>" + name + "</name>"|]);
        """)]
    [InlineData("""
        public void Whole(XmlWriter writer, string name) => writer.WriteRaw([|name|]);
        """)]
    [InlineData("""
        public Task Later(XmlWriter writer, string name) => writer.WriteRawAsync([|name|]);
        """)]
    [InlineData("""
        public void Inner(XmlElement element, string name) => element.InnerXml = [|"<b>" + name + "</b>"|];
        """)]
    [InlineData("""
        public void Fragment(XmlDocument document, string name) { var fragment = document.CreateDocumentFragment(); fragment.InnerXml = [|name|]; }
        """)]
    [InlineData("""
        public void Outer(System.Xml.XPath.XPathNavigator navigator, string name) => navigator.OuterXml = [|"<b>" + name + "</b>"|];
        """)]
    [InlineData("""
        public void Load(XmlDocument document, string name) => document.LoadXml([|"<order><name>" + name + "</name></order>"|]);
        """)]
    [InlineData("""
        public void Interpolated(string name) => XElement.Parse([|$"<name>{name}</name>"|]);
        """)]
    [InlineData("""
        public void Formatted(string name) => XDocument.Parse([|string.Format("<name>{0}</name>", name)|]);
        """)]
    [InlineData("""
        public void Built(string name)
        {
            var xml = new StringBuilder("<order>");
            xml.Append(name);
            xml.Append("</order>");
            XElement.Parse([|xml.ToString()|]);
        }
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Text(XmlWriter writer, string name) => writer.WriteString(name);
        """)]
    [InlineData("""
        public void Element(XmlWriter writer, string name) => writer.WriteElementString("name", name);
        """)]
    [InlineData("""
        public void Node(string name) => _ = new XElement("name", new XText(name));
        """)]
    [InlineData("""
        public void Value(XElement element, string name) => element.Value = name;
        """)]
    [InlineData("""
        public void InnerText(XmlElement element, string name) => element.InnerText = name;
        """)]
    [InlineData("""
        public void Document(XmlDocument document, string body) => document.LoadXml(body);
        """)]
    [InlineData("""
        public void Parsed(string body) => XElement.Parse(body);
        """)]
    [InlineData("""
        public void Escaped(XmlWriter writer, string name) => writer.WriteRaw("<name>" + SecurityElement.Escape(name) + "</name>");
        """)]
    [InlineData("""
        public void Replaced(XmlWriter writer, string name) => writer.WriteRaw("<name>" + name.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;") + "</name>");
        """)]
    [InlineData("""
        public void Number(XmlWriter writer, int number) => writer.WriteRaw("<number>" + number + "</number>");
        """)]
    [InlineData("""
        public void Constant(XmlWriter writer) => writer.WriteRaw("<empty/>");
        """)]
    public Task Quiet_on_text_and_on_documents_of_others(string members) => Quiet(Controller(members));

    [Fact]
    public Task Finds_in_a_helper_what_its_caller_puts_together() => Finds(Controller("""
        public void Run(string name) => Read("<a>" + name + "</a>");

        public void Whole(string body) => ReadWhole(body);

        private static void Read(string xml) => XElement.Parse([|xml|]);

        private static void ReadWhole(string xml) => XElement.Parse(xml);
        """));

    private static string Controller(string members) => $$"""
        using System.Security;
        using System.Text;
        using System.Xml;
        using System.Xml.Linq;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
