partial class PartialTypes
{
    private partial string Transform(string text);

    private partial string Measure(string text);

    partial void Before(ref string text);

    public partial string Title { get; set; }

    [Flow]
    void Partial_method() => Api.Sql(Transform(Api.Source()));

    [Safe]
    void Partial_method_that_measures() => Api.Sql(Measure(Api.Source()));

    [Flow]
    void Partial_property()
    {
        Title = Api.Source();
        Api.Sql(Title);
    }

    [Safe]
    void Partial_hook_that_cleans()
    {
        var text = Api.Source();
        Before(ref text);
        Api.Sql(text);
    }
}

partial class PartialTypes
{
    private string _title = "";

    public partial string Title
    {
        get => _title;
        set => _title = value;
    }

    private partial string Transform(string text) => text + "!";

    private partial string Measure(string text) => text.Length.ToString();

    partial void Before(ref string text) => text = "x";
}
