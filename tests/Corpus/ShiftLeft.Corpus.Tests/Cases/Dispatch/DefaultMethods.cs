interface IGreet
{
    string Name { get; }

    string Greet() => "Hello " + Name;

    string Size() => "Size " + Name.Length;

    static virtual string Describe(string text) => text;
}

class DefaultMethods
{
    sealed class Guest(string name) : IGreet
    {
        public string Name => name;
    }

    sealed class Quiet(string name) : IGreet
    {
        public string Name => name;

        public string Greet() => "quiet";
    }

    sealed class Plain : IGreet
    {
        public string Name => "plain";
    }

    sealed class Short : IGreet
    {
        public string Name => "short";

        public static string Describe(string text) => text.Length > 3 ? "long" : "short";
    }

    [Flow]
    void Default_method()
    {
        IGreet greet = new Guest(Api.Source());
        Api.Sql(greet.Greet());
    }

    [Safe]
    void Other_default_method()
    {
        IGreet greet = new Guest(Api.Source());
        Api.Sql(greet.Size());
    }

    [Flow]
    void Default_method_of_two()
    {
        foreach (var greet in new IGreet[] { new Plain(), new Guest(Api.Source()) })
            Api.Sql(greet.Greet());
    }

    [Safe]
    void Overridden_default_method()
    {
        IGreet greet = new Quiet(Api.Source());
        Api.Sql(greet.Greet());
    }

    [Flow]
    void Static_virtual() => Api.Sql(Describe<Plain>(Api.Source()));

    [Safe]
    void Static_virtual_overridden() => Api.Sql(Describe<Short>(Api.Source()));

    static string Describe<T>(string text)
        where T : IGreet => T.Describe(text);
}
