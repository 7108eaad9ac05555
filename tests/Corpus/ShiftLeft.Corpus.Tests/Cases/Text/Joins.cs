class Joins
{
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
