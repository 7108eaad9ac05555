class Indexers
{
    class Bag
    {
        private readonly string[] _items = new string[4];

        public string this[int index]
        {
            get => _items[index];
            set => _items[index] = value;
        }
    }

    class Settings
    {
        private string _name = "";
        private string _title = "";

        public string this[string key]
        {
            get => key == "name" ? _name : _title;
            set
            {
                if (key == "name")
                    _name = value;
                else
                    _title = value;
            }
        }
    }

    class Fixed
    {
        public string this[string key] => key switch { "a" => "A", _ => "B" };
    }

    class Echo
    {
        public string this[string key] => "[" + key + "]";
    }

    [Flow]
    void Own_indexer()
    {
        var bag = new Bag();
        bag[0] = Api.Source();
        Api.Sql(bag[0]);
    }

    [Safe]
    void Own_indexer_of_another_object()
    {
        var bag = new Bag();
        var other = new Bag { [0] = "x" };
        bag[0] = Api.Source();
        Api.Sql(other[0]);
    }

    [Flow]
    void Own_indexer_with_a_key()
    {
        var settings = new Settings();
        settings["name"] = Api.Source();
        Api.Sql(settings["name"]);
    }

    [Safe]
    void Own_indexer_with_another_key()
    {
        var settings = new Settings();
        settings["name"] = Api.Source();
        Api.Sql(settings["title"]);
    }

    [Flow]
    void Key_that_comes_back() => Api.Sql(new Echo()[Api.Source()]);

    [Safe]
    void Key_that_only_chooses() => Api.Sql(new Fixed()[Api.Source()]);

    [Flow]
    void From_the_end()
    {
        string[] items = ["a", "b", Api.Source()];
        Api.Sql(items[^1]);
    }

    [Safe]
    void From_the_end_past_the_dirty_one()
    {
        string[] items = ["a", "b", Api.Source()];
        Api.Sql(items[^2]);
    }
}
