class Records
{
    record Person(string Name, string City)
    {
        public string Shout => Name + "!";
    }

    record Employee(string Name, string City, string Job) : Person(Name, City);

    readonly record struct Point(string X, string Y);

    record class Open
    {
        public string Text { get; init; } = "";
        public string Title { get; init; } = "";
    }

    [Flow]
    void Positional()
    {
        var person = new Person(Api.Source(), "Bern");
        Api.Sql(person.Name);
    }

    [Safe]
    void Other_position()
    {
        var person = new Person(Api.Source(), "Bern");
        Api.Sql(person.City);
    }

    [Flow]
    void With_dirty()
    {
        var person = new Person("Ann", "Bern") with { Name = Api.Source() };
        Api.Sql(person.Name);
    }

    [Safe]
    void With_clean()
    {
        var person = new Person(Api.Source(), "Bern") with { Name = "Ann" };
        Api.Sql(person.Name);
    }

    [Flow]
    void With_keeps_the_rest()
    {
        var person = new Person(Api.Source(), "Bern") with { City = "Basel" };
        Api.Sql(person.Name);
    }

    [Safe]
    void With_leaves_the_original()
    {
        var person = new Person("Ann", "Bern");
        var other = person with { Name = Api.Source() };
        Api.Sql(person.Name);
    }

    [Flow]
    void Deconstructed()
    {
        var (name, city) = new Person(Api.Source(), "Bern");
        Api.Sql(name);
    }

    [Safe]
    void Deconstructed_other_part()
    {
        var (name, city) = new Person(Api.Source(), "Bern");
        Api.Sql(city);
    }

    [Flow]
    void Struct_with()
    {
        var point = new Point("a", "b");
        var moved = point with { Y = Api.Source() };
        Api.Sql(moved.Y);
    }

    [Safe]
    void Struct_with_leaves_the_original()
    {
        var point = new Point("a", "b");
        var moved = point with { Y = Api.Source() };
        Api.Sql(point.Y);
    }

    [Flow]
    void To_string_of_a_record() => Api.Sql(new Person(Api.Source(), "Bern").ToString());

    [Safe]
    void To_string_of_a_clean_record()
    {
        var dirty = new Person(Api.Source(), "Bern");
        Api.Sql(new Person("Ann", dirty.City).ToString());
    }

    [Flow]
    void Derived_property() => Api.Sql(new Employee(Api.Source(), "Bern", "cook").Shout);

    [Safe]
    void Own_property_of_the_derived() => Api.Sql(new Employee(Api.Source(), "Bern", "cook").Job);

    [Flow]
    void Init_only_with()
    {
        var item = new Open { Text = "a" };
        item = item with { Text = Api.Source(), Title = "b" };
        Api.Sql(item.Text);
    }

    [Safe]
    void Init_only_with_replaced()
    {
        var item = new Open { Text = Api.Source() };
        item = item with { Text = "a", Title = "b" };
        Api.Sql(item.Text);
    }
}
