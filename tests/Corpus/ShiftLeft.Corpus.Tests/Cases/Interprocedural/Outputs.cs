class Outputs
{
    sealed class Draft
    {
        public string Body = "";
        public string Title = "";
    }

    [Flow]
    void Out_three_deep()
    {
        Get(out var text);
        Api.Sql(text);
    }

    [Safe]
    void Out_three_deep_of_a_size()
    {
        GetSize(out var text);
        Api.Sql(text);
    }

    [Flow]
    void Ref_passed_on()
    {
        var text = "x";
        Extend(ref text, Api.Source());
        Api.Sql(text);
    }

    [Safe]
    void Ref_passed_on_and_reset()
    {
        var text = Api.Source();
        Reset(ref text);
        Api.Sql(text);
    }

    [Flow]
    void Array_filled_below()
    {
        var items = new string[2];
        FillSecond(items);
        Api.Sql(items[1]);
    }

    [Safe]
    void Other_element_of_an_array_filled_below()
    {
        var items = new string[2];
        FillSecond(items);
        Api.Sql(items[0]);
    }

    [Flow]
    void Object_in_a_list_changed()
    {
        var drafts = new List<Draft> { new() };
        FillAll(drafts);
        Api.Sql(drafts[0].Body);
    }

    [Safe]
    void Other_part_of_an_object_in_a_list_changed()
    {
        var drafts = new List<Draft> { new() };
        FillAll(drafts);
        Api.Sql(drafts[0].Title);
    }

    [Flow]
    void Argument_replaced_below_is_still_the_old_one()
    {
        var draft = new Draft { Body = Api.Source() };
        Replace(draft);
        Api.Sql(draft.Body);
    }

    [Safe]
    void Argument_replaced_below_by_reference()
    {
        var draft = new Draft { Body = Api.Source() };
        Replace(ref draft);
        Api.Sql(draft.Body);
    }

    [Flow]
    void Tuple_and_out()
    {
        var (size, more) = Split(Api.Source(), out var rest);
        Api.Sql(rest + size + more);
    }

    [Safe]
    void Tuple_and_not_the_out()
    {
        var (size, more) = Split(Api.Source(), out var rest);
        Api.Sql(size + more);
    }

    [Flow]
    void Copied_between_objects()
    {
        var from = new Draft { Body = Api.Source() };
        var to = new Draft();
        Copy(from, to);
        Api.Sql(to.Title);
    }

    [Safe]
    void Copied_between_objects_other_part()
    {
        var from = new Draft { Body = Api.Source() };
        var to = new Draft();
        Copy(from, to);
        Api.Sql(to.Body);
    }

    static void Get(out string text) => GetMore(out text);

    static void GetMore(out string text) => GetMost(out text);

    static void GetMost(out string text) => text = Api.Source();

    static void GetSize(out string text)
    {
        GetMore(out text);
        text = text.Length + "";
    }

    static void Extend(ref string text, string more) => ExtendMore(ref text, more);

    static void ExtendMore(ref string text, string more) => text = text + more;

    static void Reset(ref string text) => ResetMore(ref text);

    static void ResetMore(ref string text) => text = "x";

    static void FillSecond(string[] items)
    {
        items[0] = "x";
        items[1] = Api.Source();
    }

    static void FillAll(IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts)
            draft.Body = Api.Source();
    }

    static void Replace(Draft draft) => draft = new Draft();

    static void Replace(ref Draft draft) => draft = new Draft();

    static (int Size, string More) Split(string text, out string rest)
    {
        rest = text;
        return (text.Length, "more");
    }

    static void Copy(Draft from, Draft to) => to.Title = from.Body;
}
