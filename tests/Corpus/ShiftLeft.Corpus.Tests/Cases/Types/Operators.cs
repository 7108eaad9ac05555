class Operators
{
    readonly struct Sql(string text)
    {
        public string Text => text;

        public static Sql operator +(Sql left, Sql right) => new(left.Text + right.Text);

        public static bool operator ==(Sql left, Sql right) => left.Text == right.Text;

        public static bool operator !=(Sql left, Sql right) => left.Text != right.Text;

        public static implicit operator Sql(string text) => new(text);

        public static explicit operator string(Sql sql) => sql.Text;

        public static explicit operator int(Sql sql) => sql.Text.Length;

        public override bool Equals(object? obj) => obj is Sql other && other == this;

        public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => text;
    }

    class Safe(string text)
    {
        public string Text { get; } = text.Length > 3 ? "long" : "short";

        public static implicit operator Safe(string text) => new(text);

        public static implicit operator string(Safe value) => value.Text;

        public static bool operator true(Safe value) => value.Text.Length > 0;

        public static bool operator false(Safe value) => value.Text.Length == 0;
    }

    class Counter
    {
        public string Text = "";

        public void operator +=(string more) => Text += more;
    }

    [Flow]
    void Implicit_conversion()
    {
        Sql sql = Api.Source();
        Api.Sql(sql.Text);
    }

    [Safe]
    void Conversion_that_cleans()
    {
        Safe safe = Api.Source();
        string text = safe;
        Api.Sql(text);
    }

    [Flow]
    void Explicit_conversion() => Api.Sql((string)new Sql(Api.Source()));

    [Safe]
    void Explicit_conversion_to_a_number() => Api.Sql((int)new Sql(Api.Source()));

    [Flow]
    void Plus() => Api.Sql((new Sql("SELECT ") + Api.Source()).Text);

    [Safe]
    void Equality() => Api.Sql(new Sql("SELECT ") == Api.Source());

    [Flow]
    void To_string() => Api.Sql(new Sql(Api.Source()).ToString());

    [Safe]
    void Hash_code() => Api.Sql(new Sql(Api.Source()).GetHashCode());

    [Flow]
    void Compound_assignment_operator()
    {
        var counter = new Counter();
        counter += Api.Source();
        Api.Sql(counter.Text);
    }

    [Safe]
    void True_operator()
    {
        Safe safe = Api.Source();
        if (safe)
            Api.Sql("x");
    }

    [Flow]
    void Implicit_to_string_call()
    {
        var sql = new Sql(Api.Source());
        Api.Sql($"{sql}");
    }

    [Safe]
    void Default_to_string()
    {
        var counter = new Counter { Text = Api.Source() };
        Api.Sql(counter.ToString());
    }
}
