namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported; SL1002FixTests has the repairs.</summary>
public sealed class SL1002Tests() : RuleTests("SL1002")
{
    [Theory]
    [InlineData("""
        public void Line(string file) => Process.Start("convert", [|file + " out.png"|]);
        """)]
    [InlineData("""
        public void Program(string tool) => Process.Start([|tool|]);
        """)]
    [InlineData("""
        public void Info(string file)
        {
            var info = new ProcessStartInfo("convert") { UseShellExecute = false };
            info.Arguments = [|$"-resize 50% {file}"|];
            Process.Start(info);
        }
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Items(string file)
        {
            var info = new ProcessStartInfo("convert");
            info.ArgumentList.Add(file);
            Process.Start(info);
        }
        """)]
    [InlineData("""
        public void Numbers(int width) => Process.Start("convert", "-resize " + width);
        """)]
    [InlineData("""
        public void Constant() => Process.Start("convert", "-version");
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using System.Diagnostics;
        using Microsoft.AspNetCore.Mvc;

        public class ToolsController : Controller
        {
            {{members}}
        }
        """;
}
