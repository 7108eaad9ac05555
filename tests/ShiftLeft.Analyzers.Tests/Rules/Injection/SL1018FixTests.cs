namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>An entry whose path leads out of the folder is refused.</summary>
public sealed class SL1018FixTests() : RuleTests("SL1018")
{
    [Fact]
    public Task Checks_the_path_before_it_is_used() => Fixes(
        Loop("entry.ExtractToFile([|Path.Combine(folder, entry.FullName)|]);"),
        Loop("""
            var fullPath = Path.GetFullPath(Path.Combine(folder, entry.FullName));
                        if (!fullPath.StartsWith(Path.GetFullPath(folder + Path.DirectorySeparatorChar), StringComparison.Ordinal))
                            throw new UnauthorizedAccessException("The path leads out of its folder.");
                        entry.ExtractToFile(fullPath);
            """));

    [Fact]
    public Task Adds_braces_to_a_loop_or_condition_without_them() => Fixes("""
        using System.IO.Compression;

        public static class Plugins
        {
            public static void Install(string folder)
            {
                foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
                    entry.ExtractToFile([|Path.Combine(folder, entry.FullName)|]); // all of them
            }

            public static void InstallTheme(string folder)
            {
                foreach (var entry in ZipFile.OpenRead("theme.zip").Entries)
                    if (entry.Length > 0)
                        // Folders have no content.
                        entry.ExtractToFile([|Path.Combine(folder, entry.FullName)|]);
                    else
                        Console.WriteLine(folder);
            }

            public static void InstallFolders(string folder)
            {
                foreach (var entry in ZipFile.OpenRead("theme.zip").Entries)
                    if (entry.Length > 0)
                        Console.WriteLine(folder);
                    else
                        Directory.CreateDirectory([|Path.Combine(folder, entry.FullName)|]);
            }
        }
        """, """
        using System.IO.Compression;

        public static class Plugins
        {
            public static void Install(string folder)
            {
                foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
                {
                    var fullPath = Path.GetFullPath(Path.Combine(folder, entry.FullName));
                    if (!fullPath.StartsWith(Path.GetFullPath(folder + Path.DirectorySeparatorChar), StringComparison.Ordinal))
                        throw new UnauthorizedAccessException("The path leads out of its folder.");
                    entry.ExtractToFile(fullPath); // all of them
                }
            }

            public static void InstallTheme(string folder)
            {
                foreach (var entry in ZipFile.OpenRead("theme.zip").Entries)
                    if (entry.Length > 0)
                    {
                        var fullPath = Path.GetFullPath(Path.Combine(folder, entry.FullName));
                        if (!fullPath.StartsWith(Path.GetFullPath(folder + Path.DirectorySeparatorChar), StringComparison.Ordinal))
                            throw new UnauthorizedAccessException("The path leads out of its folder.");
                        // Folders have no content.
                        entry.ExtractToFile(fullPath);
                    }
                    else
                        Console.WriteLine(folder);
            }

            public static void InstallFolders(string folder)
            {
                foreach (var entry in ZipFile.OpenRead("theme.zip").Entries)
                    if (entry.Length > 0)
                        Console.WriteLine(folder);
                    else
                    {
                        var fullPath = Path.GetFullPath(Path.Combine(folder, entry.FullName));
                        if (!fullPath.StartsWith(Path.GetFullPath(folder + Path.DirectorySeparatorChar), StringComparison.Ordinal))
                            throw new UnauthorizedAccessException("The path leads out of its folder.");
                        Directory.CreateDirectory(fullPath);
                    }
            }
        }
        """);

    [Fact]
    public Task Offers_nothing_for_text_put_together() => OffersNoFix(Loop("""entry.ExtractToFile([|folder + "/" + entry.FullName|]);"""));

    private static string Loop(string statements) => $$"""
        using System.IO.Compression;

        public static class Plugins
        {
            public static void Install(string folder)
            {
                foreach (var entry in ZipFile.OpenRead("plugin.zip").Entries)
                {
                    {{statements}}
                }
            }
        }
        """;
}
