using Microsoft.CodeAnalysis.CSharp;

namespace ShiftLeft.Design.Tests;

/// <summary>The fix of one rule over a block of its page, by the harness of the rule tests: one by one and by FixAll.</summary>
internal sealed class PageFix(string id, string before, IReadOnlyList<Diagnostic> findings, string after)
{
    public Task RunAsync()
    {
        var test = new RuleTest(id);
        if (CSharpSyntaxTree.ParseText(before).GetRoot().ChildNodes().Any(static node => node.IsKind(SyntaxKind.GlobalStatement)))
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.Sources.Add(Marked());
        test.TestState.Sources.Add(("GlobalUsings.cs", RuleTest.ImplicitUsings));
        test.FixedState.Sources.Add(after);
        test.FixedState.Sources.Add(("GlobalUsings.cs", RuleTest.ImplicitUsings));
        return test.RunAsync();
    }

    private string Marked()
    {
        var text = before;
        foreach (var span in findings.Select(static finding => finding.Location.SourceSpan).OrderByDescending(static span => span.Start))
            text = text.Insert(span.End, "|]").Insert(span.Start, "[|");
        return text;
    }
}
