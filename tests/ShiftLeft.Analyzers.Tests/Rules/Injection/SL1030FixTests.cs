namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>The parser prohibits DTDs and resolves nothing.</summary>
public sealed class SL1030FixTests() : RuleTests("SL1030")
{
    [Theory]
    [InlineData(
        "using var reader = XmlReader.Create([|Request.Body|], new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() });",
        "using var reader = XmlReader.Create(Request.Body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });")]
    [InlineData(
        "var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };\n        using var reader = XmlReader.Create([|Request.Body|], settings);",
        "var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };\n        using var reader = XmlReader.Create(Request.Body, settings);")]
    [InlineData(
        "var settings = new XmlReaderSettings();\n        settings.DtdProcessing = DtdProcessing.Parse;\n        using var reader = XmlReader.Create([|Request.Body|], settings);",
        "var settings = new XmlReaderSettings();\n        settings.DtdProcessing = DtdProcessing.Prohibit;\n        settings.XmlResolver = null;\n        using var reader = XmlReader.Create(Request.Body, settings);")]
    [InlineData(
        "var document = new XmlDocument { XmlResolver = new XmlUrlResolver() };\n        document.Load([|Request.Body|]);",
        "var document = new XmlDocument { XmlResolver = null };\n        document.Load(Request.Body);")]
    [InlineData(
        "var reader = new XmlTextReader(Request.Body);\n        [|reader.XmlResolver = new XmlUrlResolver()|];",
        "var reader = new XmlTextReader(Request.Body);\n        reader.XmlResolver = null;")]
    public Task Sets_both(string before, string after) => Fixes(Action(before), Action(after));

    [Fact]
    public Task Offers_nothing_where_the_settings_are_made_elsewhere() => OffersNoFix(Action(
        "using var reader = XmlReader.Create([|Request.Body|], Settings());\n        static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Parse };"));

    private static string Action(string statements) => $$"""
        using System.Xml;
        using Microsoft.AspNetCore.Mvc;

        public class FeedController : Controller
        {
            public void Read()
            {
                {{statements}}
            }
        }
        """;
}
