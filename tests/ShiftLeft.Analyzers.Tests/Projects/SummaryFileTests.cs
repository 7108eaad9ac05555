using ShiftLeft.Analyzers.Flow.Summaries.Files;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Tests.Projects;

/// <summary>The files themselves.</summary>
public sealed class SummaryFileTests
{
    private const string Source = """
        namespace Lib;
        public class Plain
        {
            public string Name { get; set; } = "";
            public string Join(string a, string b) => a + b;
            public string First(string a, string b) => a;
            public int Length(string a) => a.Length;
            private string Hidden(string a) => "";
            internal string Inner(string a) => "";
        }
        """;

    [Fact]
    public async Task Only_what_differs_from_the_default_of_libraries_is_written()
    {
        var solution = new Solution();
        await solution.Project("Lib", Source);
        var methods = solution.Summaries.Split('\n').Where(static line => line.StartsWith("method ", StringComparison.Ordinal)).ToList();
        Assert.Equal(["method M:Lib.Plain.First(System.String,System.String) First", "method M:Lib.Plain.Join(System.String,System.String) Join"], methods);
        await solution.Project("Open", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")]" + Source.Replace("namespace Lib;", "", StringComparison.Ordinal));
        Assert.Contains("method M:Plain.Inner(System.String) Inner", solution.Summaries, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", solution.Summaries, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_project_writes_the_same_text()
    {
        var texts = new HashSet<string>();
        for (var i = 0; i < 3; i++)
        {
            var solution = new Solution();
            await solution.Project("Lib", Source);
            texts.Add(solution.Summaries);
        }

        Assert.DoesNotContain("/repo", Assert.Single(texts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("shiftleft-summaries 999 Lib sql-injection")]
    [InlineData("shiftleft-summaries 2 Lib other-kind")]
    [InlineData("shiftleft-summaries 2 Lib\nwhat is this")]
    public async Task A_file_that_is_not_understood_is_told_and_left_out(string text)
    {
        var solution = new Solution();
        solution.Give("Lib", text);
        Assert.StartsWith("SL0002 Lib.shiftleft.summaries", Assert.Single(await solution.Project("Web", "class C { }")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return 7")]
    [InlineData("sink 0 0 1 0 X")]
    [InlineData("step -1 3 0:0 x")]
    [InlineData("value t0")]
    [InlineData("value q")]
    [InlineData("nonsense")]
    public async Task A_damaged_summary_is_told_and_left_out(string line)
    {
        var solution = new Solution();
        await solution.Project("Lib", Source);
        solution.Give("Lib", "shiftleft-summaries 2 Lib\nmethod M:Lib.Plain.Join(System.String,System.String) Join\n" + line + "\n");
        var found = await solution.Project("Web", "class C { object M(Lib.Plain p) => p.Join(System.Environment.NewLine, p.Name); }");
        Assert.StartsWith("SL0002", Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b!c\\d\ne\r")]
    [InlineData("!")]
    [InlineData("Dictionary<string, int>")]
    [InlineData("a;b%3Bc$(Configuration)@(Compile)%(Identity)")]
    public void A_text_is_one_word_and_comes_back(string text)
    {
        var word = SummaryText.Word(text);
        Assert.DoesNotContain(word, static character => character is ' ' or '\n' or '\r' or '\\' or ';' or '%' or '$' or '@');
        Assert.NotEqual("", word);
        Assert.Equal(text, SummaryText.Text(word));
    }

    [Fact]
    public void Kinds_are_named_by_the_number_of_their_bit() =>
        Assert.All(SinkKinds.All, static kind => Assert.Equal(kind.Bits, Flow.KindSet.Of(SinkKinds.Names.ToList().IndexOf(kind.Name))));

    [Theory]
    [InlineData("Users.cs", "/repo/Data/", "/repo/Data/Users.cs")]
    [InlineData("../Shared/A.cs", "/repo/Data", "/repo/Shared/A.cs")]
    [InlineData("/other/A.cs", "/repo/Data", "/other/A.cs")]
    [InlineData("Users.cs", null, "[Lib]/Users.cs")]
    [InlineData("[Far]/A.cs", "/repo/Data", "[Far]/A.cs")]
    [InlineData("Sub/A.cs", "C:\\repo\\Data\\", "C:\\repo\\Data\\Sub\\A.cs")]
    public void Paths_are_seen_from_the_project_that_reads(string path, string? folder, string expected) =>
        Assert.Equal(expected, SummaryFiles.Absolute(path, folder, "Lib").Replace('/', expected[1] == ':' ? '\\' : '/'));
}
