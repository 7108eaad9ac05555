using System.Text;
using System.Text.RegularExpressions;

namespace ShiftLeft.Analyzers.Policy;

/// <summary>
/// Paths as teams write them: a part of a path (<c>/Generated/</c>), or a pattern in which <c>*</c> stands for a part of a name and
/// <c>**</c> for any folders (<c>**/Migrations/*.cs</c>), which the end of the path has to match.
/// </summary>
internal sealed class PathPatterns
{
    private readonly string[] _parts;
    private readonly Regex[] _patterns;

    /// <param name="list">Separated by commas.</param>
    public PathPatterns(string? list)
    {
        var all = Settings.List(list).Select(Normalize).ToArray();
        _parts = [.. all.Where(static path => path.IndexOf('*') < 0)];
        _patterns = [.. all.Where(static path => path.IndexOf('*') >= 0).Select(Pattern)];
    }

    public bool Match(string path)
    {
        if (_parts.Length == 0 && _patterns.Length == 0)
            return false;
        var normal = Normalize(path);
        return Array.Exists(_parts, part => normal.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            || Array.Exists(_patterns, pattern => pattern.IsMatch(normal));
    }

    private static string Normalize(string path) => path.Replace('\\', '/');

    private static Regex Pattern(string glob)
    {
        // A pattern starts at a folder, whichever: nobody writes where the repository lies.
        var pattern = new StringBuilder("(^|/)");
        for (var i = glob.StartsWith("/", StringComparison.Ordinal) ? 1 : 0; i < glob.Length; i++)
        {
            if (glob[i] != '*')
            {
                pattern.Append(Regex.Escape(glob[i].ToString()));
            }
            else if (i + 1 < glob.Length && glob[i + 1] == '*')
            {
                // Folders, or none at all.
                i += i + 2 < glob.Length && glob[i + 2] == '/' ? 2 : 1;
                pattern.Append(glob[i] == '/' ? "(.*/)?" : ".*");
            }
            else
            {
                pattern.Append("[^/]*");
            }
        }

        return new Regex(pattern.Append('$').ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
