using System.Data;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Xsl;
using MessagePack;
using MessagePack.Resolvers;

namespace VulnerableShop.Imports;

/// <summary>The prices of wholesalers, each in a form of its own.</summary>
public sealed class PriceFeed(HttpClient client)
{
    private const string Address = "http://prices.wholesale.com/v2";
    private static readonly XNamespace Schema = "http://schemas.wholesale.com/prices";

    public Task<string> ReadAsync(CancellationToken cancellation) =>
        client.GetStringAsync($"{Address}/all.json", cancellation); // expect: SL5014

    public Task<string> ReadNearAsync(CancellationToken cancellation) => client.GetStringAsync("http://prices:8080/all.json", cancellation);

    public static string? Currency(XDocument prices) => prices.Root?.Element(Schema + "currency")?.Value;

    public static DataSet ReadTable(Stream stream)
    {
        var prices = new DataSet("prices");
        prices.ReadXml(stream); // expect: SL4004
        return prices;
    }

    public static DataSet ReadTableOfOwnSchema(Stream stream)
    {
        var prices = new DataSet("prices");
        prices.ReadXmlSchema("prices.xsd");
        prices.ReadXml(stream, XmlReadMode.IgnoreSchema);
        return prices;
    }

    public static object? ReadPacked(byte[] data) => MessagePackSerializer.Typeless.Deserialize(data); // expect: SL4008

    public static decimal[] ReadPackedNumbers(byte[] data) => MessagePackSerializer.Deserialize<decimal[]>(data, StandardResolver.Options);

    public static XslCompiledTransform TransformOf(XmlReader sheet)
    {
        var transform = new XslCompiledTransform();
        transform.Load(sheet, new XsltSettings(enableDocumentFunction: true, enableScript: true), new XmlUrlResolver()); // expect: SL4006
        return transform;
    }

    public static XslCompiledTransform OwnTransform()
    {
        var transform = new XslCompiledTransform();
        transform.Load(Path.Combine(AppContext.BaseDirectory, "prices.xslt"), XsltSettings.TrustedXslt, null);
        return transform;
    }
}
