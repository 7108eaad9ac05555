using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

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

class Helpers
{
    static readonly HashSet<string> Allowed = ["report", "42"];
    readonly ColumnValidator _validator = new(["report", "42"]);

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

    [Flow]
    void Debug_assertion()
    {
        var text = Api.Source();
        OnlyWhileDebugging(Allowed.Contains(text));
        Api.Sql(text);
    }

    [Safe]
    void Own_assertion()
    {
        var text = Api.Source();
        Assert(Allowed.Contains(text));
        Api.Sql(text);
    }

    [Flow]
    void Fail_that_returns()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            Complain();
        Api.Sql(text);
    }

    [Safe]
    void Fail_that_does_not_return()
    {
        var text = Api.Source();
        if (!Allowed.Contains(text))
            Fail();
        Api.Sql(text);
    }

    [Flow]
    void Or_default_of_another()
    {
        var text = Api.Source();
        var column = text.OrDefault();
        Api.Sql(column + text);
    }

    [Safe]
    void Or_default() => Api.Sql(Api.Source().OrDefault());

    [Flow]
    async Task Async_check_not_awaited_for()
    {
        var text = Api.Source();
        var check = IsAllowedAsync(text);
        await Task.WhenAll(check);
        Api.Sql(text);
    }

    [Safe]
    async Task Async_check()
    {
        var text = Api.Source();
        if (await IsAllowedAsync(text))
            Api.Sql(text);
    }

    [Flow]
    void Predicate_that_always_holds()
    {
        var text = Api.Source();
        if (Matches(text, static _ => true))
            Api.Sql(text);
    }

    [Safe]
    void Predicate()
    {
        var text = Api.Source();
        Func<string, bool> isAllowed = static candidate => Allowed.Contains(candidate);
        if (isAllowed(text))
            Api.Sql(text);
    }

    static bool IsShort(string text) => text.Length < 100;

    static bool IsAllowed(string text) => Allowed.Contains(text);

    static bool IsForbidden(string text)
    {
        if (Allowed.Contains(text))
            return false;
        return true;
    }

    static bool IsNotAllowed(string text) => !IsAllowed(text);

    static async Task<bool> IsAllowedAsync(string text)
    {
        await Task.Yield();
        return Allowed.Contains(text);
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

    static void Assert(bool condition)
    {
        if (!condition)
            throw new InvalidOperationException();
    }

    [Conditional("NEVER_DEFINED")]
    static void OnlyWhileDebugging(bool condition)
    {
        if (!condition)
            throw new InvalidOperationException();
    }

    static void Complain() => Console.Error.Write("");

    [DoesNotReturn]
    static void Fail() => throw new InvalidOperationException();

    static bool Matches(string text, Func<string, bool> predicate) => predicate(text);
}
