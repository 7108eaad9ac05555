class Arrays
{
    [Flow]
    void Constant_index()
    {
        var items = new string[2];
        items[0] = Api.Source();
        items[1] = "x";
        Api.Sql(items[0]);
    }

    [Safe]
    void Other_constant_index()
    {
        var items = new string[2];
        items[0] = Api.Source();
        items[1] = "x";
        Api.Sql(items[1]);
    }

    [Flow]
    void Unknown_index()
    {
        var items = new[] { "x", Api.Source() };
        Api.Sql(items[Environment.ProcessorCount > 0 ? 1 : 0]);
    }

    [Safe]
    void Array_replaced()
    {
        var items = new[] { "x", Api.Source() };
        items = ["x", "y"];
        Api.Sql(items[Environment.ProcessorCount > 0 ? 1 : 0]);
    }

    [Flow]
    void Two_dimensions()
    {
        var grid = new string[2, 2];
        grid[1, 0] = Api.Source();
        Api.Sql(grid[1, 0]);
    }

    [Safe]
    void Two_arrays_of_two_dimensions()
    {
        var grid = new string[2, 2];
        var other = new string[2, 2];
        grid[1, 0] = Api.Source();
        Api.Sql(other[1, 0]);
    }

    [Flow]
    void Jagged()
    {
        var rows = new string[2][];
        rows[0] = ["a"];
        rows[1] = ["b", Api.Source()];
        Api.Sql(rows[1][1]);
    }

    [Safe]
    void Jagged_other_row()
    {
        var rows = new string[2][];
        rows[0] = ["a"];
        rows[1] = ["b", Api.Source()];
        Api.Sql(rows[0][0]);
    }
}
