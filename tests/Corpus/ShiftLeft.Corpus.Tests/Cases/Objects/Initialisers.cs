class Initialisers
{
    class Item
    {
        public required string Name { get; set; }
        public string Note { get; set; } = "";
        public Item? Child { get; set; }
        public List<string> Tags { get; } = [];
        public Dictionary<string, string> Data { get; } = [];
    }

    [Flow]
    void Object_initialiser()
    {
        var item = new Item { Name = Api.Source() };
        Api.Sql(item.Name);
    }

    [Safe]
    void Object_initialiser_other()
    {
        var item = new Item { Name = Api.Source(), Note = "x" };
        Api.Sql(item.Note);
    }

    [Flow]
    void Nested_initialiser()
    {
        var item = new Item { Name = "x", Child = new() { Name = Api.Source() } };
        Api.Sql(item.Child.Name);
    }

    [Safe]
    void Nested_initialiser_other()
    {
        var item = new Item { Name = "x", Child = new() { Name = Api.Source() } };
        Api.Sql(item.Name);
    }

    [Flow]
    void Collection_in_an_initialiser()
    {
        var item = new Item { Name = "x", Tags = { "a", Api.Source() } };
        Api.Sql(item.Tags[1]);
    }

    [Safe]
    void Beside_the_collection_in_an_initialiser()
    {
        var item = new Item { Name = "x", Tags = { "a", Api.Source() } };
        Api.Sql(item.Tags.Count + item.Name);
    }

    [Flow]
    void Index_in_an_initialiser()
    {
        var item = new Item { Name = "x", Data = { ["a"] = Api.Source(), ["b"] = "y" } };
        Api.Sql(item.Data["a"]);
    }

    [Safe]
    void Other_index_in_an_initialiser()
    {
        var item = new Item { Name = "x", Data = { ["a"] = Api.Source(), ["b"] = "y" } };
        Api.Sql(item.Data["b"]);
    }

    [Flow]
    void Dictionary_initialiser()
    {
        var data = new Dictionary<string, string> { { "a", Api.Source() }, { "b", "x" } };
        Api.Sql(data["a"]);
    }

    [Safe]
    void Dictionary_initialiser_other()
    {
        var data = new Dictionary<string, string> { { "a", Api.Source() }, { "b", "x" } };
        Api.Sql(data["b"]);
    }

    [Flow]
    void Anonymous_type()
    {
        var item = new { Name = Api.Source(), Note = "x" };
        Api.Sql(item.Name);
    }

    [Safe]
    void Anonymous_type_other()
    {
        var item = new { Name = Api.Source(), Note = "x" };
        Api.Sql(item.Note);
    }

    [Flow]
    void Anonymous_type_with_a_projected_name()
    {
        var name = Api.Source();
        var item = new { name, name.Length };
        Api.Sql(item.name);
    }

    [Safe]
    void Anonymous_type_with_a_projected_length()
    {
        var name = Api.Source();
        var item = new { name, name.Length };
        Api.Sql(item.Length);
    }
}
