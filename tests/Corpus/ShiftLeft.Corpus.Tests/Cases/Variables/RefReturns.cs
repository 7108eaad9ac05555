class RefReturns
{
    struct Box
    {
        public string Text;
        public string Title;
    }

    struct Crate
    {
        public Box Inner;
    }

    sealed class Shelf
    {
        private readonly string[] _items = ["a", "b"];
        private string _first = "x";
        private string _second = "y";

        public ref string Item(int index) => ref _items[index];

        public ref string First() => ref _first;

        public ref string Second() => ref _second;

        public ref string Through() => ref First();
    }

    private static string s_shared = "z";
    private static string s_reset = "z";

    [Flow]
    void Element_by_reference()
    {
        var shelf = new Shelf();
        shelf.Item(0) = Api.Source();
        Api.Sql(shelf.Item(0));
    }

    [Safe]
    void Element_by_reference_of_another()
    {
        var dirty = new Shelf();
        var shelf = new Shelf();
        dirty.Item(0) = Api.Source();
        Api.Sql(shelf.Item(0));
    }

    [Flow]
    void Reference_kept_in_a_local()
    {
        var shelf = new Shelf();
        ref var first = ref shelf.First();
        first = Api.Source();
        Api.Sql(shelf.First());
    }

    [Safe]
    void Value_kept_in_a_local()
    {
        var shelf = new Shelf();
        var first = shelf.First();
        first = Api.Source();
        Api.Sql(shelf.First());
    }

    [Flow]
    void Handed_on()
    {
        var shelf = new Shelf();
        shelf.Through() = Api.Source();
        Api.Sql(shelf.First());
    }

    [Safe]
    void Handed_on_another()
    {
        var shelf = new Shelf();
        shelf.Through() = Api.Source();
        Api.Sql(shelf.Second());
    }

    [Flow]
    void Static_by_reference()
    {
        Shared() = Api.Source();
        Api.Sql(s_shared);
    }

    [Safe]
    void Static_by_reference_overwritten()
    {
        Reset() = Api.Source();
        Reset() = "x";
        Api.Sql(s_reset);
    }

    [Flow]
    void Struct_in_a_struct_in_an_array()
    {
        var crates = new Crate[2];
        crates[1].Inner.Text = Api.Source();
        Api.Sql(crates[1].Inner.Text);
    }

    [Safe]
    void Other_field_of_a_struct_in_an_array()
    {
        var crates = new Crate[2];
        crates[1].Inner.Text = Api.Source();
        Api.Sql(crates[1].Inner.Title);
    }

    [Flow]
    void Out_parameter_of_a_delegate()
    {
        Giving give = static (string text, out string result) => result = text + "!";
        give(Api.Source(), out var value);
        Api.Sql(value);
    }

    [Safe]
    void Out_parameter_of_a_delegate_that_measures()
    {
        Giving give = static (string text, out string result) => result = "n" + text.Length;
        give(Api.Source(), out var value);
        Api.Sql(value);
    }

    delegate void Giving(string text, out string result);

    static ref string Shared() => ref s_shared;

    static ref string Reset() => ref s_reset;
}
