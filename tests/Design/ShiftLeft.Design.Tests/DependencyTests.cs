using ShiftLeft.CodeFixes;

namespace ShiftLeft.Design.Tests;

/// <summary>An analyzer is loaded into hosts that bring their own libraries: what it needs beside the compiler is what breaks it there.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void The_analyzers_need_the_compiler_and_nothing_else() =>
        Assert.Empty(Foreign(typeof(Rule), "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"));

    [Fact]
    public void The_fixes_need_the_workspaces_and_nothing_else() =>
        Assert.Empty(Foreign(
            typeof(SecurityFix), "ShiftLeft.Analyzers", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces",
            "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel"));

    [Fact]
    public void Both_are_built_against_the_oldest_compiler_that_loads_them()
    {
        foreach (var assembly in new[] { typeof(Rule).Assembly, typeof(SecurityFix).Assembly })
        {
            var compiler = assembly.GetReferencedAssemblies().Single(static name => name.Name == "Microsoft.CodeAnalysis");
            Assert.Equal(new Version(4, 8), new Version(compiler.Version!.Major, compiler.Version.Minor));
        }
    }

    /// <summary>The libraries that every host of the compiler has, since the compiler needs them itself.</summary>
    private static readonly string[] OfTheCompiler =
        ["netstandard", "System.Collections.Immutable", "System.Reflection.Metadata", "System.Memory", "System.Runtime.CompilerServices.Unsafe"];

    private static IEnumerable<string?> Foreign(Type type, params string[] allowed) =>
        type.Assembly.GetReferencedAssemblies().Select(static name => name.Name).Except(allowed).Except(OfTheCompiler);
}
