namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1030Tests() : RuleTests("SL1030")
{
    [Theory]
    [InlineData("""
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };
        using var reader = XmlReader.Create([|Request.Body|], settings);
        """)]
    [InlineData("""
        var settings = new XmlReaderSettings();
        settings.DtdProcessing = DtdProcessing.Parse;
        using var reader = XmlReader.Create([|new StringReader(xml)|], settings);
        """)]
    [InlineData("""
        using var reader = XmlReader.Create([|new StringReader(xml)|], Settings);
        """)]
    [InlineData("""
        using var outer = XmlReader.Create([|XmlReader.Create(Request.Body)|], Settings);
        """)]
    [InlineData("""
        var document = new XmlDocument { XmlResolver = new XmlUrlResolver() };
        document.LoadXml([|xml|]);
        """)]
    [InlineData("""
        var document = new XmlDocument();
        document.XmlResolver = new XmlUrlResolver();
        document.Load([|Request.Body|]);
        document.Load([|new StreamReader(Request.Body)|]);
        """)]
    [InlineData("""
        var reader = new XmlTextReader(new StringReader(xml));
        [|reader.XmlResolver = new XmlUrlResolver()|];
        """)]
    [InlineData("""
        var reader = new XmlTextReader(Request.Body);
        [|reader.DtdProcessing = DtdProcessing.Parse|];
        """)]
    public Task Finds_parsers_that_resolve_what_the_client_declares(string statements) => Finds(Action(statements));

    [Theory]
    [InlineData("""using var reader = XmlReader.Create(Request.Body);""")]
    [InlineData("""using var reader = XmlReader.Create(Request.Body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });""")]
    [InlineData("""using var reader = XmlReader.Create(Request.Body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });""")]
    [InlineData("""using var reader = XmlReader.Create(Request.Body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null });""")]
    [InlineData("""using var reader = XmlReader.Create(Request.Body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = XmlResolver.ThrowingResolver });""")]
    [InlineData("""using var reader = XmlReader.Create("/etc/shop/catalogue.xml", Settings);""")]
    [InlineData("""using var reader = XmlReader.Create(System.IO.File.OpenRead("/etc/shop/catalogue.xml"), Settings);""")]
    [InlineData("""new XmlDocument().LoadXml(xml);""")]
    [InlineData("""
        var document = new XmlDocument { XmlResolver = null };
        document.LoadXml(xml);
        """)]
    [InlineData("""
        var document = new XmlDocument();
        document.XmlResolver = new XmlUrlResolver();
        document.XmlResolver = null;
        document.LoadXml(xml);
        """)]
    [InlineData("""
        var reader = new XmlTextReader(Request.Body) { XmlResolver = null, DtdProcessing = DtdProcessing.Parse };
        reader.Read();
        """)]
    [InlineData("""_ = System.Xml.Linq.XDocument.Parse(xml);""")]
    public Task Quiet_where_nothing_is_resolved(string statements) => Quiet(Action(statements));

    private static string Action(string statements) => $$"""
        using System.Xml;
        using Microsoft.AspNetCore.Mvc;

        public class FeedController : Controller
        {
            private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() };

            public void Read(string xml)
            {
                {{statements}}
            }
        }
        """;
}
