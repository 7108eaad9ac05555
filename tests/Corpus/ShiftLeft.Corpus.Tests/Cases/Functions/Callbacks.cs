class Callbacks
{
    [Flow]
    void Given_dirty_data() => WithSource(text => Api.Sql(text));

    [Safe]
    void Given_dirty_data_but_clean() => WithSource(text => Api.Sql("x"));

    [Flow]
    void Result_of_the_callback() => Api.Sql(Compute(() => Api.Source()));

    [Safe]
    void Result_of_a_clean_callback()
    {
        Compute(() => Api.Source());
        Api.Sql(Compute(() => "x"));
    }

    [Flow]
    void Two_callbacks() => Pipe(() => Api.Source(), text => Api.Sql(text));

    [Safe]
    void Two_callbacks_with_clean_data() => Pipe(() => "x", text => Api.Sql(text));

    [Flow]
    void Continuation_style() => Load(text => Trim(text, trimmed => Api.Sql(trimmed)));

    [Safe]
    void Continuation_style_with_a_size() => Load(text => Measure(text, size => Api.Sql(size)));

    [Flow]
    void Generic_callback() => Api.Sql(Map(Api.Source(), text => text + "!"));

    [Safe]
    void Generic_callback_to_a_number() => Api.Sql(Map(Api.Source(), text => text.Length));

    [Flow]
    void Callback_sets_a_local()
    {
        var last = "";
        WithSource(text => last = text);
        Api.Sql(last);
    }

    [Safe]
    void Callback_sets_a_local_to_a_constant()
    {
        var last = "";
        WithSource(text => last = "seen");
        Api.Sql(last);
    }

    [Flow]
    void Passed_on_twice() => Outer(text => Api.Sql(text));

    [Safe]
    void Passed_on_twice_but_clean() => Outer(text => Api.Sql(text.Length));

    static void WithSource(Action<string> action) => action(Api.Source());

    static string Compute(Func<string> make) => make();

    static void Pipe(Func<string> from, Action<string> to) => to(from());

    static void Load(Action<string> then) => then(Api.Source());

    static void Trim(string text, Action<string> then) => then(text.Trim());

    static void Measure(string text, Action<int> then) => then(text.Length);

    static TResult Map<T, TResult>(T value, Func<T, TResult> map) => map(value);

    static void Outer(Action<string> action) => Inner(action);

    static void Inner(Action<string> action) => WithSource(action);
}
