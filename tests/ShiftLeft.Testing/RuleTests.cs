using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace ShiftLeft.Testing;

/// <summary>
/// The tests of one rule. Sources mark what is reported with <c>[|…|]</c>; they see the usual implicit usings, the whole of ASP.NET Core
/// and the real libraries this project references.
/// </summary>
public abstract class RuleTests(string id)
{
    /// <summary>Exactly the marked places are reported.</summary>
    protected Task Finds([StringSyntax("c#-test")] string source, Action<RuleTest>? configure = null)
    {
        Assert.Contains("|]", source, StringComparison.Ordinal);
        return Run(source, null, configure);
    }

    /// <summary>The place marked with <c>{|#0:…|}</c> is reported, with that message.</summary>
    protected Task Says([StringSyntax("c#-test")] string source, string message, Action<RuleTest>? configure = null) => Run(source, null, test =>
    {
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rule.All.Single(rule => rule.Id == id)).WithLocation(0).WithMessage(message).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        configure?.Invoke(test);
    });

    /// <summary>Nothing is reported.</summary>
    protected Task Quiet([StringSyntax("c#-test")] string source, Action<RuleTest>? configure = null)
    {
        Assert.DoesNotContain("|]", source, StringComparison.Ordinal);
        return Run(source, null, configure);
    }

    /// <summary>The marked places are reported, and the fix (one by one and by FixAll) makes the second text of the first.</summary>
    /// <param name="title">Which of several fixes, by the start of its equivalence key; null where there is one.</param>
    protected Task Fixes(
        [StringSyntax("c#-test")] string source, [StringSyntax("c#-test")] string @fixed, string? title = null, Action<RuleTest>? configure = null) =>
        Run(source, @fixed, test =>
        {
            test.CodeActionEquivalenceKey = title;
            configure?.Invoke(test);
        });

    /// <summary>The marked places are reported, and no fix is offered for them.</summary>
    protected Task OffersNoFix([StringSyntax("c#-test")] string source, Action<RuleTest>? configure = null) => Run(source, source, configure);

    /// <summary>Compiles the source as a program (top-level statements).</summary>
    protected static void AsProgram(RuleTest test) => test.TestState.OutputKind = OutputKind.ConsoleApplication;

    /// <summary>Compiles the source as part of a project that references a test framework.</summary>
    protected static void InTests(RuleTest test) => test.TestState.AdditionalReferences.Add(TestFramework);

    private static readonly MetadataReference TestFramework = CSharpCompilation.Create("xunit.core").ToMetadataReference();

    private async Task Run(string source, string? @fixed, Action<RuleTest>? configure)
    {
        var test = new RuleTest(id);
        test.TestState.Sources.Add(source);
        test.TestState.Sources.Add(("GlobalUsings.cs", RuleTest.ImplicitUsings));
        if (@fixed is not null)
        {
            test.FixedState.Sources.Add(@fixed);
            test.FixedState.Sources.Add(("GlobalUsings.cs", RuleTest.ImplicitUsings));
        }

        configure?.Invoke(test);
        await test.RunAsync();
    }
}
