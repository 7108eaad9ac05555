using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Secrets;

/// <summary>Texts that a generator made, where no shape says what they are.</summary>
internal static class GeneratedText
{
    private const int Shortest = 16;
    private const int Longest = 300;
    private const int ShortestWord = 4;

    /// <summary>Where signs part the words, as in <c>pm-27581-device-auth-key</c>.</summary>
    private const int ShortestPartedWord = 3;

    /// <summary>The part of a text that words may make up: a random one has one by chance.</summary>
    private const double MostWords = 0.4;

    private const double LeastShare = 0.75;
    private const string Signs = "+/=_-.~!@#$%^&*()";

    /// <summary>Whether the text looks random: long, of letters and digits, without words, runs or repetitions.</summary>
    public static bool IsLikely(string text)
    {
        if (text.Length is < Shortest or > Longest || !text.All(static c => CharSet.Alphanumeric.Contains(c) || Signs.IndexOf(c) >= 0))
            return false;
        if (!text.Any(char.IsDigit) || !text.Any(char.IsLetter) || Randomness.IsSample(text))
            return false;
        return Randomness.Entropy(text) >= LeastShare * Math.Log(Math.Min(text.Length, Alphabet(text)), 2) && ShareOfWords(text) <= MostWords && !IsPath(text);
    }

    /// <summary>Whether a generator made it, no person: a random text, or a GUID that is no sample.</summary>
    public static bool IsGenerated(string text) => IsLikely(text) || (IsGuid(text) && !Randomness.IsSample(text));

    /// <summary>32 hexadecimal digits in groups; without groups they are as likely a key.</summary>
    public static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _) || Guid.TryParseExact(text, "B", out _);

    private static int Alphabet(string text) =>
        text.All(static c => Uri.IsHexDigit(c) || c == '-') ? 16 : text.All(static c => !char.IsUpper(c)) || text.All(static c => !char.IsLower(c)) ? 36 : 62;

    private static double ShareOfWords(string text)
    {
        var shortest = text.IndexOfAny(['-', '_', '.']) >= 0 ? ShortestPartedWord : ShortestWord;
        return (double)Words.Of(text).All.Where(word => word.Length >= shortest && IsWord(word)).Sum(static word => word.Length) / text.Length;
    }

    /// <summary>Letters that can be spoken: random ones soon have four consonants together.</summary>
    private static bool IsWord(string word)
    {
        const int MostConsonants = 3;
        const int LettersOfVowel = 6;
        var (vowels, consonants, longest) = (0, 0, 0);
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter))
                return false;
            var isVowel = "aeiouy".IndexOf(letter) >= 0;
            consonants = isVowel ? 0 : consonants + 1;
            vowels += isVowel ? 1 : 0;
            longest = Math.Max(longest, consonants);
        }

        return word.Any(static letter => "aeiou".IndexOf(letter) >= 0) && longest <= MostConsonants && vowels * LettersOfVowel >= word.Length;
    }

    /// <summary>A name of a file, a version or a host: many parts, most of them words or numbers.</summary>
    private static bool IsPath(string text)
    {
        const int MostParts = 5;
        if (text[0] is '/' or '.')
            return true;
        var parts = text.Split('.', '/', '-', '_');
        return parts.Length > MostParts && parts.Count(static part => part.All(char.IsLetter) || part.All(char.IsDigit)) * 2 >= parts.Length;
    }
}
