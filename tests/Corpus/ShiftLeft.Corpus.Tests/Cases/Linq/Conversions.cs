class Conversions
{
    [Flow]
    void Cast_and_of_type()
    {
        object[] items = [1, Api.Source()];
        Api.Sql(items.OfType<string>().First());
    }

    [Safe]
    void Of_another_type()
    {
        object[] items = [1, Api.Source()];
        Api.Sql(items.OfType<int>().First());
    }

    [Flow]
    void Default_if_empty()
    {
        string[] none = [];
        Api.Sql(none.DefaultIfEmpty(Api.Source()).First());
    }

    [Safe]
    void Repeat_by_count()
    {
        var text = Api.Source();
        Api.Sql(string.Concat(Enumerable.Repeat("?", text.Length)));
    }

    [Flow]
    void Method_group()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(Quote).Single());
    }

    [Safe]
    void Method_group_that_cleans()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(Size).Single());
    }

    static string Quote(string text) => "[" + text + "]";

    static string Size(string text) => text.Length > 3 ? "long" : "short";
}
