class Patterns
{
    record Item(string Name, string Note);

    [Flow]
    void Declaration()
    {
        object value = Api.Source();
        if (value is string text)
            Api.Sql(text);
    }

    [Safe]
    void Declaration_of_a_number()
    {
        object value = Api.Source().Length;
        if (value is int number)
            Api.Sql(number);
    }

    [Flow]
    void Property_pattern()
    {
        var item = new Item(Api.Source(), "x");
        if (item is { Name: var name })
            Api.Sql(name);
    }

    [Safe]
    void Property_pattern_other()
    {
        var item = new Item(Api.Source(), "x");
        if (item is { Note: var note })
            Api.Sql(note);
    }

    [Flow]
    void Positional_pattern()
    {
        var item = new Item("x", Api.Source());
        if (item is (_, var note))
            Api.Sql(note);
    }

    [Safe]
    void Positional_pattern_other()
    {
        var item = new Item("x", Api.Source());
        if (item is (var name, _))
            Api.Sql(name);
    }

    [Flow]
    void List_pattern()
    {
        string[] items = ["x", Api.Source()];
        if (items is [_, var second])
            Api.Sql(second);
    }

    [Safe]
    void List_pattern_other()
    {
        string[] items = ["x", Api.Source()];
        if (items is [var first, ..])
            Api.Sql(first);
    }

    [Flow]
    void Slice_pattern()
    {
        string[] items = ["x", "y", Api.Source()];
        if (items is [_, .. var rest])
            Api.Sql(rest[1]);
    }

    [Safe]
    void Slice_pattern_counted()
    {
        string[] items = ["x", "y", Api.Source()];
        if (items is [_, .. var rest])
            Api.Sql(rest.Length);
    }
}
