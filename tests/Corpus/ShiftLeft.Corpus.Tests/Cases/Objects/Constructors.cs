class Constructors
{
    class Primary(string text, string title)
    {
        public string Text => text;
        public string Title => title;
    }

    class Stored
    {
        private readonly string _text;

        public Stored(string text) => _text = text;

        public Stored(string first, string second)
            : this(first + second)
        {
        }

        public Stored(int number)
            : this("number " + number)
        {
        }

        public string Text => _text;
    }

    class Base
    {
        protected Base(string text) => Kept = text;

        public string Kept { get; }
    }

    class Derived(string text, string title) : Base(text)
    {
        public string Title => title;
    }

    class Fixing(string text) : Base("x")
    {
        public int Size { get; } = text.Length;
    }

    class Initialised(string text)
    {
        public string Upper { get; } = text.ToUpperInvariant();
        public bool IsLong { get; } = text.Length > 9;
    }

    class Ignoring
    {
        public Ignoring(string text)
        {
            if (text.Length == 0)
                Text = "empty";
        }

        public string Text { get; } = "x";
    }

    [Flow]
    void Primary_constructor() => Api.Sql(new Primary(Api.Source(), "x").Text);

    [Safe]
    void Primary_constructor_other() => Api.Sql(new Primary(Api.Source(), "x").Title);

    [Flow]
    void Assigning_constructor() => Api.Sql(new Stored(Api.Source()).Text);

    [Safe]
    void Ignoring_constructor() => Api.Sql(new Ignoring(Api.Source()).Text);

    [Flow]
    void Chained_constructor() => Api.Sql(new Stored("x", Api.Source()).Text);

    [Safe]
    void Chained_constructor_of_a_number() => Api.Sql(new Stored(Api.Source().Length).Text);

    [Flow]
    void Base_constructor() => Api.Sql(new Derived(Api.Source(), "x").Kept);

    [Safe]
    void Derived_part() => Api.Sql(new Derived(Api.Source(), "x").Title);

    [Flow]
    void Property_initialiser() => Api.Sql(new Initialised(Api.Source()).Upper);

    [Safe]
    void Property_initialiser_of_a_bool() => Api.Sql(new Initialised(Api.Source()).IsLong);

    [Flow]
    void Target_typed_new()
    {
        Stored stored = new(Api.Source());
        Api.Sql(stored.Text);
    }

    [Safe]
    void Constant_to_the_base()
    {
        var fixing = new Fixing(Api.Source());
        Api.Sql(fixing.Kept);
    }

    [Flow]
    void Primary_parameter_changed_later()
    {
        var counter = new Growing("x");
        counter.Add(Api.Source());
        Api.Sql(counter.Text);
    }

    [Safe]
    void Primary_parameter_replaced_later()
    {
        var counter = new Growing(Api.Source());
        counter.Replace("x");
        Api.Sql(counter.Text);
    }

    class Growing(string text)
    {
        public string Text => text;

        public void Add(string more) => text += more;

        public void Replace(string other) => text = other;
    }
}
