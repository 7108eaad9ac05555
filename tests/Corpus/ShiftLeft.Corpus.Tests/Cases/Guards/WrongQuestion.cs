class WrongQuestion
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    class Form
    {
        public string Column = "";
        public string Order = "";
    }

    [Flow("report' OR 1=1")]
    void Checked_a_part()
    {
        var text = Api.Source();
        var part = text.Split('\'')[0];
        if (Allowed.Contains(part))
            Api.Sql(text);
    }

    [Safe("report' OR 1=1")]
    void Checked_and_used_a_part()
    {
        var text = Api.Source();
        var part = text.Split('\'')[0];
        if (Allowed.Contains(part))
            Api.Sql(part);
    }

    [Flow]
    void Length_only()
    {
        var text = Api.Source();
        if (text.Length is > 0 and < 100)
            Api.Sql(text);
    }

    [Safe]
    void Length_zero()
    {
        var text = Api.Source();
        if (text.Length == 0)
            Api.Sql("empty");
    }

    [Flow]
    void Not_empty()
    {
        var text = Api.Source();
        if (!string.IsNullOrWhiteSpace(text))
            Api.Sql(text);
    }

    [Safe(" ")]
    void Empty()
    {
        var text = Api.Source();
        if (string.IsNullOrEmpty(text.Trim()))
            Api.Sql(text.Length);
    }

    [Flow]
    void Other_property()
    {
        var form = new Form { Column = "report", Order = Api.Source() };
        if (Allowed.Contains(form.Column))
            Api.Sql(form.Order);
    }

    [Safe]
    void Same_property()
    {
        var form = new Form { Column = Api.Source(), Order = Api.Source() };
        if (Allowed.Contains(form.Column))
            Api.Sql(form.Column);
    }
}
