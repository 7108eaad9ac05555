using System.Collections.ObjectModel;

class OrderedAndKeyed
{
    sealed class Names : KeyedCollection<int, string>
    {
        protected override int GetKeyForItem(string item) => item.Length;
    }

    [Flow]
    void Ordered_dictionary()
    {
        var data = new OrderedDictionary<string, string> { ["a"] = Api.Source() };
        Api.Sql(data.GetAt(0).Value);
    }

    [Safe]
    void Ordered_dictionary_key()
    {
        var data = new OrderedDictionary<string, string> { ["a"] = Api.Source() };
        Api.Sql(data.GetAt(0).Key);
    }

    [Flow]
    void Keyed_collection()
    {
        var names = new Names { Api.Source() };
        Api.Sql(names.First());
    }

    [Safe]
    void Keyed_collection_count()
    {
        var names = new Names { Api.Source() };
        Api.Sql(names.Count);
    }

    [Flow]
    void Pairs_of_a_list()
    {
        List<KeyValuePair<string, string>> pairs = [new("a", Api.Source())];
        Api.Sql(pairs[0].Value);
    }

    [Safe]
    void Keys_of_a_list()
    {
        List<KeyValuePair<string, string>> pairs = [new("a", Api.Source())];
        Api.Sql(pairs[0].Key);
    }

    [Flow]
    void Dictionary_copied()
    {
        var data = new Dictionary<string, string> { ["a"] = Api.Source() };
        var copy = new Dictionary<string, string>(data);
        data.Clear();
        Api.Sql(copy["a"]);
    }

    [Safe]
    void Dictionary_of_objects_other_property()
    {
        var data = new Dictionary<string, (string Name, string Note)> { ["a"] = (Api.Source(), "x") };
        Api.Sql(data["a"].Note);
    }
}
