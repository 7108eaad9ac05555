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
}
