class Virtual
{
    class Shape
    {
        public virtual string Name(string text) => "shape";
    }

    class Named : Shape
    {
        public override string Name(string text) => text;
    }

    class Sized : Shape
    {
        public override string Name(string text) => text.Length > 3 ? "long" : "short";
    }

    class Decorated : Named
    {
        public override string Name(string text) => "[" + base.Name(text) + "]";
    }

    class Hidden : Named
    {
        public new string Name(string text) => "hidden";
    }

    [Flow]
    void Override()
    {
        Shape shape = new Named();
        Api.Sql(shape.Name(Api.Source()));
    }

    [Safe]
    void Another_override()
    {
        Shape shape = new Sized();
        Api.Sql(shape.Name(Api.Source()));
    }

    [Flow]
    void Base_call() => Api.Sql(new Decorated().Name(Api.Source()));

    [Safe]
    void Method_that_is_not_overridden()
    {
        Shape shape = new();
        Api.Sql(shape.Name(Api.Source()));
    }

    [Flow]
    void Hidden_method_by_the_base_type()
    {
        Named named = new Hidden();
        Api.Sql(named.Name(Api.Source()));
    }

    [Safe]
    void Hiding_method()
    {
        var hidden = new Hidden();
        Api.Sql(hidden.Name(Api.Source()));
    }

    [Flow]
    void One_of_two()
    {
        Shape shape = DateTime.UtcNow.Ticks > 5 ? new Named() : new Sized();
        Api.Sql(shape.Name(Api.Source()));
    }

    [Safe]
    void Two_that_are_clean()
    {
        Shape shape = DateTime.UtcNow.Ticks > 5 ? new Sized() : new Shape();
        Api.Sql(shape.Name(Api.Source()));
    }

    [Flow]
    void In_a_list()
    {
        List<Shape> shapes = [new Sized(), new Named()];
        foreach (var shape in shapes)
            Api.Sql(shape.Name(Api.Source()));
    }

    [Safe]
    void In_a_list_of_clean_ones()
    {
        List<Shape> shapes = [new Sized(), new Shape()];
        foreach (var shape in shapes)
            Api.Sql(shape.Name(Api.Source()));
    }

    [Flow]
    void Passed_to_a_helper() => Api.Sql(Ask(new Named(), Api.Source()));

    [Safe]
    void Passed_to_a_helper_clean() => Api.Sql(Ask(new Sized(), Api.Source()));

    static string Ask(Shape shape, string text) => shape.Name(text);
}
