using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Models.Tests;

/// <summary>What compiles the model files into the analyzer.</summary>
public sealed class GeneratorTests
{
    private const string Right = """
        extensions:
          - addsTo:
              extensible: sinkModel
            data:
              - ["N", "T", false, "M", "", "", "Argument[0]", "sql-injection", "manual"]
        """;

    [Fact]
    public void A_malformed_row_is_an_error_with_its_file_and_line()
    {
        var (_, result) = Run(Driver(), new File("Bad.model.yml", Right.Replace("sql-injection", "sequel", StringComparison.Ordinal)));

        var error = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal(("Bad.model.yml", 4), (error.Location.GetLineSpan().Path, error.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("'sequel'", error.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_all_files_become_one_table()
    {
        var (_, result) = Run(Driver(), new File("A.model.yml", Right), new File("B.model.yml", Right.Replace("\"T\"", "\"U\"", StringComparison.Ordinal)), new File("other.yml", ":"));

        Assert.Empty(result.Diagnostics);
        var source = Assert.Single(result.GeneratedTrees).ToString();
        Assert.Contains("=N.T\n", source, StringComparison.Ordinal);
        Assert.Contains("=N.U\n", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_changes_no_row_generates_nothing_anew()
    {
        var (driver, _) = Run(Driver(), new File("A.model.yml", Right));
        var (_, result) = Run(driver.ReplaceAdditionalTexts([new File("A.model.yml", Right + "\n# the end\n")]));

        Assert.All(
            result.Results.Single().TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ModelGenerator.ModelGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static (GeneratorDriver Driver, GeneratorDriverRunResult Result) Run(GeneratorDriver driver, params File[] files)
    {
        var ran = driver.AddAdditionalTexts([.. files]).RunGenerators(CSharpCompilation.Create("Analyzers"));
        return (ran, ran.GetRunResult());
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
