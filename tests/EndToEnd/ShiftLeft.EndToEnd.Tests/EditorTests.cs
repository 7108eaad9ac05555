using System.Text.Json.Nodes;

namespace ShiftLeft.EndToEnd.Tests;

/// <summary>An editor: findings while typing, and the fix from its menu. And the same fix from the command line.</summary>
[Collection(nameof(Workshop))]
public sealed class EditorTests(Workshop workshop)
{
    private const string Clean = """
        using System.Security.Cryptography;

        class Code
        {
            byte[] Hash(byte[] data) => SHA256.HashData(data);
        }

        """;

    private static readonly string Weak = Clean.Replace("SHA256", "MD5", StringComparison.Ordinal);

    [Fact]
    public async Task A_finding_appears_while_typing_and_its_fix_removes_it()
    {
        var folder = workshop.Lay(new Scenario("Editor").File("Code.cs", Clean));
        Assert.Equal(0, (await DotNet.Run(folder, "restore")).ExitCode);
        var file = Path.Combine(folder, "Code.cs");
        using var server = await LanguageServer.Start(folder);

        await server.Open(file, Clean);
        Assert.Empty(await server.Findings(file));

        await server.Change(file, 2, Weak, Lines(Clean));
        var finding = Assert.Single(await server.Findings(file));
        Assert.Equal("SL2001", finding["code"]!.ToString());
        Assert.Equal(4, finding["range"]!["start"]!["line"]!.GetValue<int>());
        Assert.EndsWith("/docs/rules/SL2001.md", finding["codeDescription"]!["href"]!.ToString(), StringComparison.Ordinal);

        var actions = await server.Actions(file, finding);
        var fix = Assert.Single(actions, static action => action["title"]!.ToString().Contains("SHA256", StringComparison.Ordinal));
        var text = Apply(Weak, (await server.Resolve(fix))["edit"]!);
        Assert.Equal(Clean, text);

        await server.Change(file, 3, text, Lines(Weak));
        Assert.Empty(await server.Findings(file));
    }

    [Fact]
    public async Task The_formatter_applies_the_fix()
    {
        var folder = workshop.Lay(new Scenario("Formatter").File("Code.cs", Weak));
        Assert.Equal(0, (await DotNet.Run(folder, "restore")).ExitCode);
        var (exitCode, output) = await DotNet.Run(folder, "format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", "SL2001");
        Assert.True(exitCode == 0, output);
        Assert.Equal(Clean.Trim(), (await File.ReadAllTextAsync(Path.Combine(folder, "Code.cs"))).Trim());
    }

    private static int Lines(string text) => text.Split('\n').Length;

    private static string Apply(string text, JsonNode edit)
    {
        var edits = edit["documentChanges"]!.AsArray().SelectMany(static change => change!["edits"]!.AsArray()).Select(static change => change!);
        foreach (var change in edits.OrderByDescending(change => Offset(text, change["range"]!["start"]!)))
        {
            var (start, end) = (Offset(text, change["range"]!["start"]!), Offset(text, change["range"]!["end"]!));
            text = text[..start] + change["newText"] + text[end..];
        }

        return text;
    }

    private static int Offset(string text, JsonNode position) =>
        text.Split('\n').Take(position["line"]!.GetValue<int>()).Sum(static line => line.Length + 1) + position["character"]!.GetValue<int>();
}
