class LocalFunctions
{
    [Flow]
    void Returned()
    {
        Api.Sql(Get());
        string Get() => Api.Source();
    }

    [Safe]
    void Returned_constant()
    {
        Api.Sql(Get());
        string Get() => Api.Source().Length > 3 ? "long" : "short";
    }

    [Flow]
    void Captured()
    {
        var text = Api.Source();
        Show();
        void Show() => Api.Sql(text);
    }

    [Safe]
    void Captured_and_overwritten()
    {
        var text = Api.Source();
        text = "x";
        Show();
        void Show() => Api.Sql(text);
    }

    [Flow]
    void Writes_what_it_captured()
    {
        var text = "x";
        Set();
        Api.Sql(text);
        void Set() => text = Api.Source();
    }

    [Safe]
    void Cleans_what_it_captured()
    {
        var text = Api.Source();
        Reset();
        Api.Sql(text);
        void Reset() => text = "x";
    }

    [Flow]
    void Static_with_a_parameter()
    {
        Api.Sql(Quote(Api.Source()));
        static string Quote(string text) => "[" + text + "]";
    }

    [Safe]
    void Static_with_a_constant()
    {
        Quote(Api.Source());
        Api.Sql(Quote("x"));
        static string Quote(string text) => "[" + text + "]";
    }

    [Flow]
    void Recursive()
    {
        Api.Sql(Repeat(Api.Source(), 3));
        static string Repeat(string text, int times) => times == 0 ? "" : text + Repeat(text, times - 1);
    }

    [Safe]
    void Recursive_that_counts()
    {
        Api.Sql(Count(Api.Source(), 0));
        static int Count(string text, int from) => from >= text.Length ? from : Count(text, from + 1);
    }

    [Flow]
    void Nested()
    {
        var text = Api.Source();
        Outer();
        void Outer()
        {
            Inner();
            void Inner() => Api.Sql(text);
        }
    }

    [Safe]
    void Nested_with_a_variable_of_the_same_name()
    {
        var text = Api.Source();
        Outer();
        void Outer()
        {
            Inner("x");
            static void Inner(string text) => Api.Sql(text);
        }
    }

    [Flow]
    void As_a_delegate()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(Quote).First());
        string Quote(string text) => "[" + text + "]";
    }

    [Safe]
    void As_a_delegate_that_measures()
    {
        string[] items = [Api.Source()];
        Api.Sql(items.Select(Size).First());
        int Size(string text) => text.Length;
    }

    [Flow]
    void Called_twice()
    {
        Api.Sql(Same("x") + Same(Api.Source()));
        string Same(string text) => text;
    }

    [Safe]
    void Called_twice_but_one_is_dropped()
    {
        var dropped = Same(Api.Source());
        dropped = Same("y");
        Api.Sql(Same("x") + dropped);
        string Same(string text) => text;
    }
}
