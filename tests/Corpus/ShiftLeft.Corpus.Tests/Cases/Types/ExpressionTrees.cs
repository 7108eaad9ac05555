using System.Linq.Expressions;

class ExpressionTrees
{
    sealed class Row
    {
        public string Name { get; set; } = "";
        public int Size { get; set; }
    }

    [Flow]
    void Compiled()
    {
        Expression<Func<string, string>> quote = text => "[" + text + "]";
        Api.Sql(quote.Compile()(Api.Source()));
    }

    [Safe]
    void Compiled_size()
    {
        Expression<Func<string, int>> size = text => text.Length;
        Api.Sql(size.Compile()(Api.Source()));
    }

    [Flow]
    void Captured_by_an_expression()
    {
        var text = Api.Source();
        Expression<Func<string>> get = () => text;
        Api.Sql(get.Compile()());
    }

    [Safe]
    void Captured_length_by_an_expression()
    {
        var text = Api.Source();
        Expression<Func<int>> get = () => text.Length;
        Api.Sql(get.Compile()());
    }

    [Flow]
    void Queryable()
    {
        var rows = new[] { new Row { Name = Api.Source() } }.AsQueryable();
        foreach (var name in rows.Where(row => row.Name.Length > 2).Select(row => row.Name))
            Api.Sql(name);
    }

    [Safe]
    void Queryable_of_numbers()
    {
        var rows = new[] { new Row { Name = Api.Source() } }.AsQueryable();
        foreach (var size in rows.Where(row => row.Name.Length > 2).Select(row => row.Size))
            Api.Sql(size);
    }
}
