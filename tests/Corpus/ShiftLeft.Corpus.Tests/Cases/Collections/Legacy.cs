using System.Collections;
using System.Collections.Specialized;

class Legacy
{
    [Flow]
    void Array_list()
    {
        var list = new ArrayList { "x" };
        list.Add(Api.Source());
        Api.Sql((string?)list[1]);
    }

    [Safe]
    void Array_list_count()
    {
        var list = new ArrayList { "x" };
        list.Add(Api.Source());
        Api.Sql(list.Count);
    }

    [Flow]
    void Hashtable()
    {
        var table = new Hashtable { ["a"] = Api.Source() };
        Api.Sql(table["a"]);
    }

    [Safe]
    void Hashtable_other_key()
    {
        var table = new Hashtable();
        table["a"] = Api.Source();
        table["b"] = "x";
        Api.Sql(table["b"]);
    }

    [Flow]
    void Name_value_collection()
    {
        var values = new NameValueCollection();
        values.Add("a", Api.Source());
        Api.Sql(values["a"]);
    }

    [Safe]
    void Name_value_collection_keys()
    {
        var values = new NameValueCollection();
        values.Add("a", Api.Source());
        foreach (var key in values.AllKeys)
            Api.Sql(key);
    }

    [Flow]
    void Dictionary_entries()
    {
        var table = new Hashtable { ["a"] = Api.Source() };
        foreach (DictionaryEntry entry in table)
            Api.Sql(entry.Value);
    }

    [Safe]
    void Dictionary_entry_keys()
    {
        var table = new Hashtable { ["a"] = Api.Source() };
        foreach (DictionaryEntry entry in table)
            Api.Sql(entry.Key);
    }

    [Flow]
    void Non_generic_enumerator()
    {
        IEnumerable items = new[] { Api.Source() };
        foreach (var item in items)
            Api.Sql(item);
    }

    [Safe]
    void Non_generic_enumerator_of_constants()
    {
        IEnumerable items = new[] { Api.Source().Length };
        foreach (var item in items)
            Api.Sql(item);
    }
}
