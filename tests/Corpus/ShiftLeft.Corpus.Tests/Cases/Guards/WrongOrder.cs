class WrongOrder
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    [Flow]
    void Wrong_variable()
    {
        var text = Api.Source();
        var other = "report";
        if (Allowed.Contains(other))
            Api.Sql(text);
    }

    [Safe]
    void Right_variable()
    {
        var text = Api.Source();
        var other = "report";
        if (Allowed.Contains(text))
            Api.Sql(text + other);
    }

    [Flow]
    void After_the_sink()
    {
        var text = Api.Source();
        Api.Sql(text);
        if (!Allowed.Contains(text))
            throw new ArgumentException("not allowed");
    }

    [Safe]
    void Before_the_sink()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            throw new ArgumentException("not allowed");
        Api.Sql(text);
    }

    [Flow]
    void Checked_then_reassigned()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            text = "report";
        text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Reassigned_then_checked()
    {
        var text = "report";
        text = Api.Source();
        if (Allowed.Contains(text))
            Api.Sql(text);
    }

    [Flow]
    void Checked_then_appended()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text) && text.Length < 4)
            return;
        text += Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Checked_copy_of_the_same_text()
    {
        var text = Api.Source();
        var copy = text;
        if (Allowed.Contains(copy))
            Api.Sql(text);
    }
}
