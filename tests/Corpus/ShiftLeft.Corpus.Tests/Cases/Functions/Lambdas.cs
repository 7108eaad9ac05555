class Lambdas
{
    [Flow]
    void Parameter()
    {
        Action<string> run = text => Api.Sql(text);
        run(Api.Source());
    }

    [Safe]
    void Parameter_that_is_ignored()
    {
        Action<string> run = text => Api.Sql("x");
        run(Api.Source());
    }

    [Flow]
    void Returned()
    {
        Func<string, string> quote = text => "[" + text + "]";
        Api.Sql(quote(Api.Source()));
    }

    [Safe]
    void Returned_for_a_constant()
    {
        Func<string, string> quote = text => "[" + text + "]";
        quote(Api.Source());
        Api.Sql(quote("x"));
    }

    [Flow]
    void Lambda_that_returns_a_lambda()
    {
        Func<string, Func<string>> later = text => () => text;
        var get = later(Api.Source());
        Api.Sql(get());
    }

    [Safe]
    void Lambda_that_returns_another_lambda()
    {
        Func<string, Func<string>> later = text => () => text;
        var dirty = later(Api.Source());
        var get = later("x");
        Api.Sql(get());
    }

    [Flow]
    void Statement_lambda_with_branches()
    {
        Func<string, string> shorten = text =>
        {
            if (text.Length < 500)
                return text;
            return "long";
        };
        Api.Sql(shorten(Api.Source()));
    }

    [Safe]
    void Statement_lambda_of_constants()
    {
        Func<string, string> shorten = text =>
        {
            if (text.Length < 500)
                return "short";
            return "long";
        };
        Api.Sql(shorten(Api.Source()));
    }

    [Flow]
    void Natural_type()
    {
        var quote = (string text, string mark = "!") => text + mark;
        Api.Sql(quote(Api.Source()));
    }

    [Safe]
    void Natural_type_of_a_number()
    {
        var size = (string text, int more = 1) => text.Length + more;
        Api.Sql(size(Api.Source()));
    }

    [Flow]
    void Loop_variable_captured()
    {
        var actions = new List<Action>();
        foreach (var item in new[] { "a", Api.Source() })
            actions.Add(() => Api.Sql(item));
        foreach (var action in actions)
            action();
    }

    [Safe]
    void Loop_variable_of_constants_captured()
    {
        var unused = Api.Source();
        var actions = new List<Action>();
        foreach (var item in new[] { "a", "b" })
            actions.Add(() => Api.Sql(item));
        foreach (var action in actions)
            action();
    }

    [Flow]
    void Ref_parameter_of_a_lambda()
    {
        Changing change = (ref string text) => text += Api.Source();
        var value = "x";
        change(ref value);
        Api.Sql(value);
    }

    [Safe]
    void Out_parameter_of_a_lambda()
    {
        Giving give = (string text, out string size) => size = text.Length > 3 ? "long" : "short";
        give(Api.Source(), out var value);
        Api.Sql(value);
    }

    delegate void Changing(ref string text);

    delegate void Giving(string text, out string size);
}
