using System.Text.RegularExpressions;

namespace ShiftLeft.Design.Tests;

/// <param name="Kind">noncompliant, compliant or fixed; empty where the fence names none.</param>
/// <param name="Line">Of the page, for messages.</param>
internal sealed record PageBlock(string Kind, string Code, int Line);

/// <summary>The page of a rule: its text, and its blocks of C# in order.</summary>
internal sealed record RulePage(string Id, string Text, IReadOnlyList<PageBlock> Blocks)
{
    private const string Fence = "```csharp";

    public static RulePage Of(string id)
    {
        var text = GeneratedFile.TextOf(Repository.Root, $"{RulePages.Folder}/{id}.md") ?? "";
        return new(id, text, [.. Read(text.Split('\n'))]);
    }

    /// <summary>Whether a line of the page starts so.</summary>
    public bool Says(string start) => Regex.IsMatch(Text, "^" + Regex.Escape(start) + " \\S", RegexOptions.Multiline);

    private static IEnumerable<PageBlock> Read(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "```", i);
            Assert.True(end > i, $"The block of line {i + 1} has no end.");
            yield return new(lines[i][Fence.Length..].Trim(), string.Join('\n', lines[(i + 1)..end]) + "\n", i + 1);
            i = end;
        }
    }
}
