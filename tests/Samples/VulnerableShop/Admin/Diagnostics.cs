using System.Diagnostics;

namespace VulnerableShop.Admin;

public interface IDiagnostics
{
    Task<string> PingAsync(string host, CancellationToken cancellation);

    Task<string> LookupAsync(string host, CancellationToken cancellation);

    Task<string> DiskUsageAsync(CancellationToken cancellation);
}

public sealed class ShellDiagnostics : IDiagnostics
{
    public async Task<string> PingAsync(string host, CancellationToken cancellation) =>
        await RunAsync("ping -c 3 " + host, cancellation);

    /// <summary>The program is fixed and the host is one argument of it, whatever it contains.</summary>
    public async Task<string> LookupAsync(string host, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("nslookup") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-timeout=2");
        start.ArgumentList.Add(host);
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync(cancellation);
    }

    public Task<string> DiskUsageAsync(CancellationToken cancellation) => RunAsync("df -h /", cancellation);

    private static async Task<string> RunAsync(string commandLine, CancellationToken cancellation)
    {
        using var process = new Process();
        process.StartInfo.FileName = "/bin/bash";
        process.StartInfo.Arguments = "-c \"" + commandLine + "\""; // expect: SL1002
        process.StartInfo.RedirectStandardOutput = true;
        process.Start();
        return await process.StandardOutput.ReadToEndAsync(cancellation);
    }
}
