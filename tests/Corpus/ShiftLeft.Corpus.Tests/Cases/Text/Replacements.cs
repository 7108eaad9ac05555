class Replacements
{
    [Flow]
    void Replaced_part() => Api.Sql(Api.Source().Replace("\n", ""));

    [Safe]
    void Contains() => Api.Sql(Api.Source().Contains('x'));

    [Flow]
    void Inserted_data() => Api.Sql("SELECT ".Insert(7, Api.Source()));

    [Safe]
    void Inserted_constant() => Api.Sql("SELECT ".Insert(Api.Source().Length > 999 ? 1 : 7, "x"));

    [Flow]
    void Replacement_is_the_data() => Api.Sql("SELECT $name".Replace("$name", Api.Source()));

    [Safe]
    void Searched_is_the_data()
    {
        var text = Api.Source();
        Api.Sql("SELECT x".Replace(text.Length > 3 ? "long" : "short", "y"));
    }

    [Flow]
    void Characters()
    {
        var characters = Api.Source().ToCharArray();
        Array.Reverse(characters);
        Api.Sql(new string(characters));
    }

    [Safe]
    void Character_class() => Api.Sql(char.IsLetter(Api.Source()[0]));

    [Flow]
    void Copied_string() => Api.Sql(string.Intern(Api.Source()));

    [Safe]
    void Empty_string()
    {
        var text = Api.Source();
        Api.Sql(text.Length > 999_999 ? string.Empty : "x");
    }
}
