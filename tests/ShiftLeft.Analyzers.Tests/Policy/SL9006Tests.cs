using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Policy;

namespace ShiftLeft.Analyzers.Tests.Policy;

public sealed class SL9006Tests
{
    [Theory]
    [InlineData("shiftleft.treat_models = local", "'shiftleft.treat_models' is no option; did you mean 'shiftleft.threat_models'?")]
    [InlineData("shiftleft.colour = red", "'shiftleft.colour' is no option")]
    [InlineData("shiftleft.SL9999.severity = error", "'shiftleft.sl9999.severity' names a rule that does not exist")]
    [InlineData("shiftleft.SL4001.serverity = error", "'shiftleft.sl4001.serverity' is no option; did you mean 'shiftleft.SL4001.severity'?")]
    [InlineData("shiftleft.SL4001.colour = red", "'shiftleft.sl4001.colour' is no option")]
    [InlineData("shiftleft.SL4001.severity = eror", "'shiftleft.sl4001.severity = eror' is not understood; use error, warning, suggestion, silent, none")]
    [InlineData("shiftleft.SL4001.severity =", "'shiftleft.sl4001.severity = ' is not understood; use error, warning, suggestion, silent, none")]
    [InlineData("shiftleft.threat_models = remote, remte", "'shiftleft.threat_models = remote, remte' is not understood; use remote, local, database (several separated by commas)")]
    [InlineData("shiftleft.report_unknown_origin = yes", "'shiftleft.report_unknown_origin = yes' is not understood; use true, false")]
    public async Task A_key_or_value_that_nothing_understands_is_reported_once_wherever_it_is_set(string line, string message)
    {
        await Run(test => test.Configure(line), message);
        await Run(test => test.EditorConfig("[*.cs]\n" + line), message);
    }

    [Fact]
    public Task Both_files_together_give_one_report() => Run(
        static test =>
        {
            test.Configure("shiftleft.colour = red");
            test.EditorConfig("[*]\nshiftleft.colour = red");
        },
        "'shiftleft.colour' is no option");

    [Fact]
    public Task Options_that_exist_are_not_reported() => Run(static test =>
    {
        test.Configure("shiftleft.threat_models = remote, LOCAL, database", "shiftleft.SL1001.severity = none", "shiftleft.sl0003.severity = silent");
        test.EditorConfig("[*.cs]\nshiftleft.excluded_paths = /Legacy/, **/*.g.cs\nshiftleft.report_unknown_origin = true\nindent_size = 4\nshiftleftish = 1");
    });

    [Fact]
    public async Task The_line_is_shown_where_the_project_shows_the_file()
    {
        const string Line = "shiftleft.colour = red";
        var test = new RuleTest("SL9006") { TestCode = "" };
        test.Configure(Line);
        test.TestState.AdditionalFiles.Add(("/repo/.globalconfig", SourceText.From($"is_global = true\n  {Line}\n")));
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rule.SL9006_InvalidConfiguration).WithSpan("/repo/.globalconfig", 2, 3, 2, 19).WithMessage("'shiftleft.colour' is no option"));
        await test.RunAsync();
    }

    [Fact]
    public Task It_can_be_switched_off() => Run(static test => test.Configure("shiftleft.colour = red", "shiftleft.SL9006.severity = none"));

    [Fact]
    public void Every_option_says_what_it_is_for_and_takes_its_default()
    {
        Assert.All(Options.All, static option =>
        {
            Assert.StartsWith(Settings.Prefix, option.Key, StringComparison.Ordinal);
            Assert.EndsWith(".", option.Meaning, StringComparison.Ordinal);
            Assert.NotEmpty(option.Values.Description);
            Assert.True(option.Default.Length == 0 || option.Values.Accepts(option.Default), option.Key);
        });
        Assert.Equal(Options.All.Count(), Options.All.Select(static option => option.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static Task Run(Action<RuleTest> configure, params string[] messages)
    {
        var test = new RuleTest("SL9006") { TestCode = "class C;" };
        configure(test);
        test.ExpectedDiagnostics.AddRange(messages.Select(static message => new DiagnosticResult(Rule.SL9006_InvalidConfiguration).WithMessage(message)));
        return test.RunAsync();
    }
}
