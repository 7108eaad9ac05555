using System.Buffers.Binary;

namespace VulnerableShop.Images;

/// <summary>The header of a picture, which says how long it is itself.</summary>
public static class PixelHeader
{
    private const int Largest = 512;

    public static int Width(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        Span<byte> header = stackalloc byte[length]; // expect: SL5024
        reader.BaseStream.ReadExactly(header);
        return BinaryPrimitives.ReadInt32LittleEndian(header);
    }

    public static int CheckedWidth(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        if (length is < sizeof(int) or > Largest)
            throw new InvalidDataException("That is no picture.");
        Span<byte> header = stackalloc byte[length];
        reader.BaseStream.ReadExactly(header);
        return BinaryPrimitives.ReadInt32LittleEndian(header);
    }
}
