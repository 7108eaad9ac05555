class Aliases
{
    class Box
    {
        public string Text = "";
        public Box? Inner;
    }

    [Flow]
    void Two_names()
    {
        var box = new Box();
        var other = box;
        other.Text = Api.Source();
        Api.Sql(box.Text);
    }

    [Safe]
    void Two_objects()
    {
        var box = new Box();
        var other = new Box();
        other.Text = Api.Source();
        Api.Sql(box.Text);
    }

    [Flow]
    void Alias_through_a_field()
    {
        var inner = new Box();
        var outer = new Box { Inner = inner };
        inner.Text = Api.Source();
        Api.Sql(outer.Inner.Text);
    }

    [Safe]
    void Cleaned_through_an_alias()
    {
        var inner = new Box { Text = Api.Source() };
        var outer = new Box { Inner = inner };
        outer.Inner.Text = "x";
        Api.Sql(inner.Text);
    }

    [Flow]
    void Alias_by_a_call()
    {
        var box = new Box();
        var same = Same(box);
        same.Text = Api.Source();
        Api.Sql(box.Text);
    }

    [Safe]
    void Copy_by_a_call()
    {
        var box = new Box();
        var copy = Copy(box);
        copy.Text = Api.Source();
        Api.Sql(box.Text);
    }

    [Flow]
    void Helper_links_the_objects()
    {
        var outer = new Box();
        var inner = new Box();
        Link(outer, inner);
        inner.Text = Api.Source();
        Api.Sql(outer.Inner!.Text);
    }

    [Safe]
    void Variable_moved_to_a_new_object()
    {
        var box = new Box();
        var first = box;
        box = new Box();
        box.Text = Api.Source();
        Api.Sql(first.Text);
    }

    [Flow]
    void One_of_two_objects()
    {
        var a = new Box();
        var b = new Box();
        var either = DateTime.UtcNow.Ticks > 5 ? a : b;
        either.Text = Api.Source();
        Api.Sql(a.Text);
    }

    [Safe]
    void Neither_of_two_objects()
    {
        var a = new Box();
        var b = new Box();
        var c = new Box();
        var either = DateTime.UtcNow.Ticks > 5 ? a : b;
        either.Text = Api.Source();
        Api.Sql(c.Text);
    }

    static Box Same(Box box) => box;

    static Box Copy(Box box) => new() { Text = box.Text };

    static void Link(Box outer, Box inner) => outer.Inner = inner;
}
