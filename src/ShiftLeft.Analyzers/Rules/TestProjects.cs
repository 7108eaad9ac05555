namespace ShiftLeft.Analyzers.Rules;

/// <summary>Code that only tests: its passwords and tokens open nothing.</summary>
internal static class TestProjects
{
    private static readonly HashSet<string> Frameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    /// <summary>Whether the project references a test framework.</summary>
    public static bool IsTest(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static assembly => Frameworks.Contains(assembly.Name));
}
