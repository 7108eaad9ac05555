using System;
using System.Collections;
using System.IO;
using System.Linq;

namespace ShiftLeft.Corpus.Tests;

/// <summary>What an attacker sends, and how to see that it arrived.</summary>
internal static class Attack
{
    private const string Root = "/srv/files/";

    private static readonly Uri Site = new("https://app.example/");

    /// <summary>Attacks on the sinks, and things that honest users send: a check must let something through.</summary>
    public static readonly string[] Inputs =
    [
        "x' OR 1=1 <script>",
        "../../etc/passwd",
        "..\\..\\etc\\passwd",
        "/etc/passwd",
        "../files-old/passwd",
        "/srv/files-old/passwd",
        "/srv/files/../../etc/passwd",
        "https://evil.example/",
        "https://evil-api.example/",
        "https://api.example.evil.example/",
        "https://api.example@evil.example/",
        "//evil.example/",
        "/evil.example/",
        "/\\evil.example/",
        "/\t/evil.example/",
        ".evil.example/",
        "@evil.example/",
        "evil.example",
        "report",
        "report.txt",
        "/srv/files/report.txt",
        "/home",
        "https://api.example/items",
        "42",
        "8c1f1a52-77a2-4e0e-9d3c-6a4d2f0c9d11",
    ];

    public static bool Arrived(string sink, object? value)
    {
        var text = TextOf(value);
        return sink switch
        {
            "Sql" => text.Contains(" OR 1", StringComparison.OrdinalIgnoreCase) || text.Contains("1 RO ", StringComparison.OrdinalIgnoreCase),
            "Html" => text.Contains("<script", StringComparison.OrdinalIgnoreCase),
            "Open" => IsOutside(text),
            _ => IsElsewhere(text),
        };
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        char[] characters => new string(characters),
        byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
        IEnumerable many => string.Join(' ', many.Cast<object?>().Select(TextOf)),
        _ => value.ToString() ?? "",
    };

    private static bool IsOutside(string path) =>
        path.Length > 0 && Path.GetFullPath(path, Root) is var full && full.EndsWith("passwd", StringComparison.Ordinal) && !full.StartsWith(Root, StringComparison.Ordinal);

    /// <summary>As a browser reads it: a backslash is a slash, a tab is nothing. What comes before the domain does not matter.</summary>
    private static bool IsElsewhere(string url) =>
        Uri.TryCreate(Site, url.Replace('\\', '/').Replace("\t", "", StringComparison.Ordinal), out var target) && target.Host.Split('.') is [.., var domain, _] && domain.Contains("evil", StringComparison.Ordinal);
}
