abstract class Report
{
    public void Render(string input)
    {
        var body = Body(input);
        Write(body);
    }

    protected abstract string Body(string input);

    protected abstract void Write(string body);
}

sealed class OpenReport : Report
{
    protected override string Body(string input) => "<" + input + ">";

    protected override void Write(string body) => Api.Sql(body);
}

sealed class SizeReport : Report
{
    protected override string Body(string input) => input.Length.ToString();

    protected override void Write(string body) => Api.Sql(body);
}

abstract class Reader
{
    public string Load() => Normalize(Raw());

    protected abstract string Raw();

    protected virtual string Normalize(string text) => text.Trim();
}

sealed class UntrustedReader : Reader
{
    protected override string Raw() => Api.Source();
}

sealed class FixedReader : Reader
{
    protected override string Raw() => Api.Source().Length > 3 ? "long" : "short";
}

sealed class MeasuringReader : Reader
{
    protected override string Raw() => Api.Source();

    protected override string Normalize(string text) => text.Length + " characters";
}

class AbstractClasses
{
    [Flow]
    void Template_method() => new OpenReport().Render(Api.Source());

    [Safe]
    void Template_method_that_measures() => new SizeReport().Render(Api.Source());

    [Flow]
    void Inherited_method() => Api.Sql(new UntrustedReader().Load());

    [Safe]
    void Inherited_method_of_a_fixed() => Api.Sql(new FixedReader().Load());

    [Flow]
    void By_the_abstract_type()
    {
        Reader reader = new UntrustedReader();
        Api.Sql(reader.Load());
    }

    [Safe]
    void By_the_abstract_type_measuring()
    {
        Reader reader = new MeasuringReader();
        Api.Sql(reader.Load());
    }

    [Flow]
    void Field_of_the_base()
    {
        var derived = new Derived();
        derived.Set(Api.Source());
        Api.Sql(derived.Get());
    }

    [Safe]
    void Field_of_the_derived()
    {
        var derived = new Derived();
        derived.Set(Api.Source());
        Api.Sql(derived.GetOwn());
    }

    abstract class Holder
    {
        protected string _text = "";

        public string Get() => _text;
    }

    sealed class Derived : Holder
    {
        private readonly string _own = "own";

        public void Set(string text) => _text = text;

        public string GetOwn() => _own;
    }
}
