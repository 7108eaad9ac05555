using System.Xml;
using Microsoft.AspNetCore.Mvc;

namespace VulnerableShop.Imports;

/// <summary>What suppliers offer, in the document they sent last.</summary>
[Route("suppliers")]
public sealed class SupplierCatalogue(XmlDocument offers) : Controller
{
    [HttpGet("offer")]
    public string? Offer(string article) =>
        offers.SelectSingleNode("/offers/offer[@article='" + article + "']")?.InnerText; // expect: SL1006

    [HttpGet("offer/{number:int}")]
    public string? OfferByNumber(int number) => offers.SelectSingleNode($"/offers/offer[{number}]")?.InnerText;

    [HttpGet("request")]
    public IActionResult Ask(string article, string note)
    {
        using var text = new StringWriter();
        using (var writer = XmlWriter.Create(text))
        {
            writer.WriteStartElement("request");
            writer.WriteElementString("article", article);
            writer.WriteRaw("<note>" + note + "</note>"); // expect: SL1007
            writer.WriteEndElement();
        }

        return Content(text.ToString(), "application/xml");
    }
}
