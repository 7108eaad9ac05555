delegate string Formatter(string text);

class DelegateValues
{
    private readonly Dictionary<string, Func<string, string>> _byName = new()
    {
        ["same"] = static text => text,
        ["size"] = static text => text.Length > 3 ? "long" : "short",
    };

    [Flow]
    void Custom_delegate_type()
    {
        Formatter formatter = new(Quote);
        Api.Sql(formatter.Invoke(Api.Source()));
    }

    [Safe]
    void Custom_delegate_type_that_measures()
    {
        Formatter formatter = new(Size);
        Api.Sql(formatter.Invoke(Api.Source()));
    }

    [Flow]
    void By_name_from_a_dictionary() => Api.Sql(_byName["same"](Api.Source()));

    [Safe]
    void Another_by_name_from_a_dictionary() => Api.Sql(_byName["size"](Api.Source()));

    [Flow]
    void In_an_array()
    {
        Func<string, string>[] steps = [Quote, static text => text.Trim()];
        var value = Api.Source();
        foreach (var step in steps)
            value = step(value);
        Api.Sql(value);
    }

    [Safe]
    void In_an_array_that_ends_in_a_size()
    {
        Func<string, string>[] steps = [Size];
        var value = Api.Source();
        foreach (var step in steps)
            value = step(value);
        Api.Sql(steps.Length == 0 ? "none" : Size(value));
    }

    [Flow]
    void Bound_to_an_object()
    {
        var keeper = new Keeper(Api.Source());
        Func<string> get = keeper.Get;
        Api.Sql(get());
    }

    [Safe]
    void Bound_to_another_object()
    {
        var dirty = new Keeper(Api.Source());
        Func<string> unused = dirty.Get;
        Func<string> get = new Keeper("x").Get;
        Api.Sql(get());
    }

    [Flow]
    void Dynamic_invoke()
    {
        Delegate quote = Quote;
        Api.Sql(quote.DynamicInvoke(Api.Source()));
    }

    [Safe]
    void Name_of_the_method()
    {
        Func<string, string> quote = Quote;
        quote(Api.Source());
        Api.Sql(quote.Method.Name);
    }

    [Flow]
    unsafe void Function_pointer()
    {
        delegate*<string, string> quote = &Quote;
        Api.Sql(quote(Api.Source()));
    }

    [Safe]
    unsafe void Function_pointer_that_measures()
    {
        delegate*<string, string> size = &Size;
        Api.Sql(size(Api.Source()));
    }

    sealed class Keeper(string text)
    {
        public string Get() => text;
    }

    static string Quote(string text) => "[" + text + "]";

    static string Size(string text) => text.Length > 3 ? "long" : "short";
}
