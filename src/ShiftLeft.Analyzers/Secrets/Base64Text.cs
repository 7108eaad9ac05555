namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Base64, in the alphabet of MIME or of URLs, padded or not, with or without line breaks.</summary>
internal static class Base64Text
{
    /// <returns>The bytes, or null where it is no Base64.</returns>
    public static byte[]? Decode(string text)
    {
        var length = text.TrimEnd('=').Length;
        var bytes = new byte[length * 3 / 4];
        int buffer = 0, bits = 0, count = 0;
        for (var i = 0; i < length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            var digit = Digit(text[i]);
            if (digit < 0)
                return null;
            buffer = ((buffer << 6) | digit) & 0xfffff;
            bits += 6;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes[count++] = (byte)(buffer >> bits);
        }

        Array.Resize(ref bytes, count);
        return bytes;
    }

    /// <returns>The ASCII text, or null where it is no Base64 or no such text.</returns>
    public static string? DecodeText(string text) =>
        Decode(text) is { } bytes && bytes.All(static b => b is >= 9 and < 127)
            ? new string(Array.ConvertAll(bytes, static b => (char)b))
            : null;

    public static bool IsDigit(char c) => Digit(c) >= 0;

    private static int Digit(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };
}
