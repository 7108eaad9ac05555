namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1020Tests() : RuleTests("SL1020")
{
    [Theory]
    [InlineData("""
        public void Tool() => Process.Start([|Environment.GetEnvironmentVariable("TOOL")|]!);
        """)]
    [InlineData("""
        public void Folder() => Process.Start([|Environment.GetEnvironmentVariable("TOOLS") + "/convert"|]);
        """)]
    [InlineData("""
        public void Info() => _ = new ProcessStartInfo { FileName = [|Environment.GetEnvironmentVariable("TOOL")|]! };
        """)]
    [InlineData("""
        public void Native() => NativeLibrary.Load([|Environment.GetEnvironmentVariable("LIBRARY")|]!);
        """)]
    [InlineData("""
        public void Path(string folder) => Environment.SetEnvironmentVariable("PATH", [|folder|]);
        """)]
    [InlineData("""
        public void Working(string folder) => _ = new ProcessStartInfo("convert") { WorkingDirectory = [|folder|] };
        """)]
    [InlineData("""
        public void PathOfProcess(ProcessStartInfo start, string folder) => start.Environment["PATH"] = [|folder|];
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members), test => test.Configure("shiftleft.threat_models = remote, local"));

    [Theory]
    [InlineData("""
        public void Absolute() => Process.Start("/usr/bin/convert");
        """)]
    [InlineData("""
        public void Below() => Process.Start("/opt/tools/" + Environment.GetEnvironmentVariable("TOOL"));
        """)]
    [InlineData("""
        public void Argument() => Process.Start("/usr/bin/convert", Environment.GetEnvironmentVariable("FILE")!);
        """)]
    [InlineData("""
        public void Other(string value) => Environment.SetEnvironmentVariable("MODE", value);
        """)]
    [InlineData("""
        public void Program(string tool) => Process.Start(tool);
        """)]
    [InlineData("""
        public void Library(string name) => NativeLibrary.Load(name);
        """)]
    public Task Quiet_on_absolute_paths_and_where_another_rule_says_more(string members) => Quiet(Controller(members), test => test.Configure("shiftleft.threat_models = remote, local"));

    private static string Controller(string members) => $$"""
        using System.Diagnostics;
        using System.Runtime.InteropServices;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
