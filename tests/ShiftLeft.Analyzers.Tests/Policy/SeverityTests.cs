using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ShiftLeft.Analyzers.Tests.Policy;

/// <summary><c>shiftleft.SLnnnn.severity</c> for rules about code.</summary>
public sealed class SeverityTests
{
    private const string Source = """
        using System.Runtime.Serialization.Formatters.Binary;

        class C
        {
            object M() => {|#0:new BinaryFormatter()|};
        }
        """;

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("Error", DiagnosticSeverity.Error)]
    public Task A_global_configuration_sets_it(string value, DiagnosticSeverity severity) =>
        Reports(severity, test => test.Configure($"shiftleft.SL4001.severity = {value}"));

    [Theory]
    [InlineData("[*.cs]")]
    [InlineData("[*]")]
    [InlineData("[/0/*.cs]")]
    public Task An_editorconfig_sets_it_for_its_files(string section) =>
        Reports(DiagnosticSeverity.Error, test => test.EditorConfig($"{section}\nshiftleft.SL4001.severity = error"));

    [Fact]
    public Task An_editorconfig_for_other_files_does_not() =>
        Reports(DiagnosticSeverity.Warning, static test => test.EditorConfig("[*.razor]\nshiftleft.SL4001.severity = error"));

    [Fact]
    public Task An_editorconfig_beats_a_global_configuration() => Reports(DiagnosticSeverity.Info, static test =>
    {
        test.Configure("shiftleft.SL4001.severity = error");
        test.EditorConfig("[*.cs]\nshiftleft.SL4001.severity = suggestion");
    });

    [Fact]
    public Task The_setting_of_another_rule_does_nothing() =>
        Reports(DiagnosticSeverity.Warning, static test => test.Configure("shiftleft.SL4002.severity = error"));

    [Fact]
    public Task A_value_that_is_none_of_them_leaves_the_default() =>
        Reports(DiagnosticSeverity.Warning, static test => test.Configure("shiftleft.SL4001.severity = eror"));

    [Fact]
    public Task The_compiler_s_own_setting_has_the_last_word() => Reports(DiagnosticSeverity.Error, static test =>
    {
        test.Configure("shiftleft.SL4001.severity = suggestion");
        test.EditorConfig("[*.cs]\ndotnet_diagnostic.SL4001.severity = error");
    });

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public Task None_switches_it_off(string value) => Run(null, test => test.Configure($"shiftleft.SL4001.severity = {value}"));

    [Fact]
    public Task None_holds_for_the_files_of_its_section_only() => Run(DiagnosticSeverity.Warning, static test =>
    {
        test.TestState.Sources.Add(("/0/Legacy/Old.cs", "class Old { object M() => new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter(); }"));
        test.EditorConfig("[/0/Legacy/**.cs]\nshiftleft.SL4001.severity = none");
    });

    private static Task Reports(DiagnosticSeverity severity, Action<RuleTest> configure) => Run(severity, configure);

    private static Task Run(DiagnosticSeverity? severity, Action<RuleTest> configure)
    {
        var test = new RuleTest("SL4001") { TestCode = Source };
        if (severity is { } expected)
            test.ExpectedDiagnostics.Add(new DiagnosticResult("SL4001", expected).WithLocation(0));
        configure(test);
        return test.RunAsync();
    }
}
