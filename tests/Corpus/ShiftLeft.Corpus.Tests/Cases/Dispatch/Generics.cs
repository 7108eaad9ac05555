class Generics
{
    class Box<T>
    {
        public T? Value;

        public TOut Map<TOut>(Func<T, TOut> map) => map(Value!);
    }

    sealed class Pair<TLeft, TRight>(TLeft left, TRight right)
    {
        public TLeft Left => left;
        public TRight Right => right;
    }

    abstract class Handler<T>
    {
        public abstract string Handle(T value);
    }

    sealed class TextHandler : Handler<string>
    {
        public override string Handle(string value) => value;
    }

    sealed class SizeHandler : Handler<string>
    {
        public override string Handle(string value) => value.Length.ToString();
    }

    class Maker
    {
        public virtual T Make<T>(T value) => value;
    }

    sealed class DefaultMaker : Maker
    {
        public override T Make<T>(T value) => default!;
    }

    [Flow]
    void Generic_class()
    {
        var box = new Box<string> { Value = Api.Source() };
        Api.Sql(box.Value);
    }

    [Safe]
    void Another_generic_object()
    {
        var dirty = new Box<string> { Value = Api.Source() };
        var box = new Box<string> { Value = "x" };
        Api.Sql(box.Value);
    }

    [Flow]
    void Generic_method() => Api.Sql(Same(Api.Source()));

    [Safe]
    void Generic_method_of_a_number() => Api.Sql(Same(Api.Source().Length));

    [Flow]
    void Map()
    {
        var box = new Box<string> { Value = Api.Source() };
        Api.Sql(box.Map(text => text.Trim()));
    }

    [Safe]
    void Map_to_a_number()
    {
        var box = new Box<string> { Value = Api.Source() };
        Api.Sql(box.Map(text => text.Length));
    }

    [Flow]
    void Two_type_parameters() => Api.Sql(new Pair<int, string>(1, Api.Source()).Right);

    [Safe]
    void Two_type_parameters_other() => Api.Sql(new Pair<string, string>("x", Api.Source()).Left);

    [Flow]
    void Generic_base()
    {
        Handler<string> handler = new TextHandler();
        Api.Sql(handler.Handle(Api.Source()));
    }

    [Safe]
    void Generic_base_other()
    {
        Handler<string> handler = new SizeHandler();
        Api.Sql(handler.Handle(Api.Source()));
    }

    [Flow]
    void Generic_virtual()
    {
        var maker = new Maker();
        Api.Sql(maker.Make(Api.Source()));
    }

    [Safe]
    void Generic_virtual_overridden()
    {
        Maker maker = new DefaultMaker();
        Api.Sql(maker.Make(Api.Source()));
    }

    [Flow]
    void Created_by_a_constraint()
    {
        var holder = Create<Holder>();
        holder.Text = Api.Source();
        Api.Sql(holder.Text);
    }

    [Safe]
    void Another_created_by_a_constraint()
    {
        var holder = Create<Holder>();
        var other = Create<Holder>();
        holder.Text = Api.Source();
        Api.Sql(other.Text);
    }

    [Flow]
    void Static_field_of_a_generic()
    {
        Store<int>.Text = Api.Source();
        Api.Sql(Store<int>.Text);
    }

    [Safe]
    void Static_field_of_another_instantiation()
    {
        Apart<int>.Text = Api.Source();
        Api.Sql(Apart<long>.Text);
    }

    sealed class Holder
    {
        public string Text = "";
    }

    static class Store<T>
    {
        public static string Text = typeof(T).Name;
    }

    static class Apart<T>
    {
        public static string Text = typeof(T).Name;
    }

    static T Same<T>(T value) => value;

    static T Create<T>()
        where T : new() => new();
}
