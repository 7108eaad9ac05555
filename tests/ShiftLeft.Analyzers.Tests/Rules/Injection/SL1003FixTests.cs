namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>A path is cut down to a file name, or checked to stay in its folder.</summary>
public sealed class SL1003FixTests() : RuleTests("SL1003")
{
    private const string KeepFileName = "Keep only the file name";
    private const string CheckFolder = "Check that the path stays in its folder";

    [Theory]
    [InlineData("""File.ReadAllText([|Path.Combine(_root, name)|])""", """File.ReadAllText(Path.Combine(_root, Path.GetFileName(name)))""")]
    [InlineData("""File.ReadAllText([|Path.Combine(_root, "a", name + ".txt")|])""", """File.ReadAllText(Path.Combine(_root, "a", Path.GetFileName(name + ".txt")))""")]
    [InlineData("""File.ReadAllText([|_root + "/" + name|])""", """File.ReadAllText(_root + "/" + Path.GetFileName(name))""")]
    [InlineData("""File.ReadAllText([|$"{_root}/{name}.txt"|])""", """File.ReadAllText($"{_root}/{Path.GetFileName(name)}.txt")""")]
    [InlineData("""File.ReadAllText([|"files/" + request.Form["name"].ToString()|])""", """File.ReadAllText("files/" + Path.GetFileName(request.Form["name"].ToString()))""")]
    [InlineData("""File.ReadAllText([|request.Form["name"].ToString()|])""", """File.ReadAllText(Path.GetFileName(request.Form["name"].ToString()))""")]
    public Task Keeps_only_the_file_name(string before, string after) => FixesBody($"_ = {before};", $"_ = {after};", KeepFileName);

    [Fact]
    public Task Keeps_only_the_file_name_in_the_variable_that_holds_the_path() => FixesBody(
        """
        var path = Path.Combine(_root, name);
        _ = File.Exists(path) ? File.ReadAllText([|path|]) : "";
        """,
        """
        var path = Path.Combine(_root, Path.GetFileName(name));
        _ = File.Exists(path) ? File.ReadAllText(path) : "";
        """,
        KeepFileName);

    [Fact]
    public Task Checks_the_folder_of_the_variable_that_holds_the_path() => FixesBody(
        """
        var path = Path.Combine(_root, name);
        _ = File.ReadAllText([|path|]);
        """,
        """
        var path = Path.GetFullPath(Path.Combine(_root, name));
        if (!path.StartsWith(Path.GetFullPath(_root + Path.DirectorySeparatorChar), StringComparison.Ordinal))
            throw new UnauthorizedAccessException("The path leads out of its folder.");
        _ = File.ReadAllText(path);
        """,
        CheckFolder);

    [Fact]
    public Task Checks_the_folder_of_a_path_put_together_at_the_sink() => FixesBody(
        """_ = File.ReadAllText([|Path.Combine(_root, name)|]);""",
        """
        var fullPath = Path.GetFullPath(Path.Combine(_root, name));
        if (!fullPath.StartsWith(Path.GetFullPath(_root + Path.DirectorySeparatorChar), StringComparison.Ordinal))
            throw new UnauthorizedAccessException("The path leads out of its folder.");
        _ = File.ReadAllText(fullPath);
        """,
        CheckFolder);

    [Theory]
    [InlineData("""_ = File.ReadAllText([|Path.Combine(_root, name, name)|]);""")]
    [InlineData("""_ = File.ReadAllText([|Path.Combine(name, "a.txt")|]);""")]
    [InlineData("""var path = Build(name); _ = File.ReadAllText([|path|]);""")]
    public Task Offers_nothing_where_it_is_not_clear_what_is_meant(string statement) => OffersNoFix(Body(statement), test => test.CodeActionEquivalenceKey = KeepFileName);

    [Theory]
    [InlineData("""_ = name.Length > 0 ? File.ReadAllText([|Path.Combine(_root, name)|]) : "";""")]
    [InlineData("""Func<string> read = () => File.ReadAllText([|Path.Combine(_root, name)|]); read();""")]
    [InlineData("""if (File.ReadAllText([|Path.Combine(_root, name)|]).Length > 0) { }""")]
    [InlineData("""_ = File.ReadAllText([|Path.Combine(Root(), name)|]);""")]
    [InlineData("""_ = File.ReadAllText([|_root + "/" + name|]);""")]
    public Task Offers_no_check_where_there_is_no_place_for_it(string statement) => OffersNoFix(Body(statement), test => test.CodeActionEquivalenceKey = CheckFolder);

    private Task FixesBody(string before, string after, string title) => Fixes(Body(before), Body(after), title);

    private static string Body(string statements) => $$"""
        using Microsoft.AspNetCore.Http;

        class C
        {
            private readonly string _root = "files";
            static string Root() => "files";
            static string Build(string name) => "files/" + name;

            void M(HttpRequest request)
            {
                string name = request.Query["name"].ToString();
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
