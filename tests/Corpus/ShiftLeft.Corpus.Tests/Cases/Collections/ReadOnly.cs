using System.Collections.ObjectModel;

class ReadOnly
{
    [Flow]
    void View_of_a_list()
    {
        var list = new List<string>();
        var view = list.AsReadOnly();
        list.Add(Api.Source());
        Api.Sql(view[0]);
    }

    [Safe]
    void Copy_of_a_list()
    {
        var list = new List<string> { "x" };
        var copy = list.ToArray();
        list.Add(Api.Source());
        list[0] = Api.Source();
        Api.Sql(copy[0]);
    }

    [Flow]
    void Read_only_dictionary()
    {
        var view = new ReadOnlyDictionary<string, string>(new Dictionary<string, string> { ["a"] = Api.Source() });
        Api.Sql(view["a"]);
    }

    [Safe]
    void Read_only_dictionary_count()
    {
        var view = new ReadOnlyDictionary<string, string>(new Dictionary<string, string> { ["a"] = Api.Source() });
        Api.Sql(view.Count);
    }

    [Flow]
    void Observable_collection()
    {
        var items = new ObservableCollection<string> { Api.Source() };
        Api.Sql(items[0]);
    }

    [Safe]
    void Observable_collection_moved()
    {
        var items = new ObservableCollection<string> { Api.Source() };
        Api.Sql(items.Contains("x"));
    }

    [Flow]
    void Read_only_interface()
    {
        IReadOnlyList<string> items = [Api.Source()];
        Api.Sql(items[0]);
    }

    [Safe]
    void Read_only_interface_count()
    {
        IReadOnlyList<string> items = [Api.Source()];
        Api.Sql(items.Count);
    }

    [Flow]
    void Read_only_property() => Api.Sql(new Holder(Api.Source()).Items[0]);

    [Safe]
    void Other_read_only_property() => Api.Sql(new Holder(Api.Source()).Names[0]);

    sealed class Holder(string text)
    {
        public IReadOnlyList<string> Items { get; } = [text];
        public IReadOnlyList<string> Names { get; } = ["name"];
    }
}
