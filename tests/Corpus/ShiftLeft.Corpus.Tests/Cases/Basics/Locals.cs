class Locals
{
    [Flow]
    void Direct() => Api.Sql(Api.Source());

    [Flow]
    void Through_a_local()
    {
        var text = Api.Source();
        var copy = text;
        Api.Sql("SELECT " + copy);
    }

    [Safe]
    void Overwritten()
    {
        var text = Api.Source();
        text = "constant";
        Api.Sql(text);
    }

    [Flow]
    void In_one_branch()
    {
        var text = "a";
        if (DateTime.UtcNow.Ticks > 5)
            text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void In_a_dead_branch()
    {
        var text = "a";
        const bool never = false;
        if (never)
            text = Api.Source();
        Api.Sql(text);
    }

    [Flow]
    void Interpolated() => Api.Sql($"SELECT {Api.Source()}");

    [Safe]
    void A_number() => Api.Sql("SELECT " + int.Parse(Api.Source()));

    [Flow]
    void In_a_loop()
    {
        var text = "";
        for (var i = 0; i < 3; i++)
        {
            Api.Sql(text);
            text = Api.Source();
        }
    }

    [Flow]
    void From_a_helper() => Api.Sql(Get());

    [Safe]
    void From_a_clean_helper() => Api.Sql(Clean());

    [Flow]
    void To_a_helper() => Put(Api.Source());

    [Safe]
    void Constant_to_a_helper() => Put("x");

    [Flow]
    void Identity_of_dirty() => Api.Sql(Same(Api.Source()));

    [Safe]
    void Identity_of_clean()
    {
        Same(Api.Source());
        Api.Sql(Same("x"));
    }

    static string Same(string x) => x;

    static void Put(string text) => Api.Sql(text);

    static string Get() => Api.Source();

    static string Clean()
    {
        var x = Api.Source();
        return x.Length > 3 ? "a" : "b";
    }
}

class FieldsOfObjects
{
    string _text = "";

    class Box
    {
        public string A = "";
        public string B { get; set; } = "";
    }

    [Flow]
    void In_a_field()
    {
        var box = new Box { A = Api.Source() };
        Api.Sql(box.A);
    }

    [Safe]
    void In_the_other_field()
    {
        var box = new Box { A = Api.Source(), B = "x" };
        Api.Sql(box.B);
    }

    [Flow]
    void By_alias()
    {
        var box = new Box();
        var other = box;
        other.B = Api.Source();
        Api.Sql(box.B);
    }

    [Flow]
    void Through_this()
    {
        _text = Api.Source();
        Use();
    }

    void Use() => Api.Sql(_text);

    [Flow]
    void Filled_by_a_helper()
    {
        var box = new Box();
        Fill(box);
        Api.Sql(box.A);
    }

    static void Fill(Box box) => box.A = Api.Source();

    [Safe]
    void Two_objects()
    {
        var a = new Box();
        var b = new Box();
        Fill(a);
        Api.Sql(b.A);
    }

    [Flow]
    void Lambda()
    {
        var text = Api.Source();
        Action run = () => Api.Sql(text);
        run();
    }

    [Safe]
    void Lambda_of_a_constant()
    {
        var text = "x";
        Action run = () => Api.Sql(text);
        run();
    }

    [Flow]
    void Callback() => With(x => Api.Sql(x));

    [Safe]
    void Callback_that_is_clean() => With(x => Api.Sql("x"));

    static void With(Action<string> action) => action(Api.Source());

    [Flow]
    async Task Awaited() => Api.Sql(await GetAsync());

    static async Task<string> GetAsync()
    {
        await Task.Yield();
        return Api.Source();
    }

    [Flow]
    void Tuples()
    {
        var (a, b) = Pair();
        Api.Sql(a);
    }

    [Safe]
    void The_other_of_a_tuple()
    {
        var (a, b) = Pair();
        Api.Sql(b);
    }

    static (string, string) Pair() => (Api.Source(), "x");
}
