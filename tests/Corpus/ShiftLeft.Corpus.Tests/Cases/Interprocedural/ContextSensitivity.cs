class ContextSensitivity
{
    class Box
    {
        private string _text = "";

        public void Set(string text) => _text = text;

        public string Get() => _text;
    }

    [Flow]
    void Same_helper_with_dirty_data()
    {
        var clean = Same("x");
        var dirty = Same(Api.Source());
        Api.Sql(clean + dirty);
    }

    [Safe]
    void Same_helper_with_clean_data()
    {
        var dirty = Same(Api.Source());
        var clean = Same("x");
        Api.Sql(clean + dirty.Length);
    }

    [Flow]
    void Same_class_dirty_object()
    {
        var a = new Box();
        var b = new Box();
        a.Set(Api.Source());
        b.Set("x");
        Api.Sql(a.Get());
    }

    [Safe]
    void Same_class_clean_object()
    {
        var a = new Box();
        var b = new Box();
        a.Set(Api.Source());
        b.Set("x");
        Api.Sql(b.Get());
    }

    [Flow]
    void Same_list_helper_dirty()
    {
        var list = new List<string>();
        Append(list, "x");
        Append(list, Api.Source());
        Api.Sql(string.Join(",", list));
    }

    [Safe]
    void Same_list_helper_clean()
    {
        var list = new List<string>();
        var other = new List<string>();
        Append(list, "x");
        Append(other, Api.Source());
        Api.Sql(string.Join(",", list));
    }

    [Flow]
    void Same_delegate_helper_dirty() => Api.Sql(Apply(Api.Source(), static text => text + "!"));

    [Safe]
    void Same_delegate_helper_clean()
    {
        Apply(Api.Source(), static text => text + "!");
        Api.Sql(Apply("x", static text => text + "?"));
    }

    [Flow]
    void Two_levels_dirty() => Api.Sql(Outer("x", Api.Source()).Second);

    [Safe]
    void Two_levels_clean() => Api.Sql(Outer("x", Api.Source()).First);

    [Flow]
    void Constant_decides_the_branch() => Api.Sql(Read("raw", Api.Source()));

    [Safe]
    void Other_constant_decides_the_branch() => Api.Sql(Read("size", Api.Source()));

    [Flow]
    void Set_by_a_loop_of_objects()
    {
        var boxes = new[] { new Box(), new Box() };
        foreach (var box in boxes)
            box.Set(Api.Source());
        Api.Sql(boxes[1].Get());
    }

    [Safe]
    void Read_from_an_object_outside_the_loop()
    {
        var boxes = new[] { new Box(), new Box() };
        var apart = new Box();
        foreach (var box in boxes)
            box.Set(Api.Source());
        apart.Set("x");
        Api.Sql(apart.Get());
    }

    static string Same(string text) => text;

    static void Append(List<string> list, string text) => list.Add(text);

    static string Apply(string text, Func<string, string> format) => format(text);

    static (string First, string Second) Outer(string first, string second) => (Same(first), Same(second));

    static string Read(string kind, string text)
    {
        if (kind == "raw")
            return text;
        return text.Length + " characters";
    }
}
