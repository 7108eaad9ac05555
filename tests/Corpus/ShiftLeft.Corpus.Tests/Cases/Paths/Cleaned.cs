class Cleaned
{
    const string Root = "/srv/files";

    static readonly char[] Refused = Path.GetInvalidFileNameChars();
    static readonly char[] Listed = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    [Flow]
    void Cleaned_of_other_characters() => Api.Open(Path.Combine(Root, OfPathCharacters(Api.Source())));

    [Safe]
    void Replaced_one_after_the_other() => Api.Open(Path.Combine(Root, Replaced(Api.Source())));

    [Flow("/etc")]
    void Another_text_is_cleaned() => Api.Open(Joined(Api.Source(), "passwd"));

    [Safe]
    void Filtered() => Api.Open(Path.Combine(Root, OfAllowed(Api.Source())));

    [Flow]
    void Only_asked() => Api.Open(Path.Combine(Root, HasRefused(Api.Source()) ? "report" : Api.Source()));

    [Safe]
    void Overwritten_in_a_buffer() => Api.Open(Path.Combine(Root, Overwritten(Api.Source())));

    [Flow]
    void Put_together_unchanged() => Api.Open(Path.Combine(Root, PutTogetherAll(Api.Source())));

    [Safe]
    void Put_together_again() => Api.Open(Path.Combine(Root, PutTogether(Api.Source()) + ".txt"));

    [Flow]
    void Folded_over_other_characters() => Api.Open(Path.Combine(Root, Path.GetInvalidPathChars().Aggregate(Api.Source(), (current, refused) => current.Replace(refused, '_'))));

    [Safe]
    void Folded() => Api.Open(Path.Combine(Root, FoldedText(Api.Source())));

    [Flow("/etc")]
    void Local_function_of_two_texts()
    {
        Api.Open(Joined(Api.Source(), "passwd"));

        static string Joined(string folder, string name)
        {
            foreach (var refused in Path.GetInvalidFileNameChars())
                name = name.Replace(refused.ToString(), "");
            return Path.Combine(Root, folder, name);
        }
    }

    [Safe]
    void Local_function()
    {
        Api.Open(Path.Combine(Root, Clean(Api.Source())));

        static string Clean(string name)
        {
            foreach (var refused in Path.GetInvalidFileNameChars())
                name = name.Replace(refused.ToString(), "");
            return name;
        }
    }

    static string OfPathCharacters(string name)
    {
        foreach (var refused in Path.GetInvalidPathChars())
            name = name.Replace(refused, '_');
        return name;
    }

    static string Replaced(string name)
    {
        foreach (var refused in Listed)
            name = name.Replace(refused, '_');
        return name;
    }

    static string Joined(string folder, string name)
    {
        foreach (var refused in Refused)
            name = name.Replace(refused, '_');
        return folder + "/" + name;
    }

    static bool HasRefused(string name) => name.Length == 0 || Refused.Contains(name[0]);

    static string OfAllowed(string name) => new(name.Where(character => !Refused.Contains(character)).ToArray());

    static string Overwritten(string name) => string.Create(name.Length, (name, Refused), static (characters, given) =>
    {
        given.name.AsSpan().CopyTo(characters);
        for (var i = 0; i < characters.Length; i++)
        {
            if (Array.IndexOf(given.Refused, characters[i]) >= 0)
                characters[i] = ' ';
        }
    });

    static string PutTogether(string name)
    {
        var cleaned = new StringBuilder();
        foreach (var character in name)
            cleaned.Append(Array.IndexOf(Refused, character) < 0 ? character : '_');
        return cleaned.ToString();
    }

    static string PutTogetherAll(string name)
    {
        var copy = new StringBuilder();
        foreach (var character in name)
            copy.Append(character);
        return copy.ToString();
    }

    static string FoldedText(string name) => Refused.Aggregate(name, (current, refused) => current.Replace(refused, '_'));
}
