class Nulls
{
    static string? Nothing() => Environment.GetEnvironmentVariable("NOT_SET_BY_ANYONE") is null ? null : "set";

    [Flow]
    void Coalesced_with_dirty() => Api.Sql(Nothing() ?? Api.Source());

    [Safe]
    void Coalesced_with_clean()
    {
        var unused = Api.Source();
        Api.Sql(Nothing() ?? "x");
    }

    [Flow]
    void Dirty_coalesced_with_a_default()
    {
        string? text = Api.Source();
        Api.Sql(text ?? "x");
    }

    [Safe]
    void Constant_where_present()
    {
        string? text = Api.Source();
        Api.Sql(text is null ? "x" : "y");
    }

    [Flow]
    void Assigned_where_null()
    {
        var text = Nothing();
        text ??= Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Constant_assigned_where_null()
    {
        var text = Nothing();
        text ??= "x";
        _ = Api.Source();
        Api.Sql(text);
    }

    [Flow]
    void Conditional_access()
    {
        string? text = Api.Source();
        Api.Sql(text?.Trim());
    }

    [Safe]
    void Conditional_access_of_a_length()
    {
        string? text = Api.Source();
        Api.Sql(text?.Length);
    }

    [Flow]
    void Chain_of_conditional_accesses()
    {
        string? text = Api.Source();
        Api.Sql(text?.Trim()?.ToUpperInvariant()?.PadLeft(3) ?? "none");
    }

    [Safe]
    void Chain_that_ends_in_a_number()
    {
        string? text = Api.Source();
        Api.Sql(text?.Trim()?.ToUpperInvariant()?.IndexOf('x') ?? 0);
    }

    [Flow]
    void Null_forgiving()
    {
        string? text = Api.Source();
        Api.Sql(text!);
    }

    [Safe]
    void Null_literal()
    {
        string? text = Api.Source();
        text = null;
        Api.Sql(text!);
    }

    class Holder
    {
        public string? Text;
    }

    [Flow]
    void Conditional_assignment_to_a_member()
    {
        Holder? holder = new Holder();
        holder?.Text = Api.Source();
        Api.Sql(holder?.Text);
    }

    [Safe]
    void Conditional_assignment_of_a_constant()
    {
        Holder? holder = new Holder { Text = Api.Source() };
        holder?.Text = "x";
        Api.Sql(holder?.Text);
    }
}
