using System.Text.RegularExpressions;

namespace ShiftLeft.Design.Tests;

/// <param name="Kind">noncompliant, compliant or fixed; empty where the fence names none.</param>
/// <param name="Line">Of the page, for messages.</param>
/// <param name="OnNetFramework">Whether the fence says <c>netframework</c>: the block is code for .NET Framework.</param>
internal sealed record PageBlock(string Kind, string Code, int Line, bool OnNetFramework);

/// <summary>The page of a rule: its text, and its blocks of C# in order.</summary>
internal sealed record RulePage(string Id, string Text, IReadOnlyList<PageBlock> Blocks)
{
    private const string Fence = "```csharp";
    private const string NetFramework = "netframework";

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
            var words = lines[i][Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new(
                string.Join(' ', words.Where(static word => word != NetFramework)), string.Join('\n', lines[(i + 1)..end]) + "\n", i + 1, words.Contains(NetFramework));
            i = end;
        }
    }
}
