class Delegates
{
    private Action<string> _stored = static _ => { };

    private Action<string> _quiet = static _ => { };

    [Flow]
    void Method_group()
    {
        Func<string, string> quote = Quote;
        Api.Sql(quote(Api.Source()));
    }

    [Safe]
    void Method_group_that_measures()
    {
        Func<string, string> size = Size;
        Api.Sql(size(Api.Source()));
    }

    [Flow]
    void Stored_in_a_field()
    {
        _stored = text => Api.Sql(text);
        _stored(Api.Source());
    }

    [Safe]
    void Another_stored_in_a_field()
    {
        _quiet = text => Api.Sql("x");
        _quiet(Api.Source());
    }

    [Flow]
    void Passed() => Apply(Quote, Api.Source(), out _);

    [Safe]
    void Passed_that_measures()
    {
        Apply2(Size, Api.Source());
    }

    [Flow]
    void Returned_from_a_method()
    {
        var formatter = Choose(true);
        Api.Sql(formatter(Api.Source()));
    }

    [Safe]
    void Returned_that_measures()
    {
        var formatter = Measuring();
        Api.Sql(formatter(Api.Source()));
    }

    [Flow]
    void Multicast()
    {
        Action<string> run = static _ => { };
        run += text => Api.Sql(text);
        run(Api.Source());
    }

    [Safe]
    void Multicast_removed()
    {
        Action<string> show = ShowRemoved;
        Action<string> run = static _ => { };
        run += show;
        run -= show;
        run("x");
        run(Api.Source().Length > 3 ? "long" : "short");
    }

    static string Quote(string text) => "[" + text + "]";

    static string Size(string text) => text.Length > 3 ? "long" : "short";

    static void ShowRemoved(string text) => Api.Sql(text);

    static void Apply(Func<string, string> format, string text, out string result)
    {
        result = format(text);
        Api.Sql(result);
    }

    static void Apply2(Func<string, string> format, string text) => Api.Sql(format(text));

    static Func<string, string> Choose(bool quoted) => quoted ? Quote : static text => text;

    static Func<string, string> Measuring() => Size;
}
