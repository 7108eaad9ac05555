using System.Diagnostics;
using Microsoft.Extensions.Options;
using VulnerableShop.Web;

namespace VulnerableShop.Admin;

public interface IBackupService
{
    Task<string> CreateAsync(string label, CancellationToken cancellation);

    Task CompactAsync(int level, CancellationToken cancellation);
}

public sealed class BackupService(IOptions<ShopOptions> options, ILogger<BackupService> logger) : IBackupService
{
    public async Task<string> CreateAsync(string label, CancellationToken cancellation)
    {
        var name = $"shop-{DateTime.UtcNow:yyyyMMdd}-{label}";
        var start = new ProcessStartInfo
        {
            FileName = "/bin/sh",
            Arguments = $"-c \"sqlite3 shop.db .dump | gzip > {options.Value.BackupRoot}/{name}.sql.gz\"", // expect: SL1002
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellation);
        logger.LogInformation("Backup finished with {ExitCode}", process.ExitCode);
        return name;
    }

    public async Task CompactAsync(int level, CancellationToken cancellation)
    {
        using var process = Process.Start("gzip", $"-{Math.Clamp(level, 1, 9)} --recursive {options.Value.BackupRoot}");
        await process.WaitForExitAsync(cancellation);
    }
}
