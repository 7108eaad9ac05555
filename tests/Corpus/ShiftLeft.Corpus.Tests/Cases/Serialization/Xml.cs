using System.Xml;
using System.Xml.Linq;

class Xml
{
    const string Evil = """<a size="5" name="' OR 1=1">' OR 1=1</a>""";

    [Flow(Evil)]
    void Element_value() => Api.Sql(XElement.Parse(Api.Source()).Value);

    [Safe(Evil)]
    void Attribute_as_a_number() => Api.Sql((int)XElement.Parse(Api.Source()).Attribute("size")!);

    [Flow(Evil)]
    void Attribute() => Api.Sql((string?)XElement.Parse(Api.Source()).Attribute("name"));

    [Safe(Evil)]
    void Has_attributes() => Api.Sql(XElement.Parse(Api.Source()).HasAttributes);

    [Flow(Evil)]
    void Document()
    {
        var document = new XmlDocument();
        document.LoadXml(Api.Source());
        Api.Sql(document.DocumentElement!.InnerText);
    }

    [Safe(Evil)]
    void Child_count()
    {
        var document = new XmlDocument();
        document.LoadXml(Api.Source());
        Api.Sql(document.DocumentElement!.ChildNodes.Count);
    }

    [Flow(Evil)]
    void Reader()
    {
        using var reader = XmlReader.Create(new StringReader(Api.Source()));
        reader.MoveToContent();
        Api.Sql(reader.ReadElementContentAsString());
    }

    [Safe("<a>5</a>")]
    void Reader_of_a_number()
    {
        using var reader = XmlReader.Create(new StringReader(Api.Source()));
        reader.MoveToContent();
        Api.Sql(reader.ReadElementContentAsInt());
    }

    [Flow]
    void Made_element()
    {
        var element = new XElement("a", new XAttribute("name", Api.Source()));
        Api.Sql(element.Attribute("name")!.Value);
    }

    [Safe]
    void Name_of_a_made_element()
    {
        var element = new XElement("a", new XAttribute("name", Api.Source()));
        Api.Sql(element.Name.LocalName);
    }
}
