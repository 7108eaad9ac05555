interface IFormat
{
    string Format(string text);
}

sealed class PlainFormat : IFormat
{
    public string Format(string text) => text;
}

sealed class SizeFormat : IFormat
{
    public string Format(string text) => text.Length.ToString();
}

sealed class ExplicitFormat : IFormat
{
    string IFormat.Format(string text) => text;

    public string Format(string text) => "x";
}

readonly struct StructFormat : IFormat
{
    public string Format(string text) => text + ".";
}

class Interfaces
{
    [Flow]
    void By_interface()
    {
        IFormat format = new PlainFormat();
        Api.Sql(format.Format(Api.Source()));
    }

    [Safe]
    void By_interface_clean()
    {
        IFormat format = new SizeFormat();
        Api.Sql(format.Format(Api.Source()));
    }

    [Flow]
    void Explicit_implementation() => Api.Sql(((IFormat)new ExplicitFormat()).Format(Api.Source()));

    [Safe]
    void Method_beside_the_explicit_implementation() => Api.Sql(new ExplicitFormat().Format(Api.Source()));

    [Flow]
    void Struct_by_a_constraint() => Api.Sql(Use(new StructFormat(), Api.Source()));

    [Safe]
    void Class_by_a_constraint() => Api.Sql(Use(new SizeFormat(), Api.Source()));

    [Flow]
    void Injected() => new Service(new PlainFormat()).Run(Api.Source());

    [Safe]
    void Injected_clean() => new CleanService(new SizeFormat()).Run(Api.Source());

    [Flow]
    void Chosen_by_a_factory() => Api.Sql(Create(true).Format(Api.Source()));

    [Safe]
    void Chosen_by_a_factory_clean() => Api.Sql(CreateSize().Format(Api.Source()));

    [Flow]
    void Wrapped() => Api.Sql(new Wrapping(new PlainFormat()).Format(Api.Source()));

    [Safe]
    void Wrapped_clean() => Api.Sql(new Wrapping(new SizeFormat()).Format(Api.Source()));

    static string Use<T>(T format, string text)
        where T : IFormat => format.Format(text);

    static IFormat Create(bool plain) => plain ? new PlainFormat() : new SizeFormat();

    static IFormat CreateSize() => new SizeFormat();

    sealed class Service(IFormat format)
    {
        public void Run(string text) => Api.Sql(format.Format(text));
    }

    sealed class CleanService(IFormat format)
    {
        public void Run(string text) => Api.Sql(format.Format(text));
    }

    sealed class Wrapping(IFormat inner) : IFormat
    {
        public string Format(string text) => "(" + inner.Format(text) + ")";
    }
}
