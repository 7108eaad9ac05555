class Builders
{
    [Flow]
    void Append()
    {
        var builder = new StringBuilder("SELECT ");
        builder.Append(Api.Source());
        Api.Sql(builder.ToString());
    }

    [Safe]
    void Append_constants()
    {
        var text = Api.Source();
        var builder = new StringBuilder("SELECT ");
        builder.Append(text.Length > 3 ? "long" : "short").Append(text.Length);
        Api.Sql(builder.ToString());
    }

    [Flow]
    void Chain() => Api.Sql(new StringBuilder().Append("a").AppendLine(Api.Source()).Append('b').ToString());

    [Safe]
    void Chain_of_another()
    {
        var dirty = new StringBuilder().Append(Api.Source());
        Api.Sql(new StringBuilder().Append("a").AppendLine().Append(dirty.Length).ToString());
    }

    [Flow]
    void Append_format()
    {
        var builder = new StringBuilder();
        builder.AppendFormat("{0} {1}", "x", Api.Source());
        Api.Sql(builder.ToString());
    }

    [Safe]
    void Append_format_of_a_number()
    {
        var builder = new StringBuilder();
        builder.AppendFormat("{0} {1}", "x", Api.Source().Length);
        Api.Sql(builder.ToString());
    }

    [Flow]
    void Append_interpolated()
    {
        var builder = new StringBuilder();
        builder.Append($"SELECT {Api.Source()}");
        Api.Sql(builder.ToString());
    }

    [Safe]
    void Append_interpolated_number()
    {
        var builder = new StringBuilder();
        builder.Append($"SELECT {Api.Source().Length}");
        Api.Sql(builder.ToString());
    }

    [Flow]
    void Cleared_too_late()
    {
        var builder = new StringBuilder(Api.Source());
        var text = builder.ToString();
        builder.Clear();
        Api.Sql(text);
    }

    [Safe]
    void Cleared()
    {
        var builder = new StringBuilder(Api.Source());
        builder.Clear();
        builder.Append("x");
        Api.Sql(builder.ToString());
    }

    [Flow]
    void Inserted_and_replaced()
    {
        var builder = new StringBuilder("SELECT $");
        builder.Insert(0, "-- \n").Replace("$", Api.Source());
        Api.Sql(builder.ToString());
    }

    [Safe]
    void Length_of_a_builder()
    {
        var builder = new StringBuilder(Api.Source());
        Api.Sql(builder.Length);
    }

    [Flow]
    void Filled_by_a_helper()
    {
        var builder = new StringBuilder();
        AddWhere(builder, Api.Source());
        Api.Sql(builder.ToString());
    }

    [Safe]
    void Filled_by_a_helper_with_constants()
    {
        var builder = new StringBuilder();
        AddWhere(builder, "name");
        Api.Sql(builder.ToString());
    }

    [Flow]
    void Append_join() => Api.Sql(new StringBuilder().AppendJoin(", ", ["x", Api.Source()]).ToString());

    [Safe]
    void Append_join_of_numbers() => Api.Sql(new StringBuilder().AppendJoin(", ", [1, Api.Source().Length]).ToString());

    [Flow]
    void Builder_itself_to_the_sink()
    {
        var builder = new StringBuilder();
        builder.Append(Api.Source());
        Api.Sql(builder);
    }

    [Safe]
    void Other_builder_to_the_sink()
    {
        var builder = new StringBuilder();
        var other = new StringBuilder("x");
        builder.Append(Api.Source());
        Api.Sql(other);
    }

    [Flow]
    void In_a_loop()
    {
        var builder = new StringBuilder();
        foreach (var item in new[] { "a", Api.Source() })
            builder.Append(item).Append(',');
        Api.Sql(builder.ToString(0, builder.Length - 1));
    }

    [Safe]
    void Question_marks_in_a_loop()
    {
        var builder = new StringBuilder();
        foreach (var item in new[] { "a", Api.Source() })
            builder.Append('?').Append(',');
        Api.Sql(builder.ToString(0, builder.Length - 1));
    }

    static void AddWhere(StringBuilder builder, string column) => builder.Append(" WHERE ").Append(column);
}
