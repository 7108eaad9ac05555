using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

class UnsafeCode
{
    [InlineArray(3)]
    struct Three
    {
        private string _first;
    }

    ref struct Cursor(ref string target)
    {
        private readonly ref string _target = ref target;

        public void Write(string text) => _target = text;
    }

    [Flow]
    unsafe void Pointer()
    {
        fixed (char* start = Api.Source())
            Api.Sql(new string(start));
    }

    [Safe]
    unsafe void Pointer_to_a_number()
    {
        var number = Api.Source().Length;
        var pointer = &number;
        Api.Sql(*pointer);
    }

    [Flow]
    void Inline_array()
    {
        var three = new Three();
        three[1] = Api.Source();
        Api.Sql(three[1]);
    }

    [Safe]
    void Inline_array_other()
    {
        var three = new Three();
        three[0] = "x";
        three[1] = Api.Source();
        Api.Sql(three[0]);
    }

    [Flow]
    void Ref_field()
    {
        var text = "x";
        var cursor = new Cursor(ref text);
        cursor.Write(Api.Source());
        Api.Sql(text);
    }

    [Safe]
    void Ref_field_of_another()
    {
        var text = "x";
        var other = "y";
        var cursor = new Cursor(ref other);
        cursor.Write(Api.Source());
        Api.Sql(text);
    }

    [Flow]
    void Unsafe_as()
    {
        object value = Api.Source();
        Api.Sql(Unsafe.As<string>(value));
    }

    [Safe]
    void Size_of()
    {
        _ = Api.Source();
        Api.Sql(Unsafe.SizeOf<Three>());
    }

    [Flow]
    void List_as_a_span()
    {
        List<string> items = ["x"];
        CollectionsMarshal.AsSpan(items)[0] = Api.Source();
        Api.Sql(items[0]);
    }

    [Safe]
    void Another_list_as_a_span()
    {
        List<string> items = ["x"];
        List<string> other = ["y"];
        CollectionsMarshal.AsSpan(other)[0] = Api.Source();
        Api.Sql(items[0]);
    }
}
