using System.Buffers;
using System.Text.RegularExpressions;

class NamePatterns
{
    const string Root = "/srv/files";

    static readonly Regex Refused = new("[" + Regex.Escape(new string(Path.GetInvalidFileNameChars())) + "]+");
    static readonly string Escaped = Regex.Escape(new string(Path.GetInvalidFileNameChars()));
    static readonly Regex OfPaths = new("[" + Regex.Escape(new string(Path.GetInvalidPathChars())) + "]+");
    static readonly Regex Formatted;
    static readonly SearchValues<char> Searched;
    static readonly Regex Chosen;

    static NamePatterns()
    {
        var both = Regex.Escape(new string(Path.GetInvalidPathChars()) + new string(Path.GetInvalidFileNameChars()));
        Formatted = new Regex(string.Format("[{0}]+", both), RegexOptions.Compiled | RegexOptions.NonBacktracking);
        Searched = SearchValues.Create(Path.GetInvalidFileNameChars());
        Chosen = new Regex("[/\\\\:]");
        Chosen = new Regex("[:]");
    }

    [Safe]
    void Replaced() => Api.Open(Path.Combine(Root, Refused.Replace(Api.Source(), "_")));

    [Flow]
    void Replaced_of_other_characters() => Api.Open(Path.Combine(Root, OfPaths.Replace(Api.Source(), "_")));

    [Flow]
    void Replaced_and_brought_back() => Api.Open(Path.Combine(Root, Refused.Replace(Api.Source(), "/")));

    [Safe]
    void Replaced_by_an_escaped_text() => Api.Open(Path.Combine(Root, Regex.Replace(Api.Source(), $"[{Escaped}]", "")));

    [Safe]
    void Replaced_by_what_is_made_once() => Api.Open(Path.Combine(Root, Formatted.Replace(Api.Source(), "-")));

    [Flow]
    void Replaced_by_the_last_that_is_made() => Api.Open(Path.Combine(Root, Chosen.Replace(Api.Source(), "-")));

    [Safe]
    void Refused_as_a_span()
    {
        var name = Api.Source();
        if (HasRefused(name))
            return;
        Api.Open(Path.Combine(Root, name));
    }

    [Flow]
    void Required_as_a_span()
    {
        var name = Api.Source();
        if (HasRefused(name))
            Api.Open(Path.Combine(Root, name));
    }

    [Flow]
    void Short_as_a_span()
    {
        var name = Api.Source();
        if (IsLong(name))
            return;
        Api.Open(Path.Combine(Root, name));
    }

    [Safe]
    void Empty_as_a_span()
    {
        var name = Api.Source();
        if (IsThere(name))
            return;
        Api.Open(Path.Combine(Root, name));
    }

    static bool IsThere(ReadOnlySpan<char> name) => name.Length > 0;

    static bool HasRefused(ReadOnlySpan<char> name)
    {
        if (name.Length == 0)
            return false;
        return name.IndexOfAny(Searched) >= 0;
    }

    static bool IsLong(ReadOnlySpan<char> name)
    {
        if (name.Length < 100)
            return false;
        return name.IndexOfAny(Searched) >= 0;
    }
}
