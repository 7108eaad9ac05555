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

    record Copied(string Name, string City)
    {
        public Copied Named(string name) => this with { Name = name };

        public Copied Renamed(string[] names)
        {
            var copy = this;
            foreach (var name in names)
                copy = copy with { Name = name };
            return copy;
        }

        public Copied RenamedByCalls(string[] names)
        {
            var copy = this;
            foreach (var name in names)
                copy = copy.Named(name);
            return copy;
        }

        public Copied Counted(int count) => count == 0 ? this : (this with { Name = "Ann" }).Counted(count - 1);

        public Copied Crossed(string[] names)
        {
            var (one, other) = (this, this);
            foreach (var name in names)
            {
                one = other with { Name = name };
                other = one with { Name = name };
            }

            return one;
        }
    }

    [Flow]
    void Copies_of_copies_in_a_loop() => Api.Sql(new Copied("Ann", Api.Source()).Renamed(["Bob"]).City);

    [Safe]
    void Copies_of_copies_in_a_loop_other_part() => Api.Sql(new Copied(Api.Source(), "Bern").Renamed(["Bob"]).City);

    [Flow]
    void What_a_loop_puts_into_copies() => Api.Sql(new Copied("Ann", "Bern").Renamed([Api.Source()]).Name);

    [Safe]
    void What_a_loop_puts_into_other_parts_of_copies() => Api.Sql(new Copied("Ann", "Bern").Renamed([Api.Source()]).City);

    [Flow]
    void Copies_of_copies_by_calls() => Api.Sql(new Copied("Ann", Api.Source()).RenamedByCalls(["Bob"]).City);

    [Safe]
    void Copies_of_copies_by_calls_other_part() => Api.Sql(new Copied(Api.Source(), "Bern").RenamedByCalls(["Bob"]).City);

    [Flow]
    void Copies_of_copies_by_recursion() => Api.Sql(new Copied("Ann", Api.Source()).Counted(3).City);

    [Safe]
    void Copies_of_copies_by_recursion_other_part() => Api.Sql(new Copied(Api.Source(), "Bern").Counted(3).City);

    [Flow]
    void Copies_of_each_other() => Api.Sql(new Copied("Ann", Api.Source()).Crossed(["Bob"]).City);

    [Safe]
    void Copies_of_each_other_other_part() => Api.Sql(new Copied(Api.Source(), "Bern").Crossed(["Bob"]).City);

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
