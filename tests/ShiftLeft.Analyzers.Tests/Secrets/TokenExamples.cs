using System.IO;

namespace ShiftLeft.Analyzers.Tests.Secrets;

/// <summary>
/// Made-up tokens of every kind, from TokenExamples.txt: under the name of a kind, lines of '+' (is one) and '-' (is none). They are kept
/// in pieces, so that no scanner takes this repository's test data for a leak; '·' stands for a space.
/// </summary>
internal static class TokenExamples
{
    public static IReadOnlyList<(string Kind, bool IsToken, string Text)> All { get; } = [.. Read()];

    /// <summary>A token of the kind.</summary>
    public static string One(string kind) => All.First(example => example.Kind == kind && example.IsToken).Text;

    private static IEnumerable<(string Kind, bool IsToken, string Text)> Read()
    {
        using var stream = typeof(TokenExamples).Assembly.GetManifestResourceStream("TokenExamples.txt")!;
        using var reader = new StreamReader(stream);
        var kind = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2 && line[0] is '+' or '-')
                yield return (kind, line[0] == '+', line[2..].Replace(" ", "", StringComparison.Ordinal).Replace('·', ' '));
            else if (line.Length > 0)
                kind = line;
        }
    }
}
