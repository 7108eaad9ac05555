class Properties
{
    class Auto
    {
        public string Text { get; set; } = "";
        public string Title { get; init; } = "";
        public string Fixed => "x";
    }

    class Backed
    {
        private string _text = "";

        public string Text
        {
            get => _text;
            set => _text = value;
        }

        public string Upper => _text.ToUpperInvariant();

        public int Size => _text.Length;
    }

    class Cleaning
    {
        private string _text = "";

        public string Text
        {
            get => _text;
            set => _text = value.Length > 3 ? "long" : "short";
        }
    }

    class Semi
    {
        public string Text
        {
            get;
            set => field = value.Trim();
        } = "";

        public string Clean
        {
            get => field.Length > 3 ? "long" : "short";
            set;
        } = "";
    }

    class Lying
    {
        private string _given = "";

        public string Text
        {
            get => "x";
            set => _given = value;
        }

        public string Given => _given;
    }

    [Flow]
    void Auto_property()
    {
        var item = new Auto { Text = Api.Source() };
        Api.Sql(item.Text);
    }

    [Safe]
    void Other_auto_property()
    {
        var item = new Auto { Text = Api.Source() };
        Api.Sql(item.Title + item.Fixed);
    }

    [Flow]
    void Init_property()
    {
        var item = new Auto { Title = Api.Source() };
        Api.Sql(item.Title);
    }

    [Safe]
    void Auto_property_set_again()
    {
        var item = new Auto { Text = Api.Source() };
        item.Text = "x";
        Api.Sql(item.Text);
    }

    [Flow]
    void Backed_property()
    {
        var item = new Backed();
        item.Text = Api.Source();
        Api.Sql(item.Upper);
    }

    [Safe]
    void Property_that_measures()
    {
        var item = new Backed();
        item.Text = Api.Source();
        Api.Sql(item.Size);
    }

    [Flow]
    void Field_keyword()
    {
        var item = new Semi { Text = Api.Source() };
        Api.Sql(item.Text);
    }

    [Safe]
    void Field_keyword_in_a_getter_that_cleans()
    {
        var item = new Semi { Clean = Api.Source() };
        Api.Sql(item.Clean);
    }

    [Flow]
    void Getter_of_another_property()
    {
        var item = new Lying();
        item.Text = Api.Source();
        Api.Sql(item.Given);
    }

    [Safe]
    void Getter_that_ignores_what_was_set()
    {
        var item = new Lying();
        item.Text = Api.Source();
        Api.Sql(item.Text);
    }

    [Flow]
    void Compound_assignment()
    {
        var item = new Auto { Text = "SELECT " };
        item.Text += Api.Source();
        Api.Sql(item.Text);
    }

    [Safe]
    void Setter_that_cleans()
    {
        var item = new Cleaning();
        item.Text = Api.Source();
        Api.Sql(item.Text);
    }

    static string Stored { get; set; } = "";

    static string Unused { get; set; } = "";

    [Flow]
    void Static_property()
    {
        Stored = Api.Source();
        Api.Sql(Stored);
    }

    [Safe]
    void Other_static_property()
    {
        Stored = Api.Source();
        Api.Sql(Unused);
    }
}
