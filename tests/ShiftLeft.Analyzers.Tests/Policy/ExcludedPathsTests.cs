using ShiftLeft.Analyzers.Policy;

namespace ShiftLeft.Analyzers.Tests.Policy;

public sealed class ExcludedPathsTests
{
    private const string Finding = "{ object M() => new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter(); }";
    private const string Marked = "{ object M() => [|new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter()|]; }";

    [Fact]
    public Task A_global_configuration_excludes_files() => Run(static test =>
    {
        test.TestState.Sources.Add(("/src/Legacy/Old.cs", "class Old " + Finding));
        test.TestState.Sources.Add(("/src/Api/New.cs", "class New " + Marked));
        test.TestState.Sources.Add(("/src/Api/Client.cs", "class Client " + Finding));
        test.Configure("shiftleft.excluded_paths = /legacy/, **/Client.cs");
    });

    [Fact]
    public Task An_editorconfig_excludes_files_of_its_section() => Run(static test =>
    {
        test.TestState.Sources.Add(("/src/Legacy/Old.cs", "class Old " + Finding));
        test.TestState.Sources.Add(("/src/Api/New.cs", "class New " + Marked));
        test.EditorConfig("[*.cs]\nshiftleft.excluded_paths = Legacy/");
    });

    [Fact]
    public Task Both_add_up() => Run(static test =>
    {
        test.TestState.Sources.Add(("/src/Legacy/Old.cs", "class Old " + Finding));
        test.TestState.Sources.Add(("/src/Samples/Sample.cs", "class Sample " + Finding));
        test.Configure("shiftleft.excluded_paths = /Samples/");
        test.EditorConfig("[*.cs]\nshiftleft.excluded_paths = /Legacy/");
    });

    [Theory]
    [InlineData("Legacy", "/src/Legacy/Old.cs", true)]
    [InlineData("legacy/", @"C:\src\Legacy\Old.cs", true)]
    [InlineData("/Legacy/", "/src/NonLegacy/Old.cs", false)]
    [InlineData("*.Designer.cs", "/src/Form.Designer.cs", true)]
    [InlineData("*.Designer.cs", "/src/Form.cs", false)]
    [InlineData("**/Migrations/*.cs", "/src/Data/Migrations/Initial.cs", true)]
    [InlineData("**/Migrations/*.cs", "/Migrations/Initial.cs", true)]
    [InlineData("**/Migrations/*.cs", "/src/Migrations/Sub/Initial.cs", false)]
    [InlineData("Migrations/**", "/src/Migrations/Sub/Initial.cs", true)]
    [InlineData("Migrations/**", "/src/OldMigrations/Initial.cs", false)]
    [InlineData("/test*/**/*.cs", "/src/tests/Sub/A.cs", true)]
    [InlineData("/test*/**/*.cs", "/src/tests/A.cs", true)]
    [InlineData("a+b(1)*.cs", "/src/a+b(1)c.cs", true)]
    [InlineData(" Api/ , Legacy/ ,", "/src/Legacy/Old.cs", true)]
    [InlineData("", "/src/Legacy/Old.cs", false)]
    [InlineData(",", "/src/Legacy/Old.cs", false)]
    public void Parts_and_patterns_match(string list, string path, bool isMatch) => Assert.Equal(isMatch, new PathPatterns(list).Match(path));

    private static Task Run(Action<RuleTest> configure)
    {
        var test = new RuleTest("SL4001");
        configure(test);
        return test.RunAsync();
    }
}
