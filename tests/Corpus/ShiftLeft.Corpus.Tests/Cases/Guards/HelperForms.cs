static class Checks
{
    public static bool IsColumn(this string text) => text is "report" or "42";

    public static string OrDefault(this string text) => text.IsColumn() ? text : "Id";
}

sealed class ColumnValidator(HashSet<string> allowed)
{
    public bool IsValid(string text) => allowed.Contains(text);

    public void Demand(string text)
    {
        if (!allowed.Contains(text))
            throw new ArgumentException("not a column");
    }
}

class HelperForms
{
    static readonly HashSet<string> Allowed = ["report", "42"];
    readonly ColumnValidator _validator = new(["report", "42"]);

    [Flow]
    void Extension_the_wrong_way()
    {
        var text = Api.Source();
        if (!text.IsColumn())
            Api.Sql(text);
    }

    [Safe]
    void Extension()
    {
        var text = Api.Source();
        if (text.IsColumn())
            Api.Sql(text);
    }

    [Flow]
    void Two_deep_negated()
    {
        var text = Api.Source();
        if (IsNotAllowed(text))
            Api.Sql(text);
    }

    [Safe]
    void Two_deep()
    {
        var text = Api.Source();
        if (!IsNotAllowed(text))
            Api.Sql(text);
    }

    [Flow]
    void Validator_that_is_not_asked()
    {
        var text = Api.Source();
        var validator = new ColumnValidator(["report"]);
        if (validator is not null)
            Api.Sql(text);
    }

    [Safe]
    void Validator_object()
    {
        var text = Api.Source();
        if (_validator.IsValid(text))
            Api.Sql(text);
    }

    [Flow]
    void Swallowed_throw()
    {
        var text = Api.Source();
        try
        {
            _validator.Demand(text);
        }
        catch (ArgumentException)
        {
        }

        Api.Sql(text);
    }

    [Safe]
    void Validator_that_throws()
    {
        var text = Api.Source();
        _validator.Demand(text);
        Api.Sql(text);
    }

    static bool IsAllowed(string text) => Allowed.Contains(text);

    static bool IsNotAllowed(string text) => !IsAllowed(text);

    static void Demand(string text)
    {
        if (!Allowed.Contains(text))
            throw new ArgumentException("not allowed");
    }
}
