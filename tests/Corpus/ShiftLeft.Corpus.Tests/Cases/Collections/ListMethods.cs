class ListMethods
{
    [Flow]
    void For_each()
    {
        var list = new List<string> { Api.Source() };
        list.ForEach(item => Api.Sql(item));
    }

    [Safe]
    void For_each_with_a_constant()
    {
        var list = new List<string> { Api.Source() };
        list.ForEach(item => Api.Sql("x"));
    }

    [Flow]
    void Found()
    {
        var list = new List<string> { Api.Source() };
        Api.Sql(list.Find(item => item.Length > 0));
    }

    [Safe]
    void Exists()
    {
        var list = new List<string> { Api.Source() };
        Api.Sql(list.Exists(item => item.Length > 0));
    }

    [Flow]
    void Converted()
    {
        var list = new List<string> { Api.Source() };
        Api.Sql(list.ConvertAll(item => "[" + item + "]")[0]);
    }

    [Safe]
    void Converted_to_numbers()
    {
        var list = new List<string> { Api.Source() };
        Api.Sql(list.ConvertAll(item => item.Length)[0]);
    }

    [Flow]
    void Range_and_array()
    {
        var list = new List<string> { "x", Api.Source() };
        Api.Sql(list.GetRange(1, 1).ToArray()[0]);
    }

    [Safe]
    void New_list_of_the_same_size()
    {
        var list = new List<string> { "x", Api.Source() };
        var other = new List<string>(list.Count) { "y" };
        Api.Sql(other[0]);
    }

    [Flow]
    void Copy_made_before_the_clearing()
    {
        var list = new List<string> { Api.Source() };
        var copy = new List<string>(list);
        list.Clear();
        Api.Sql(copy[0]);
    }

    [Safe]
    void List_replaced()
    {
        var list = new List<string> { Api.Source() };
        list = ["x"];
        Api.Sql(list[0]);
    }

    [Flow]
    void Through_an_interface()
    {
        IList<string> list = new List<string>();
        list.Add(Api.Source());
        IEnumerable<string> all = list;
        foreach (var item in all)
            Api.Sql(item);
    }

    [Safe]
    void Another_through_an_interface()
    {
        IList<string> list = new List<string>();
        list.Add(Api.Source());
        IEnumerable<string> all = new List<string> { "x" };
        foreach (var item in all)
            Api.Sql(item);
    }
}
