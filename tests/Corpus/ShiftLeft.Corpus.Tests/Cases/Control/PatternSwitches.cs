class PatternSwitches
{
    record Item(string Name, string Note);

    abstract record Shape;

    sealed record Circle(string Label) : Shape;

    sealed record Square(string Label, int Side) : Shape;

    [Flow]
    void Type_switch()
    {
        Shape shape = new Circle(Api.Source());
        Api.Sql(shape switch
        {
            Circle { Label: var label } => label,
            Square(_, var side) => side.ToString(),
            _ => "",
        });
    }

    [Safe]
    void Type_switch_other()
    {
        Shape shape = new Square(Api.Source(), 3);
        Api.Sql(shape switch
        {
            Circle => "circle",
            Square(_, var side) => side.ToString(),
            _ => "",
        });
    }

    [Flow]
    void Tuple_switch()
    {
        var pair = (Api.Source(), "x");
        Api.Sql(pair switch
        {
            (var a, "y") => "other",
            (var a, _) => a,
        });
    }

    [Safe]
    void Tuple_switch_other()
    {
        var pair = (Api.Source(), "x");
        Api.Sql(pair switch
        {
            ("report", _) => "report",
            (_, var b) => b,
        });
    }

    [Flow]
    void Negated()
    {
        object value = Api.Source();
        if (value is not string text)
            return;
        Api.Sql(text);
    }

    [Safe]
    void Relational()
    {
        var text = Api.Source();
        Api.Sql(text.Length switch { < 3 => "short", >= 3 and < 10 => "middle", _ => "long" });
    }

    [Flow]
    void Var_pattern_in_a_condition()
    {
        if (Api.Source().Trim() is var text && text.Length > 2)
            Api.Sql(text);
    }

    [Safe]
    void Nested_pattern_of_a_size()
    {
        var item = new Item(Api.Source(), "x");
        if (item is { Name.Length: > 2 and var size })
            Api.Sql(size);
    }
}
