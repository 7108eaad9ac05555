class Builders
{
    sealed class Query
    {
        private readonly List<string> _columns = [];
        private readonly List<object> _parameters = [];
        private string _table = "";
        private string _order = "";

        public Query From(string table)
        {
            _table = table;
            return this;
        }

        public Query Select(string column)
        {
            _columns.Add(column);
            return this;
        }

        public Query OrderBy(string order)
        {
            _order = order;
            return this;
        }

        public Query With(object parameter)
        {
            _parameters.Add(parameter);
            return this;
        }

        public string Build() => "SELECT " + string.Join(", ", _columns) + " FROM " + _table + " ORDER BY " + _order + " @" + _parameters.Count;
    }

    sealed record Options(string Name = "n", string Note = "o")
    {
        public Options Named(string name) => this with { Name = name };

        public Options Noted(string note) => this with { Note = note };
    }

    sealed class Tag(string name)
    {
        private readonly StringBuilder _inner = new();

        public Tag Text(string text)
        {
            _inner.Append(System.Net.WebUtility.HtmlEncode(text));
            return this;
        }

        public Tag Raw(string html)
        {
            _inner.Append(html);
            return this;
        }

        public override string ToString() => "<" + name + ">" + _inner + "</" + name + ">";
    }

    [Flow]
    void Fluent() => Api.Sql(new Query().From("t").Select("a").OrderBy(Api.Source()).Build());

    [Safe]
    void Fluent_with_a_parameter() => Api.Sql(new Query().From("t").Select("a").OrderBy("b").With(Api.Source()).Build());

    [Flow]
    void Fluent_in_steps()
    {
        var query = new Query();
        query.From("t");
        query.Select(Api.Source());
        Api.Sql(query.Build());
    }

    [Safe]
    void Another_fluent_in_steps()
    {
        var query = new Query();
        var other = new Query();
        query.From("t").Select(Api.Source());
        other.From("t").Select("a");
        Api.Sql(other.Build());
    }

    [Flow]
    void Configured_by_a_lambda() => Api.Sql(Configure(query => query.From("t").OrderBy(Api.Source())));

    [Safe]
    void Configured_by_a_lambda_with_constants() => Api.Sql(Configure(query => query.From("t").With(Api.Source()).OrderBy("b")));

    [Flow]
    void Copying_builder() => Api.Sql(new Options().Noted("x").Named(Api.Source()).Name);

    [Safe]
    void Copying_builder_other() => Api.Sql(new Options().Noted("x").Named(Api.Source()).Note);

    [Flow]
    void Raw_markup() => Api.Html(new Tag("p").Text("x").Raw(Api.Source()).ToString());

    [Safe]
    void Encoded_markup() => Api.Html(new Tag("p").Raw("x").Text(Api.Source()).ToString());

    [Flow]
    void Replaced_too_early() => Api.Sql(new Query().OrderBy("a").OrderBy(Api.Source()).Build());

    [Safe]
    void Replaced_later() => Api.Sql(new Query().OrderBy(Api.Source()).OrderBy("a").Build());

    static string Configure(Action<Query> configure)
    {
        var query = new Query();
        configure(query);
        return query.Build();
    }
}
