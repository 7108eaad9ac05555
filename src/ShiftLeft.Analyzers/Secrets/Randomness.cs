namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Tells what a generator made from what a person typed or a sample shows.</summary>
internal static class Randomness
{
    /// <summary>The part of the entropy possible for its length and alphabet that a random text practically always reaches.</summary>
    private const double Share = 0.7;

    private const int LongestRun = 6;
    private const int LongestStaircase = 7;

    private static readonly string[] SampleWords =
    [
        "example", "sample", "dummy", "placeholder", "redacted", "changeme", "replace", "xxxx", "your", "fake", "secret", "token", "qwerty",
        "asdfgh", "foobar", "deadbeef", "insert", "notreal",
    ];

    public static bool LooksRandom(string text, TokenSpan span)
    {
        var secret = text.Substring(span.SecretStart, span.SecretLength);
        return !IsSample(secret) && Entropy(secret) >= Share * Math.Log(Math.Min(secret.Length, span.Alphabet), 2);
    }

    /// <summary>Whether it is the kind of value that stands in documentation: a word, a run, a staircase, a repetition.</summary>
    public static bool IsSample(string secret) =>
        HasRun(secret) || HasStaircase(secret) || IsPeriodic(secret)
        || SampleWords.Any(word => secret.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Shannon's, in bits for each character.</summary>
    public static double Entropy(string text)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in text)
            counts[c] = counts.TryGetValue(c, out var count) ? count + 1 : 1;
        var entropy = 0.0;
        foreach (var count in counts.Values)
        {
            var share = (double)count / text.Length;
            entropy -= share * Math.Log(share, 2);
        }

        return entropy;
    }

    /// <summary>Whether it is one shorter text over and over.</summary>
    public static bool IsPeriodic(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
        {
            if (string.CompareOrdinal(text, 0, text, period, text.Length - period) == 0)
                return true;
        }

        return false;
    }

    private static bool HasRun(string text) => LongestChain(text, static (a, b) => a == b) >= LongestRun;

    private static bool HasStaircase(string text) =>
        LongestChain(text, static (a, b) => b == a + 1) >= LongestStaircase
        || LongestChain(text, static (a, b) => b == a - 1) >= LongestStaircase;

    private static int LongestChain(string text, Func<char, char, bool> follows)
    {
        int longest = 1, current = 1;
        for (var i = 1; i < text.Length; i++)
        {
            current = follows(text[i - 1], text[i]) ? current + 1 : 1;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
