class Queries
{
    [Flow]
    void From_select()
    {
        string[] items = [Api.Source()];
        var query = from text in items select text.Trim();
        foreach (var item in query)
            Api.Sql(item);
    }

    [Safe]
    void From_select_length()
    {
        string[] items = [Api.Source()];
        var query = from text in items select text.Length;
        foreach (var item in query)
            Api.Sql(item);
    }

    [Flow]
    void Let()
    {
        string[] items = [Api.Source()];
        var query = from text in items let upper = text.ToUpperInvariant() where upper.Length > 2 select upper;
        Api.Sql(query.First());
    }

    [Safe]
    void Let_of_a_size()
    {
        string[] items = [Api.Source()];
        var query = from text in items let size = text.Length > 3 ? "long" : "short" orderby text select size;
        Api.Sql(query.First());
    }

    [Flow]
    void Two_froms()
    {
        string[] dirty = [Api.Source()];
        string[] clean = ["x"];
        var query = from a in clean from b in dirty select a + b;
        Api.Sql(query.First());
    }

    [Safe]
    void Two_froms_select_the_clean()
    {
        string[] dirty = [Api.Source()];
        string[] clean = ["x"];
        var query = from a in clean from b in dirty select a;
        Api.Sql(query.First());
    }

    [Flow]
    void Join()
    {
        var people = new[] { new { Id = 1, Name = Api.Source() } };
        var cities = new[] { new { Id = 1, City = "Bern" } };
        var query = from person in people join city in cities on person.Id equals city.Id select new { person.Name, city.City };
        Api.Sql(query.First().Name);
    }

    [Safe]
    void Join_other_side()
    {
        var people = new[] { new { Id = 1, Name = Api.Source() } };
        var cities = new[] { new { Id = 1, City = "Bern" } };
        var query = from person in people join city in cities on person.Id equals city.Id select new { person.Name, city.City };
        Api.Sql(query.First().City);
    }

    [Flow]
    void Group_into()
    {
        string[] items = [Api.Source()];
        var query = from text in items group text by text.Length into sized select sized.First();
        Api.Sql(query.First());
    }

    [Safe]
    void Group_into_counts()
    {
        string[] items = [Api.Source()];
        var query = from text in items group text by text.Length into sized select sized.Count() + "/" + sized.Key;
        Api.Sql(query.First());
    }
}
