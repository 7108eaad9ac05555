using System.Globalization;

class Formats
{
    [Flow]
    void Formatted() => Api.Sql(string.Format("SELECT {0} FROM {1}", "x", Api.Source()));

    [Safe]
    void Formatted_number() => Api.Sql(string.Format("SELECT {0} FROM {1}", "x", Api.Source().Length));

    [Flow]
    void Formatted_with_a_culture() => Api.Sql(string.Format(CultureInfo.InvariantCulture, "{0}{1}{2}{3}", "a", "b", "c", Api.Source()));

    [Safe]
    void Formatted_with_clean_arguments()
    {
        var text = Api.Source();
        Api.Sql(string.Format(CultureInfo.InvariantCulture, "{0}{1}", "a", text.Length));
    }

    [Flow]
    void Format_is_the_data() => Api.Sql(string.Format(Api.Source(), "x"));

    [Safe]
    void Compared() => Api.Sql(string.Compare(Api.Source(), "x", StringComparison.Ordinal));

    [Flow]
    void Concatenated() => Api.Sql(string.Concat("a", Api.Source(), "b"));

    [Safe]
    void Concatenated_constants()
    {
        var text = Api.Source();
        Api.Sql(string.Concat("a", text is null ? "n" : "v", "b"));
    }
}
