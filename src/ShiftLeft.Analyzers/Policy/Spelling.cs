namespace ShiftLeft.Analyzers.Policy;

/// <summary>What was meant by a word that is nearly right.</summary>
internal static class Spelling
{
    /// <summary>The candidate that differs in few letters, or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Text: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(2, word.Length / 5))
        .OrderBy(static candidate => candidate.Distance)
        .ThenBy(static candidate => candidate.Text, StringComparer.Ordinal)
        .Select(static candidate => candidate.Text)
        .FirstOrDefault();

    /// <summary>How many letters have to be added, dropped or exchanged.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var exchanged = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(exchanged, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
