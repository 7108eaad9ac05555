using System.Text.Json;
using System.Text.Json.Nodes;

class Json
{
    class Person
    {
        public string Name { get; set; } = "";
        public int Age { get; set; }
        public List<string> Tags { get; set; } = [];
    }

    const string Evil = """{"Name":"' OR 1=1","Age":5,"Tags":["' OR 1=1"]}""";

    [Flow(Evil)]
    void Deserialized() => Api.Sql(JsonSerializer.Deserialize<Person>(Api.Source())!.Name);

    [Safe(Evil)]
    void Deserialized_number() => Api.Sql(JsonSerializer.Deserialize<Person>(Api.Source())!.Age);

    [Flow]
    void Round_trip()
    {
        var text = JsonSerializer.Serialize(new Person { Name = Api.Source() });
        Api.Sql(JsonSerializer.Deserialize<Person>(text)!.Name);
    }

    [Safe]
    void Round_trip_of_a_constant()
    {
        var dirty = JsonSerializer.Serialize(new Person { Name = Api.Source() });
        var text = JsonSerializer.Serialize(new Person { Name = "x" });
        Api.Sql(JsonSerializer.Deserialize<Person>(text)!.Name + dirty.Length);
    }

    [Flow(Evil)]
    void List_of_the_deserialized()
    {
        foreach (var tag in JsonSerializer.Deserialize<Person>(Api.Source())!.Tags)
            Api.Sql(tag);
    }

    [Safe(Evil)]
    void Count_of_the_deserialized() => Api.Sql(JsonSerializer.Deserialize<Person>(Api.Source())!.Tags.Count);

    [Flow(Evil)]
    void Document()
    {
        using var document = JsonDocument.Parse(Api.Source());
        Api.Sql(document.RootElement.GetProperty("Name").GetString());
    }

    [Safe(Evil)]
    void Document_number()
    {
        using var document = JsonDocument.Parse(Api.Source());
        Api.Sql(document.RootElement.GetProperty("Age").GetInt32());
    }

    [Flow(Evil)]
    void Node() => Api.Sql(JsonNode.Parse(Api.Source())!["Name"]!.GetValue<string>());

    [Safe(Evil)]
    void Node_number() => Api.Sql(JsonNode.Parse(Api.Source())!["Age"]!.GetValue<int>());
}
