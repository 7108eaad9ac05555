interface IMake
{
    static abstract string Make(string text);

    static virtual string Prefix => "p";

    string Run(string text);
}

sealed class MakeText : IMake
{
    public static string Make(string text) => text;

    public string Run(string text) => text;
}

sealed class MakeSize : IMake
{
    public static string Make(string text) => text.Length.ToString();

    public string Run(string text) => "n" + text.Length;
}

class TypeArguments
{
    [Flow]
    void Static_member() => Api.Sql(Make<MakeText>(Api.Source()));

    [Safe]
    void Static_member_clean() => Api.Sql(Make<MakeSize>(Api.Source()));

    [Flow]
    void Handed_on() => Api.Sql(Again<MakeText>(Api.Source()));

    [Safe]
    void Handed_on_clean() => Api.Sql(Again<MakeSize>(Api.Source()));

    [Flow]
    void New_object() => Api.Sql(Run<MakeText>(Api.Source()));

    [Safe]
    void New_object_clean() => Api.Sql(Run<MakeSize>(Api.Source()));

    static string Make<T>(string text)
        where T : IMake => T.Make(text);

    static string Again<T>(string text)
        where T : IMake => Make<T>(text);

    static string Run<T>(string text)
        where T : IMake, new() => new T().Run(text);
}
