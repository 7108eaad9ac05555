using System.Runtime.Serialization;
using System.Text.Json;
using System.Xml.Serialization;

public class Letter
{
    public string Body { get; set; } = "";
    public int Pages { get; set; }
}

class OtherSerializers
{
    const string Evil = "<Letter><Body>' OR 1=1</Body><Pages>3</Pages></Letter>";

    [Flow(Evil)]
    void Xml_serializer() => Api.Sql(((Letter)new XmlSerializer(typeof(Letter)).Deserialize(new StringReader(Api.Source()))!).Body);

    [Safe(Evil)]
    void Xml_serializer_number() => Api.Sql(((Letter)new XmlSerializer(typeof(Letter)).Deserialize(new StringReader(Api.Source()))!).Pages);

    [Flow]
    void Xml_round_trip()
    {
        var serializer = new XmlSerializer(typeof(Letter));
        using var writer = new StringWriter();
        serializer.Serialize(writer, new Letter { Body = Api.Source() });
        Api.Sql(((Letter)serializer.Deserialize(new StringReader(writer.ToString()))!).Body);
    }

    [Safe]
    void Xml_round_trip_of_a_constant()
    {
        var serializer = new XmlSerializer(typeof(Letter));
        using var writer = new StringWriter();
        serializer.Serialize(writer, new Letter { Body = "x", Pages = Api.Source().Length });
        Api.Sql(((Letter)serializer.Deserialize(new StringReader(writer.ToString()))!).Body);
    }

    [Flow]
    void Data_contract()
    {
        var serializer = new DataContractSerializer(typeof(Letter));
        using var stream = new MemoryStream();
        serializer.WriteObject(stream, new Letter { Body = Api.Source() });
        stream.Position = 0;
        Api.Sql(((Letter)serializer.ReadObject(stream)!).Body);
    }

    [Safe]
    void Data_contract_of_a_constant()
    {
        var serializer = new DataContractSerializer(typeof(Letter));
        using var stream = new MemoryStream();
        serializer.WriteObject(stream, new Letter { Body = "x", Pages = Api.Source().Length });
        stream.Position = 0;
        Api.Sql(((Letter)serializer.ReadObject(stream)!).Body);
    }

    [Flow]
    void Json_writer()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            writer.WriteStringValue(Api.Source());
        Api.Sql(JsonSerializer.Deserialize<string>(stream.ToArray()));
    }

    [Safe]
    void Json_writer_of_a_number()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            writer.WriteNumberValue(Api.Source().Length);
        Api.Sql(JsonSerializer.Deserialize<int>(stream.ToArray()));
    }
}
