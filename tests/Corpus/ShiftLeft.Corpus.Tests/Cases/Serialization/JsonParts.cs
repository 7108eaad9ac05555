using System.Text.Json;
using System.Text.Json.Nodes;

class JsonParts
{
    class Person
    {
        public string Name { get; set; } = "";
        public int Age { get; set; }
        public List<string> Tags { get; set; } = [];
    }

    const string Evil = """{"Name":"' OR 1=1","Age":5,"Tags":["' OR 1=1"]}""";

    [Flow(Evil)]
    void Elements_of_an_array()
    {
        using var document = JsonDocument.Parse(Api.Source());
        foreach (var element in document.RootElement.GetProperty("Tags").EnumerateArray())
            Api.Sql(element.GetString());
    }

    [Safe(Evil)]
    void Kinds_of_properties()
    {
        using var document = JsonDocument.Parse(Api.Source());
        foreach (var property in document.RootElement.EnumerateObject())
            Api.Sql(property.Value.ValueKind);
    }

    [Flow(Evil)]
    void Dictionary() => Api.Sql(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Api.Source())!["Name"].ToString());

    [Safe("""{"a":5}""")]
    void Dictionary_of_numbers() => Api.Sql(JsonSerializer.Deserialize<Dictionary<string, int>>(Api.Source())!["a"]);

    [Flow]
    void Object_node()
    {
        var node = new JsonObject { ["name"] = Api.Source(), ["note"] = "x" };
        Api.Sql((string?)node["name"]);
    }

    [Safe]
    void Object_node_other()
    {
        var node = new JsonObject { ["name"] = Api.Source(), ["note"] = "x" };
        Api.Sql((string?)node["note"]);
    }

    [Flow(Evil)]
    void Utf8_reader()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Api.Source()));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
                Api.Sql(reader.GetString());
        }
    }

    [Safe(Evil)]
    void Utf8_reader_of_numbers()
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(Api.Source()));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number)
                Api.Sql(reader.GetInt32());
        }
    }

    [Flow(Evil)]
    async Task From_a_stream()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Api.Source()));
        var person = await JsonSerializer.DeserializeAsync<Person>(stream);
        Api.Sql(person!.Name);
    }

    [Safe(Evil)]
    async Task Number_from_a_stream()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Api.Source()));
        var person = await JsonSerializer.DeserializeAsync<Person>(stream);
        Api.Sql(person!.Age);
    }
}
