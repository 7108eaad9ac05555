class Deconstruction
{
    class Span(string from, string to)
    {
        public void Deconstruct(out string start, out string end)
        {
            start = from;
            end = to;
        }
    }

    [Flow]
    void Own_deconstruct()
    {
        var (start, end) = new Span("x", Api.Source());
        Api.Sql(end);
    }

    [Safe]
    void Own_deconstruct_other()
    {
        var (start, end) = new Span("x", Api.Source());
        Api.Sql(start);
    }

    [Flow]
    void Discards()
    {
        var (_, _, third) = ("x", "y", Api.Source());
        Api.Sql(third);
    }

    [Safe]
    void Discarded()
    {
        var (_, second, _) = ("x", "y", Api.Source());
        Api.Sql(second);
    }

    [Flow]
    void Into_fields()
    {
        (_left, _right) = ("x", Api.Source());
        Api.Sql(_right);
    }

    [Safe]
    void Into_other_fields()
    {
        (_left, _right) = ("x", Api.Source());
        Api.Sql(_left);
    }

    [Flow]
    void System_tuple()
    {
        var pair = Tuple.Create("x", Api.Source());
        Api.Sql(pair.Item2);
    }

    [Safe]
    void System_tuple_other()
    {
        var pair = Tuple.Create("x", Api.Source());
        Api.Sql(pair.Item1);
    }

    [Flow]
    void Big_tuple()
    {
        var nine = (1, 2, 3, 4, 5, 6, 7, 8, Api.Source());
        Api.Sql(nine.Item9);
    }

    [Safe]
    void Big_tuple_other()
    {
        var nine = ("1", "2", "3", "4", "5", "6", "7", "8", Api.Source());
        Api.Sql(nine.Item8);
    }

    string _left = "";
    string _right = "";
}
