namespace ShiftLeft.Analyzers.Tests.Models.Flows;

public sealed class CommandFlowTests() : RuleTests("SL1002")
{
    [Fact]
    public Task Finds_programs_and_arguments() => Finds("""
        using System.Diagnostics;
        using Microsoft.AspNetCore.Mvc;
        public class ToolsController : Controller
        {
            public void Run(string input)
            {
                Process.Start([|input|]);
                Process.Start("cmd", [|"/c ping " + input|]);
                var info = new ProcessStartInfo("bash", [|$"-c \"{input}\""|]);
                info.Arguments = [|input|];
                Process.Start(new ProcessStartInfo { FileName = [|input|] });
            }
        }
        """);

    [Fact]
    public Task Quiet_on_argument_lists() => Quiet("""
        using System.Diagnostics;
        using Microsoft.AspNetCore.Mvc;
        public class ToolsController : Controller
        {
            public void Run(string input, int count)
            {
                var info = new ProcessStartInfo("ping") { ArgumentList = { input } };
                info.ArgumentList.Add(input);
                Process.Start(info);
                Process.Start("ping", new[] { input });
                Process.Start("ping", "-n " + count);
            }
        }
        """);
}
