class References
{
    [Flow]
    void Out_parameter()
    {
        Get(out var text);
        Api.Sql(text);
    }

    [Safe]
    void Out_parameter_that_is_clean()
    {
        GetClean(out var text);
        Api.Sql(text);
    }

    [Flow]
    void The_dirty_one_of_two_out_parameters()
    {
        Both(out var dirty, out var clean);
        Api.Sql(dirty);
    }

    [Safe]
    void The_clean_one_of_two_out_parameters()
    {
        Both(out var dirty, out var clean);
        Api.Sql(clean);
    }

    [Flow]
    void Ref_parameter_made_dirty()
    {
        var text = "x";
        Append(ref text);
        Api.Sql(text);
    }

    [Safe]
    void Ref_parameter_made_clean()
    {
        var text = Api.Source();
        Reset(ref text);
        Api.Sql(text);
    }

    [Flow]
    void In_parameter()
    {
        var text = Api.Source();
        Show(in text);
    }

    [Safe]
    void In_parameter_that_is_only_measured()
    {
        var text = Api.Source();
        Measure(in text);
    }

    [Flow]
    void Through_a_ref_local()
    {
        var text = "x";
        ref var alias = ref text;
        alias = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Cleaned_through_a_ref_local()
    {
        var text = Api.Source();
        ref var alias = ref text;
        alias = "x";
        Api.Sql(text);
    }

    [Flow]
    void Ref_local_pointed_elsewhere()
    {
        var a = "x";
        var b = "y";
        ref var alias = ref a;
        alias = ref b;
        alias = Api.Source();
        Api.Sql(b);
    }

    [Safe]
    void Ref_local_pointed_away()
    {
        var a = "x";
        var b = "y";
        ref var alias = ref a;
        alias = ref b;
        alias = Api.Source();
        Api.Sql(a);
    }

    string _first = "";
    string _second = "";
    string _third = "";

    [Flow]
    void Ref_return()
    {
        First() = Api.Source();
        Api.Sql(_first);
    }

    [Safe]
    void Ref_return_of_another_field()
    {
        Second() = Api.Source();
        Api.Sql(_third);
    }

    [Flow]
    void Discarded_out_but_used_return()
    {
        Api.Sql(Split(out _));
    }

    [Safe]
    void Discarded_return_but_used_out()
    {
        Split(out var rest);
        Api.Sql(rest);
    }

    ref string First() => ref _first;

    ref string Second() => ref _second;

    static void Get(out string text) => text = Api.Source();

    static void GetClean(out string text)
    {
        text = Api.Source();
        text = "x";
    }

    static void Both(out string dirty, out string clean)
    {
        dirty = Api.Source();
        clean = "x";
    }

    static void Append(ref string text) => text += Api.Source();

    static void Reset(ref string text) => text = "x";

    static void Show(in string text) => Api.Sql(text);

    static void Measure(in string text) => Api.Sql(text.Length);

    static string Split(out string rest)
    {
        rest = "x";
        return Api.Source();
    }
}
