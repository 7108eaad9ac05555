namespace ShiftLeft.EndToEnd.Tests;

/// <summary>
/// Findings in an editor's host while typing, and a fix by the formatter. (csharp-ls shows what analyzers of packages find; it offers
/// only fixes of its own.)
/// </summary>
[Collection(nameof(Workshop))]
public sealed class EditorTests(Workshop workshop)
{
    private const string Clean = """
        using System.Security.Cryptography;

        class Code
        {
            byte[] Hash(byte[] data) => SHA256.Create().ComputeHash(data);
        }

        """;

    private static readonly string Weak = Clean.Replace("SHA256", "MD5", StringComparison.Ordinal);

    [Fact]
    public async Task A_finding_comes_and_goes_while_typing()
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

        await server.Change(file, 3, Clean, Lines(Weak));
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
}
