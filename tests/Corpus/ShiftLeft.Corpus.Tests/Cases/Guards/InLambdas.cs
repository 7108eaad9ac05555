class InLambdas
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    [Flow]
    void Checked_in_another_lambda()
    {
        var text = Api.Source();
        Func<bool> check = () => Allowed.Contains(text);
        Action run = () => Api.Sql(text);
        check();
        run();
    }

    [Safe]
    void Checked_inside_the_lambda()
    {
        var text = Api.Source();
        Action run = () =>
        {
            if (Allowed.Contains(text))
                Api.Sql(text);
        };
        run();
    }

    [Flow]
    void Callback_for_refused_data() => Dispatch(Api.Source(), accepted: static _ => { }, refused: static text => Api.Sql(text));

    [Safe]
    void Callback_for_accepted_data() => Dispatch(Api.Source(), accepted: static text => Api.Sql(text), refused: static _ => { });

    [Flow]
    void Elements_filtered_by_length()
    {
        string[] items = [Api.Source()];
        foreach (var item in items.Where(static item => item.Length > 2))
            Api.Sql(item + "!");
    }

    [Safe]
    void Elements_filtered_by_a_list()
    {
        string[] items = [Api.Source(), "report"];
        foreach (var item in items.Where(static item => Allowed.Contains(item)))
            Api.Sql(item);
    }

    [Flow]
    void First_that_is_not_in_a_list()
    {
        string[] items = [Api.Source(), "x"];
        Api.Sql(items.FirstOrDefault(static item => !Allowed.Contains(item)));
    }

    [Safe]
    void First_that_is_in_a_list()
    {
        string[] items = [Api.Source(), "report"];
        Api.Sql(items.FirstOrDefault(static item => Allowed.Contains(item)));
    }

    [Flow]
    void Known_item_not_taken()
    {
        var text = Api.Source();
        var known = Allowed.FirstOrDefault(item => item == text);
        Api.Sql(known ?? text);
    }

    [Safe]
    void Known_item_taken()
    {
        var text = Api.Source();
        var known = Allowed.FirstOrDefault(item => item == text);
        Api.Sql(known ?? "Id");
    }

    [Flow]
    void Look_up_that_finds_nothing()
    {
        var text = Api.Source();
        var known = Allowed.FirstOrDefault(item => item == text);
        if (known == null)
            Api.Sql(text);
    }

    [Safe]
    void Look_up_that_finds_it()
    {
        var text = Api.Source();
        var known = Allowed.FirstOrDefault(item => item == text);
        if (known == null)
            return;
        Api.Sql(text);
    }

    [Flow]
    void Look_up_in_a_list_of_something_else()
    {
        var text = Api.Source();
        List<string> names = ["report"];
        if (names.Find(item => item.Length < text.Length) is not null)
            Api.Sql(text);
    }

    [Safe]
    void Look_up_in_a_list()
    {
        var text = Api.Source();
        List<string> names = ["report"];
        if (names.Find(item => item == text) is not null)
            Api.Sql(text);
    }

    [Flow]
    void Look_up_that_throws_is_caught()
    {
        var text = Api.Source();
        try
        {
            _ = Allowed.First(item => item == text);
        }
        catch (InvalidOperationException)
        {
        }

        Api.Sql(text);
    }

    [Safe]
    void Look_up_that_throws()
    {
        var text = Api.Source();
        _ = Allowed.First(item => item == text);
        Api.Sql(text);
    }

    static void Dispatch(string text, Action<string> accepted, Action<string> refused)
    {
        if (Allowed.Contains(text))
            accepted(text);
        else
            refused(text);
    }
}
