using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

static class Checks
{
    public static bool IsColumn(this string text) => text is "report" or "42";

    public static string OrDefault(this string text) => text.IsColumn() ? text : "Id";
}

class HelperExits
{
    static readonly HashSet<string> Allowed = ["report", "42"];

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

    static async Task<bool> IsAllowedAsync(string text)
    {
        await Task.Yield();
        return Allowed.Contains(text);
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
