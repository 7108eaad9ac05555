namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Finds private keys in any text, in the forms they are passed around in. Public keys and certificates are none.</summary>
internal static class PrivateKeys
{
    /// <summary>An Ed25519 key, the shortest there is, in Base64.</summary>
    public const int ShortestKey = 60;

    private const StringComparison Exact = StringComparison.Ordinal;

    /// <summary>All keys of a text. A match is the line that gives the key away, not the whole of it.</summary>
    public static IReadOnlyList<PrivateKeyMatch> Find(string text)
    {
        if (text.Length < ShortestKey)
            return [];
        var matches = new List<PrivateKeyMatch>();
        FindPem(text, matches);
        FindPutty(text, matches);
        FindXml(text, matches);
        FindJson(text, matches);
        FindDer(text, matches);
        return matches;
    }

    private static void FindPem(string text, List<PrivateKeyMatch> matches)
    {
        const string begin = "-----BEGIN ", dashes = "-----";
        foreach (var at in All(text, begin))
        {
            var label = at + begin.Length;
            var labelEnd = text.IndexOf(dashes, label, Exact);
            if (labelEnd < 0 || labelEnd - label > 40)
                continue;
            var name = text.Substring(label, labelEnd - label);
            if (!name.EndsWith("PRIVATE KEY", Exact) && !name.EndsWith("PRIVATE KEY BLOCK", Exact))
                continue;
            var body = labelEnd + dashes.Length;
            var end = text.IndexOf(dashes, body, Exact);
            if (PrivateKeyBody.IsKey(text.Substring(body, (end < 0 ? text.Length : end) - body)))
                matches.Add(new($"A private key in PEM ({name})", at, body - at));
        }
    }

    private static void FindPutty(string text, List<PrivateKeyMatch> matches)
    {
        const string header = "PuTTY-User-Key-File-";
        foreach (var at in All(text, header))
        {
            if (text.IndexOf("Private-Lines:", at, Exact) is >= 0 and var lines && PrivateKeyBody.HasData(text.Substring(lines)))
                matches.Add(new("A private key of PuTTY", at, header.Length));
        }
    }

    private static void FindXml(string text, List<PrivateKeyMatch> matches)
    {
        foreach (var (kind, element) in new[] { ("RSAKeyValue", "<D>"), ("DSAKeyValue", "<X>") })
        {
            if (text.IndexOf(kind, Exact) < 0)
                continue;
            foreach (var at in All(text, element).Where(at => IsValue(text, at + element.Length, '<')))
                matches.Add(new($"A private key in XML ({kind})", at, element.Length));
        }
    }

    private static void FindJson(string text, List<PrivateKeyMatch> matches)
    {
        if (text.IndexOf("kty", Exact) < 0)
            return;
        // "k" is the whole of a symmetric key, "d" the secret part of the others.
        foreach (var field in new[] { "d", "k" })
        {
            foreach (var quote in new[] { "\"", "\\\"", "'" })
            {
                var name = quote + field + quote;
                foreach (var at in All(text, name).Where(at => IsValue(text, SkipToValue(text, at + name.Length), quote[0])))
                    matches.Add(new("A private JSON Web Key", at, name.Length));
            }
        }
    }

    private static void FindDer(string text, List<PrivateKeyMatch> matches)
    {
        for (var at = text.IndexOf('M'); at >= 0; at = text.IndexOf('M', at))
        {
            var end = at;
            while (end < text.Length && (Base64Text.IsDigit(text[end]) || text[end] == '='))
                end++;
            var digits = text.Substring(at, Math.Min(end - at, DerKey.EnoughDigits));
            if (digits.Length >= ShortestKey && !IsInPem(text, at) && DerKey.NameOf(digits) is { } name)
                matches.Add(new(name, at, end - at));
            at = end;
            if (at == text.Length)
                return;
        }
    }

    private static bool IsInPem(string text, int at) =>
        text.LastIndexOf("-----BEGIN", at, Exact) > text.LastIndexOf("-----END", at, Exact);

    private static int SkipToValue(string text, int at)
    {
        while (at < text.Length && " :\"\\'\r\n\t".IndexOf(text[at]) >= 0)
            at++;
        return at;
    }

    private static IEnumerable<int> All(string text, string part)
    {
        for (var at = text.IndexOf(part, Exact); at >= 0; at = text.IndexOf(part, at + part.Length, Exact))
            yield return at;
    }

    private static bool IsValue(string text, int start, char end)
    {
        var stop = text.IndexOf(end, start);
        var value = stop < 0 ? "" : text.Substring(start, stop - start).Trim();
        return value.Length >= 40 && Base64Text.Decode(value) is not null && !Randomness.IsPeriodic(value);
    }
}

/// <param name="Name">What it is, at the start of a sentence.</param>
/// <param name="Start">Where it gives itself away.</param>
/// <param name="Length">How long the telling part is.</param>
internal sealed record PrivateKeyMatch(string Name, int Start, int Length);
