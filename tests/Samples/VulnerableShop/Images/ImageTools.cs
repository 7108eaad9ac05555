using System.Diagnostics;

namespace VulnerableShop.Images;

public interface IImageTools
{
    Task ResizeAsync(string source, string target, int width, int height, CancellationToken cancellation);

    Task<string> IdentifyAsync(string file, CancellationToken cancellation);

    Task WatermarkAsync(string file, string text, CancellationToken cancellation);
}

/// <summary>ImageMagick.</summary>
public sealed class ImageTools : IImageTools
{
    public async Task ResizeAsync(string source, string target, int width, int height, CancellationToken cancellation)
    {
        using var process = Process.Start("convert", [source, "-resize", $"{width}x{height}", target]);
        await process.WaitForExitAsync(cancellation);
    }

    public async Task<string> IdentifyAsync(string file, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("identify", "-verbose " + file) // expect: SL1002
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync(cancellation);
    }

    public async Task WatermarkAsync(string file, string text, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo { FileName = "mogrify" };
        foreach (var argument in new[] { "-gravity", "SouthEast", "-annotate", "0", text, file })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellation);
    }
}
