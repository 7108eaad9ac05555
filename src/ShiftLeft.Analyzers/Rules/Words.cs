namespace ShiftLeft.Analyzers.Rules;

/// <summary>
/// The words an identifier is made of: <c>resetTokenMD5</c> is reset, token, md, 5. What is asked for is written in lower case without
/// gaps (<c>apikey</c>, <c>md5</c>) and found where whole words make it up, in any spelling: <c>ApiKey</c>, <c>API_KEY</c>,
/// <c>apikeys</c>; so 'key' is neither in <c>monkey</c> nor in <c>keyboard</c>.
/// </summary>
internal readonly struct Words(IReadOnlyList<string> words)
{
    private const int LongestTerm = 4;

    /// <summary>The words in lower case; a run of digits is a word.</summary>
    public IReadOnlyList<string> All => words;

    public static Words Of(string identifier)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= identifier.Length; i++)
        {
            if (i < identifier.Length && !IsBoundary(identifier, start, i))
                continue;
            if (i > start)
                words.Add(identifier.Substring(start, i - start).ToLowerInvariant());
            start = i < identifier.Length && !char.IsLetterOrDigit(identifier[i]) ? i + 1 : i;
        }

        return new(words);
    }

    /// <summary>Whether the identifier says the term, or its plural with s.</summary>
    public bool Say(string term)
    {
        for (var first = 0; first < words.Count; first++)
        {
            if (Runs(first).Any(run => IsTerm(run, term)))
                return true;
        }

        return false;
    }

    /// <summary>The first of the terms that the identifier says, or null.</summary>
    public string? FirstOf(ICollection<string> terms)
    {
        for (var first = 0; first < words.Count; first++)
        {
            foreach (var run in Runs(first))
            {
                if (terms.Contains(run))
                    return run;
                if (run.EndsWith("s", StringComparison.Ordinal) && run.Substring(0, run.Length - 1) is var singular && terms.Contains(singular))
                    return singular;
            }
        }

        return null;
    }

    private IEnumerable<string> Runs(int first)
    {
        var run = "";
        for (var i = first; i < words.Count && i < first + LongestTerm; i++)
            yield return run += words[i];
    }

    private static bool IsTerm(string run, string term) =>
        run.StartsWith(term, StringComparison.Ordinal)
        && (run.Length == term.Length || (run.Length == term.Length + 1 && run[term.Length] == 's'));

    private static bool IsBoundary(string text, int start, int i)
    {
        var current = text[i];
        if (!char.IsLetterOrDigit(current))
            return true;
        if (i == start)
            return false;
        var previous = text[i - 1];
        if (char.IsDigit(current) != char.IsDigit(previous))
            return true;
        return char.IsUpper(current)
            && (!char.IsUpper(previous) || (i + 1 < text.Length && char.IsLower(text[i + 1])));
    }
}
