using Microsoft.CodeAnalysis.CSharp;

namespace ShiftLeft.Design.Tests;

/// <summary>
/// Whatever is typed, no analyzer throws, no rule fails inside, and the work ends. Nothing here has to compile.
/// </summary>
public sealed class RobustnessTests
{
    /// <summary>Far above what any case takes even on a busy machine, so that only work without bound reaches it.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(10);

    public static TheoryData<string> Snippets => [.. BrokenCode.All.Keys];

    public static TheoryData<string> Shapes => [.. NestedCode.All.Keys];

    [Theory, MemberData(nameof(Snippets))]
    public Task Strange_code(string name) => Survives(BrokenCode.All[name]);

    /// <summary>A half-typed file is what an editor sees most of the time.</summary>
    [Theory, MemberData(nameof(Snippets))]
    public async Task Half_typed_code(string name)
    {
        const int Prefixes = 40;
        var text = BrokenCode.All[name];
        var step = Math.Max(1, text.Length / Prefixes);
        for (var length = step; length < text.Length; length += step)
            await Survives(text[..length]);
    }

    [Theory, MemberData(nameof(Shapes))]
    public async Task Deeply_nested_code(string name)
    {
        var shape = NestedCode.All[name];
        foreach (var levels in shape.Levels)
            await Survives(shape.Nest(levels));
    }

    [Theory]
    [InlineData("src")]
    [InlineData("build")]
    [InlineData("tests")]
    public async Task Our_own_code(string folder)
    {
        var compiler = new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(Workspace) }
            .Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location));
        await Survives(RuleData.FilesBelow(folder, "*.cs").Select(static file => (file, File.ReadAllText(file))), compiler);
    }

    private static Task Survives(string source) => Survives([("Test0.cs", source)]);

    private static async Task Survives(IEnumerable<(string, string)> sources, IEnumerable<MetadataReference>? references = null)
    {
        var analysis = await Task.Run(() => Analysis.Of(sources, references)).WaitAsync(Bound);
        Assert.True(!analysis.Failures.Any(), string.Join("\n", analysis.Failures));
    }
}
