using System.Xml;
using System.Xml.Linq;

namespace VulnerableShop.Webhooks;

/// <summary>What carriers report, in the format of each.</summary>
public sealed record ShipmentXml(int? OrderId, string Carrier)
{
    public static ShipmentXml Parse(string xml)
    {
        var document = XDocument.Parse(xml);
        var root = document.Root;
        return new ShipmentXml((int?)root?.Element("order"), ShortName((string?)root?.Element("carrier")));
    }

    /// <summary>The old format declares its entities in a DTD.</summary>
    public static ShipmentXml ParseLegacy(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse, // expect: SL4005
            XmlResolver = new XmlUrlResolver(),
        };
        using var reader = XmlReader.Create(stream, settings); // expect: SL1030
        var document = XDocument.Load(reader);
        return new ShipmentXml((int?)document.Root?.Attribute("order"), "legacy");
    }

    public static XmlDocument ParseCustomsForm(Stream stream)
    {
        var document = new XmlDocument();
        document.XmlResolver = new XmlUrlResolver(); // expect: SL4005
        document.Load(stream);
        return document;
    }

    public static XmlDocument ParseReturnLabel(Stream stream)
    {
        var document = new XmlDocument { XmlResolver = null };
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(stream, settings);
        document.Load(reader);
        return document;
    }

    private static string ShortName(string? carrier) => carrier?.ToUpperInvariant() switch
    {
        "DHL" => "DHL",
        "UPS" => "UPS",
        "DPD" => "DPD",
        _ => "another carrier",
    };
}
