static class TextExtensions
{
    public static string Quoted(this string text) => "[" + text + "]";

    public static string SizeText(this string text) => text.Length > 3 ? "long" : "short";

    public static void Show(this string text) => Api.Sql(text);

    public static void ShowSize(this string text) => Api.Sql(text.Length);

    extension(string text)
    {
        public string Doubled => text + text;

        public int Half => text.Length / 2;

        public string WithMark(string mark) => text + mark;

        public static string FromSource() => Api.Source();

        public static string FromConstant() => "x";
    }

    extension(Note note)
    {
        public string Body
        {
            get => note.Text;
            set => note.Text = value;
        }

        public static Note operator |(Note left, string right) => new() { Text = left.Text + right };
    }

    extension<T>(List<T> list)
    {
        public T Newest => list[^1];
    }
}

class Note
{
    public string Text = "";
    public string Title = "";
}

class Extensions
{
    [Flow]
    void Chain() => Api.Source().Quoted().Trim().Quoted().Show();

    [Safe]
    void Chain_that_ends_in_a_size() => Api.Source().Quoted().Trim().Quoted().ShowSize();

    [Flow]
    void As_a_static_call() => Api.Sql(TextExtensions.Quoted(Api.Source()));

    [Safe]
    void As_a_static_call_that_measures() => Api.Sql(TextExtensions.SizeText(Api.Source()));

    [Flow]
    void Extension_property() => Api.Sql(Api.Source().Doubled);

    [Safe]
    void Extension_property_of_a_number() => Api.Sql(Api.Source().Half);

    [Flow]
    void Extension_block_method() => Api.Sql("x".WithMark(Api.Source()));

    [Safe]
    void Extension_block_method_of_constants()
    {
        Api.Source().WithMark("!");
        Api.Sql("x".WithMark("!"));
    }

    [Flow]
    void Static_extension() => Api.Sql(string.FromSource());

    [Safe]
    void Static_extension_of_a_constant()
    {
        _ = Api.Source();
        Api.Sql(string.FromConstant());
    }

    [Flow]
    void Extension_setter()
    {
        var note = new Note();
        note.Body = Api.Source();
        Api.Sql(note.Text);
    }

    [Safe]
    void Extension_setter_other_field()
    {
        var note = new Note();
        note.Body = Api.Source();
        Api.Sql(note.Title);
    }

    [Flow]
    void Extension_operator()
    {
        var note = new Note() | Api.Source();
        Api.Sql(note.Text);
    }

    [Safe]
    void Extension_operator_of_a_constant()
    {
        var dirty = new Note() | Api.Source();
        var note = new Note() | "x";
        Api.Sql(note.Text);
    }

    [Flow]
    void Generic_extension_property()
    {
        List<string> list = [Api.Source()];
        Api.Sql(list.Newest);
    }

    [Safe]
    void Generic_extension_property_of_another()
    {
        List<string> list = [Api.Source()];
        List<string> other = ["x"];
        Api.Sql(other.Newest);
    }
}
