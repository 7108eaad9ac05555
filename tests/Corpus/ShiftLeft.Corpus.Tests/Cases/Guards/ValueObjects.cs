class ValueObjects
{
    static readonly HashSet<string> Allowed = ["report", "42"];

    sealed class Column
    {
        public Column(string name)
        {
            if (!Allowed.Contains(name))
                throw new ArgumentException("not a column");
            Name = name;
        }

        public string Name { get; }
    }

    sealed class Unchecked(string name)
    {
        public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));
    }

    sealed record Direction(string Word)
    {
        public string Word { get; } = Word is "asc" or "desc" ? Word : throw new ArgumentException("not a direction");
    }

    sealed class Settable
    {
        private string _name = "Id";

        public string Name
        {
            get => _name;
            set
            {
                if (!Allowed.Contains(value))
                    throw new ArgumentException("not a column");
                _name = value;
            }
        }

        public string Title
        {
            get => field;
            set => field = value.Length < 500 ? value : throw new ArgumentException("too long");
        } = "";
    }

    sealed class Id
    {
        private Id(string text) => Text = text;

        public string Text { get; }

        public static Id Parse(string text) => Guid.TryParse(text, out _) ? new Id(text) : throw new FormatException();

        public static bool TryParse(string text, out Id id)
        {
            id = new Id(text);
            return Guid.TryParse(text, out _);
        }

        public static Id Unsafe(string text) => new(text);
    }

    [Flow]
    void Constructor_that_checks_for_null() => Api.Sql(new Unchecked(Api.Source()).Name);

    [Safe]
    void Constructor_that_checks() => Api.Sql(new Column(Api.Source()).Name);

    [Flow]
    void Setter_that_checks_the_length()
    {
        var settable = new Settable { Title = Api.Source() };
        Api.Sql(settable.Title);
    }

    [Safe]
    void Setter_that_checks()
    {
        var settable = new Settable { Name = Api.Source() };
        Api.Sql(settable.Name);
    }

    [Flow]
    void Factory_without_a_check() => Api.Sql(Id.Unsafe(Api.Source()).Text);

    [Safe]
    void Factory_that_checks() => Api.Sql(Id.Parse(Api.Source()).Text);

    [Flow]
    void Try_factory_ignored()
    {
        Id.TryParse(Api.Source(), out var id);
        Api.Sql(id.Text);
    }

    [Safe]
    void Try_factory()
    {
        if (Id.TryParse(Api.Source(), out var id))
            Api.Sql(id.Text);
    }

    [Flow("asc")]
    void Checked_record_beside_the_data()
    {
        var text = Api.Source();
        var direction = new Direction("asc");
        Api.Sql(direction.Word + text);
    }

    [Safe("asc")]
    void Checked_record()
    {
        var direction = new Direction(Api.Source());
        Api.Sql("ORDER BY 1 " + direction.Word);
    }
}
