class Fields
{
    static readonly HashSet<string> Allowed = ["report", "42"];
    private string _text = "";
    private string _kept = "";
    private string _changed = "";

    [Flow]
    void Field_changed_by_a_call_after_the_check()
    {
        _changed = "report";
        if (!Allowed.Contains(_changed))
            return;
        Change();
        Api.Sql(_changed);
    }

    [Safe]
    void Field_checked()
    {
        _text = Api.Source();
        if (!Allowed.Contains(_text))
            return;
        Api.Sql(_text);
    }

    [Flow]
    void Other_field_checked()
    {
        _text = "report";
        _kept = Api.Source();
        if (Allowed.Contains(_text))
            Api.Sql(_kept);
    }

    [Safe]
    void Field_checked_in_a_method()
    {
        _kept = Api.Source();
        if (IsKeptAllowed())
            Api.Sql(_kept);
    }

    [Flow]
    void Local_copy_checked_but_field_reloaded()
    {
        _changed = "report";
        var local = _changed;
        Change();
        if (Allowed.Contains(local))
            Api.Sql(_changed);
    }

    [Safe]
    void Local_copy_checked_and_used()
    {
        _changed = Api.Source();
        var local = _changed;
        Change();
        if (Allowed.Contains(local))
            Api.Sql(local);
    }

    [Flow]
    void Element_reloaded_after_a_change()
    {
        var items = new List<string> { "report" };
        if (!Allowed.Contains(items[0]))
            return;
        items[0] = Api.Source();
        Api.Sql(items[0]);
    }

    [Safe]
    void Element_checked()
    {
        var items = new List<string> { Api.Source() };
        if (!Allowed.Contains(items[0]))
            return;
        Api.Sql(items[0]);
    }

    void Change() => _changed = Api.Source();

    bool IsKeptAllowed() => Allowed.Contains(_kept);
}
