class BuilderMethods
{
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
