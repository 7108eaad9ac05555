using System.Diagnostics.CodeAnalysis;

class HelperResults
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    [Flow]
    void Bool_helper_that_measures()
    {
        var text = Api.Source();
        if (IsShort(text))
            Api.Sql(text);
    }

    [Safe]
    void Bool_helper()
    {
        var text = Api.Source();
        if (IsAllowed(text))
            Api.Sql(text);
    }

    [Flow]
    void Throwing_helper_that_checks_for_null()
    {
        var text = Api.Source();
        ArgumentException.ThrowIfNullOrEmpty(text);
        Api.Sql(text);
    }

    [Safe]
    void Throwing_helper()
    {
        var text = Api.Source();
        Demand(text);
        Api.Sql(text);
    }

    [Flow]
    void Result_ignored()
    {
        var text = Api.Source();
        IsAllowed(text);
        Api.Sql(text);
    }

    [Safe]
    void Negated_helper()
    {
        var text = Api.Source();
        if (IsForbidden(text))
            return;
        Api.Sql(text);
    }

    [Flow]
    void Returned_unchecked() => Api.Sql(Trimmed(Api.Source()));

    [Safe]
    void Returned_checked() => Api.Sql(Checked(Api.Source()));

    [Flow]
    void Try_pattern_ignored()
    {
        var text = Api.Source();
        TryGetColumn(text, out var column);
        Api.Sql(column ?? text);
    }

    [Safe]
    void Try_pattern()
    {
        if (TryGetColumn(Api.Source(), out var column))
            Api.Sql(column);
    }

    static bool IsShort(string text) => text.Length < 100;

    static bool IsAllowed(string text) => Allowed.Contains(text);

    static bool IsForbidden(string text)
    {
        if (Allowed.Contains(text))
            return false;
        return true;
    }

    static void Demand(string text)
    {
        if (!Allowed.Contains(text))
            throw new ArgumentException("not allowed");
    }

    static string Trimmed(string text) => text.Length > 3 ? text.Trim() : text;

    static string Checked(string text)
    {
        if (Allowed.Contains(text))
            return text;
        throw new ArgumentException("not allowed");
    }

    static bool TryGetColumn(string text, [NotNullWhen(true)] out string? column)
    {
        column = Allowed.Contains(text) ? text : null;
        return column is not null;
    }
}
