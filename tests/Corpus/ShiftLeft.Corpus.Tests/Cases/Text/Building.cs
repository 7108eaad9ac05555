using System.Globalization;

class Building
{
    [Flow]
    void Plus() => Api.Sql("SELECT * FROM t WHERE n = " + Api.Source() + " ORDER BY id");

    [Safe]
    void Plus_a_length() => Api.Sql("SELECT * FROM t WHERE n = " + Api.Source().Length + " ORDER BY id");

    [Flow]
    void Interpolated() => Api.Sql($"SELECT * FROM t WHERE n = {Api.Source()}");

    [Safe]
    void Interpolated_number() => Api.Sql($"SELECT * FROM t WHERE n = {Api.Source().Length:D4}");

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

    [Flow]
    void Joined() => Api.Sql(string.Join(", ", "a", Api.Source()));

    [Safe]
    void Joined_numbers()
    {
        string[] items = [Api.Source()];
        Api.Sql(string.Join(", ", items.Select(item => item.Length)));
    }

    [Flow]
    void Joined_by_the_data() => Api.Sql(string.Join(Api.Source(), "a", "b"));

    [Safe]
    void Equality() => Api.Sql(string.Equals(Api.Source(), "a", StringComparison.OrdinalIgnoreCase));

    [Flow]
    void Appended_in_place()
    {
        var sql = "SELECT ";
        sql += "name, ";
        sql += Api.Source();
        Api.Sql(sql);
    }

    [Safe]
    void Appended_after_the_sink()
    {
        var sql = "SELECT ";
        Api.Sql(sql);
        sql += Api.Source();
    }

    [Flow]
    void Raw_string() => Api.Sql($$"""
        SELECT {"{{Api.Source()}}"}
        """);

    [Safe]
    void Raw_string_without_a_hole()
    {
        _ = Api.Source();
        Api.Sql("""
            SELECT {Api.Source()}
            """);
    }
}
