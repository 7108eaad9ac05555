using Newtonsoft.Json;
using VulnerableShop.Data;

namespace VulnerableShop.Imports;

/// <summary>Product lists of suppliers.</summary>
public sealed class ProductFeed
{
    private readonly JsonSerializerSettings _settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.All, // expect: SL4002
    };

    public IReadOnlyList<Product> Read(string json) => JsonConvert.DeserializeObject<List<Product>>(json, _settings) ?? []; // expect: SL1016

    public static FeedEnvelope ReadEnvelope(TextReader reader)
    {
        var serializer = new JsonSerializer();
        serializer.TypeNameHandling = TypeNameHandling.Objects; // expect: SL4002
        using var json = new JsonTextReader(reader);
        return serializer.Deserialize<FeedEnvelope>(json)!;
    }
}

public sealed class FeedEnvelope
{
    public string Supplier { get; set; } = "";

    [JsonProperty(TypeNameHandling = TypeNameHandling.Auto)] // expect: SL4002
    public object? Payload { get; set; }

    [JsonProperty("count", TypeNameHandling = TypeNameHandling.None)]
    public int Count { get; set; }
}
