using System.Runtime.Serialization;
using System.Runtime.Serialization.Formatters.Binary;
using System.Text.Json;

namespace VulnerableShop.Imports;

[Serializable]
public sealed class SavedCart
{
    public int[] ProductIds { get; set; } = [];

    public int[] Quantities { get; set; } = [];
}

/// <summary>Carts that the desktop application has saved.</summary>
public static class SavedCarts
{
    public static SavedCart Read(Stream stream)
    {
#pragma warning disable SYSLIB0011 // The desktop application writes nothing else.
        var formatter = new BinaryFormatter(); // expect: SL4001
        return (SavedCart)formatter.Deserialize(stream); // expect: SL1016
#pragma warning restore SYSLIB0011
    }

    public static SavedCart ReadXml(Stream stream) =>
        (SavedCart)new DataContractSerializer(typeof(SavedCart)).ReadObject(stream)!;

    public static SavedCart ReadJson(Stream stream) => JsonSerializer.Deserialize<SavedCart>(stream)!;
}
