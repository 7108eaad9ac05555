namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>A command line becomes a list of arguments.</summary>
public sealed class SL1002FixTests() : RuleTests("SL1002")
{
    [Fact]
    public Task Adds_arguments_one_by_one() => FixesBody(
        """
        var start = new ProcessStartInfo("identify");
        // Sizes only.
        start.Arguments = [|$"-verbose {file}"|]; // for the log
        Process.Start(start);
        """,
        """
        var start = new ProcessStartInfo("identify");
        // Sizes only.
        start.ArgumentList.Add("-verbose");
        start.ArgumentList.Add(file); // for the log
        Process.Start(start);
        """);

    [Fact]
    public Task Finds_the_program_in_an_assignment() => FixesBody(
        """
        using var process = new Process();
        process.StartInfo.FileName = "convert";
        process.StartInfo.Arguments = [|"-resize " + width + "x" + width + " \"" + file + "\" out.png"|];
        process.Start();
        """,
        """
        using var process = new Process();
        process.StartInfo.FileName = "convert";
        process.StartInfo.ArgumentList.Add("-resize");
        process.StartInfo.ArgumentList.Add($"{width}x{width}");
        process.StartInfo.ArgumentList.Add(file);
        process.StartInfo.ArgumentList.Add("out.png");
        process.Start();
        """);

    [Fact]
    public Task Moves_arguments_inside_an_object_initializer() => FixesBody(
        """
        Process.Start(new ProcessStartInfo
        {
            FileName = "git",
            Arguments = [|$"clone --depth={width} {file}.git"|],
            UseShellExecute = false,
        });
        """,
        """
        Process.Start(new ProcessStartInfo
        {
            FileName = "git",
            ArgumentList = { "clone", $"--depth={width}", $"{file}.git" },
            UseShellExecute = false,
        });
        """);

    [Fact]
    public Task Moves_the_argument_of_a_constructor_into_the_initializer() => FixesBody(
        """
        var start = new ProcessStartInfo("identify", [|"-verbose " + file|])
        {
            RedirectStandardOutput = true,
        };
        Process.Start(start);
        """,
        """
        var start = new ProcessStartInfo("identify")
        {
            ArgumentList = { "-verbose", file },
            RedirectStandardOutput = true,
        };
        Process.Start(start);
        """);

    [Fact]
    public Task Gives_a_constructor_an_initializer() => FixesBody(
        """Process.Start(new ProcessStartInfo("identify", [|"-verbose " + file|]));""",
        """Process.Start(new ProcessStartInfo("identify") { ArgumentList = { "-verbose", file } });""");

    [Fact]
    public Task Passes_a_list_to_Start() => FixesBody(
        """Process.Start("identify", [|$"-verbose {file}"|]);""",
        """Process.Start("identify", ["-verbose", file]);""");

    [Fact]
    public Task Takes_the_text_from_a_variable() => FixesBody(
        """
        var line = $"-verbose {file}";
        Process.Start("identify", [|line|]);
        """,
        """
        Process.Start("identify", ["-verbose", file]);
        """);

    [Fact]
    public Task Keeps_a_comment_on_the_variable() => FixesBody(
        """
        // All sizes.
        var line = $"-verbose {file}";
        Process.Start("identify", [|line|]);
        """,
        """
        // All sizes.
        Process.Start("identify", ["-verbose", file]);
        """);

    [Theory]
    [InlineData("""Process.Start("sh", [|$"-c ls {file}"|]);""")]
    [InlineData("""Process.Start("/bin/bash", [|$"-c ls {file}"|]);""")]
    [InlineData("""Process.Start(@"C:\Windows\System32\cmd.exe", [|$"/c dir {file}"|]);""")]
    [InlineData("""Process.Start("identify", [|file|]);""")]
    [InlineData("""Process.Start("identify", [|$"\"{file}"|]);""")]
    [InlineData("""Process.Start("identify", [|$"\\\"{file}\\\""|]);""")]
    [InlineData("""var options = file; Process.Start("identify", [|$"{options} a.png"|]);""")]
    [InlineData("""var start = Make(); start.Arguments = [|$"-verbose {file}"|];""")]
    [InlineData("""var start = new ProcessStartInfo("identify"); while (width > 0) { start.Arguments = [|$"-verbose {file}"|]; }""")]
    [InlineData("""var start = new ProcessStartInfo("identify"); start.FileName = Name(); start.Arguments = [|$"-verbose {file}"|];""")]
    [InlineData("""Process.Start([|file|]);""")]
    public Task Offers_nothing_where_arguments_cannot_be_told_apart(string statements) => OffersNoFix(Body(statements));

    private Task FixesBody(string before, string after) => Fixes(Body(before), Body(after));

    private static string Body(string statements) => $$"""
        using System.Diagnostics;
        using Microsoft.AspNetCore.Http;

        class C
        {
            static ProcessStartInfo Make() => new();
            static string Name() => "x";

            void M(HttpRequest request, int width)
            {
                string file = request.Query["file"].ToString();
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
