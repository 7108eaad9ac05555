namespace ShiftLeft.Analyzers.Secrets;

/// <summary>The checksums some providers put into their tokens, so that a made-up one can be told from a genuine one.</summary>
internal static class Checksums
{
    private const string Base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Bech32Digits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int Base62Length = 6;

    private static readonly uint[] Crc32Table = [.. Enumerable.Range(0, 256).Select(static i => Crc32Entry((uint)i))];

    /// <summary>GitHub and npm: the last six digits are the CRC-32, in base 62, of what stands between the prefix and them.</summary>
    public static bool GitHub(string text, int start, int end)
    {
        var body = text.LastIndexOf('_', end - 1, end - start) + 1;
        var check = end - Base62Length;
        return string.CompareOrdinal(text, check, Base62(Crc32(text, body, check)), 0, Base62Length) == 0;
    }

    /// <summary>Grafana: behind the last underscore stands the CRC-32, low byte first, of what is before it.</summary>
    public static bool Grafana(string text, int start, int end)
    {
        var mark = text.LastIndexOf('_', end - 1, end - start);
        var crc = Crc32(text, start, mark);
        var swapped = (crc << 24) | ((crc & 0xff00) << 8) | ((crc >> 8) & 0xff00) | (crc >> 24);
        return string.Equals(text.Substring(mark + 1, end - mark - 1), $"{swapped:x8}", StringComparison.Ordinal);
    }

    /// <summary>age: Bech32, the checksum of Bitcoin addresses.</summary>
    public static bool Bech32(string text, int start, int end)
    {
        var token = text.Substring(start, end - start).ToLowerInvariant();
        var separator = token.LastIndexOf('1');
        var state = 1u;
        foreach (var c in token.Substring(0, separator))
            state = Bech32Step(state, (uint)c >> 5);
        state = Bech32Step(state, 0);
        foreach (var c in token.Substring(0, separator))
            state = Bech32Step(state, c & 31u);
        foreach (var c in token.Substring(separator + 1))
            state = Bech32Step(state, (uint)Bech32Digits.IndexOf(c));
        return state == 1;
    }

    /// <summary>The CRC-32 of a part of an ASCII text.</summary>
    public static uint Crc32(string text, int start, int end)
    {
        var crc = ~0u;
        for (var i = start; i < end; i++)
            crc = (crc >> 8) ^ Crc32Table[(crc ^ text[i]) & 0xff];
        return ~crc;
    }

    /// <summary>Six digits, with leading zeros.</summary>
    public static string Base62(uint value)
    {
        var digits = new char[Base62Length];
        for (var i = Base62Length - 1; i >= 0; i--, value /= 62)
            digits[i] = Base62Digits[(int)(value % 62)];
        return new string(digits);
    }

    private static uint Crc32Entry(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }

    private static uint Bech32Step(uint state, uint value)
    {
        uint[] generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        var top = state >> 25;
        state = ((state & 0x1ffffff) << 5) ^ value;
        for (var i = 0; i < generators.Length; i++)
            state ^= ((top >> i) & 1) != 0 ? generators[i] : 0;
        return state;
    }
}
