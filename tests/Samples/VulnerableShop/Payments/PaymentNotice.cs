using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace VulnerableShop.Payments;

/// <summary>What the gateway tells about a payment, once its signature has been checked.</summary>
public sealed class PaymentNotice
{
    private static readonly JsonSerializerSettings Plain = new() { TypeNameHandling = TypeNameHandling.None };

    private static readonly JsonSerializerSettings Versioned = new()
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new NoticeTypes(),
    };

    public string Reference { get; set; } = "";

    public bool Refunded { get; set; }

    public object? Extension { get; set; }

    public static PaymentNotice Parse(string json) => JsonConvert.DeserializeObject<PaymentNotice>(json, Plain)!;

    public static PaymentNotice ParseVersioned(string json) => JsonConvert.DeserializeObject<PaymentNotice>(json, Versioned)!;

    private sealed class NoticeTypes : ISerializationBinder
    {
        public Type BindToType(string? assemblyName, string typeName) =>
            typeName == nameof(PaymentNotice) ? typeof(PaymentNotice) : throw new JsonSerializationException("Unknown type.");

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
        {
            assemblyName = null;
            typeName = serializedType.Name;
        }
    }
}
