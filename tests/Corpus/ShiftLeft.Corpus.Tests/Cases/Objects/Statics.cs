class Statics
{
    static string s_written = "";
    static string s_untouched = "";
    static string s_initialised = Api.Source();
    static readonly string s_readonly = "x";
    static readonly string s_fromConstructor;
    static readonly string s_cleanFromConstructor;
    static readonly Holder Shared = new();
    static readonly Holder Apart = new();
    [ThreadStatic] static string? t_text;
    [ThreadStatic] static string? t_other;

    class Holder
    {
        public string Text = "";
    }

    static Statics()
    {
        s_fromConstructor = Api.Source() + "!";
        s_cleanFromConstructor = Api.Source().Length + "!";
    }

    [Flow]
    void Written_and_read()
    {
        s_written = Api.Source();
        Api.Sql(s_written);
    }

    [Safe]
    void Another_field_read()
    {
        s_written = Api.Source();
        Api.Sql(s_untouched);
    }

    [Flow]
    void Initialised_field() => Api.Sql(s_initialised);

    [Safe]
    void Readonly_constant_field() => Api.Sql(s_readonly);

    [Flow]
    void Static_constructor() => Api.Sql(s_fromConstructor);

    [Safe]
    void Static_constructor_that_measures() => Api.Sql(s_cleanFromConstructor);

    [Flow]
    void Object_in_a_static_field()
    {
        Shared.Text = Api.Source();
        Api.Sql(Shared.Text);
    }

    [Safe]
    void Other_object_in_a_static_field()
    {
        Shared.Text = Api.Source();
        Api.Sql(Apart.Text);
    }

    [Flow]
    void Thread_static()
    {
        t_text = Api.Source();
        Api.Sql(t_text);
    }

    [Safe]
    void Other_thread_static()
    {
        t_text = Api.Source();
        Api.Sql(t_other);
    }
}

class StaticState
{
    static string s_between = "";
    static string s_never = "";

    static void Remember(string text) => s_between = text;

    static string Recall() => s_between;

    static string RecallOther() => s_never;

    [Flow]
    void Between_methods()
    {
        Remember(Api.Source());
        Api.Sql(Recall());
    }

    [Safe]
    void Between_methods_by_another_field()
    {
        Remember(Api.Source());
        Api.Sql(RecallOther());
    }
}
