class Spans
{
    [Flow]
    void Slice()
    {
        var span = Api.Source().AsSpan(0);
        Api.Sql(span[0..].ToString());
    }

    [Safe]
    void Length() => Api.Sql(Api.Source().AsSpan().Length);

    [Flow]
    void Trimmed()
    {
        ReadOnlySpan<char> span = Api.Source();
        Api.Sql(new string(span.Trim()));
    }

    [Safe]
    void Index_of()
    {
        ReadOnlySpan<char> span = Api.Source();
        Api.Sql(span.IndexOf('x'));
    }

    [Flow]
    void Copied()
    {
        Span<char> buffer = new char[256];
        var text = Api.Source();
        text.CopyTo(buffer);
        Api.Sql(buffer[..text.Length].ToString());
    }

    [Safe]
    void Another_buffer()
    {
        Span<char> buffer = new char[256];
        Span<char> other = new char[4];
        Api.Source().CopyTo(buffer);
        Api.Sql(other.ToString());
    }

    [Flow]
    void Stack_allocated()
    {
        var text = Api.Source();
        Span<char> buffer = stackalloc char[256];
        for (var i = 0; i < text.Length; i++)
            buffer[i] = text[i];
        Api.Sql(new string(buffer[..text.Length]));
    }

    [Safe]
    void Stack_allocated_and_cleared()
    {
        var text = Api.Source();
        Span<char> buffer = stackalloc char[256];
        text.CopyTo(buffer);
        buffer.Clear();
        Api.Sql(new string(buffer));
    }

    [Flow]
    void Memory()
    {
        var memory = Api.Source().AsMemory();
        Api.Sql(memory.Span.ToString());
    }

    [Safe]
    void Memory_is_empty()
    {
        var memory = Api.Source().AsMemory();
        Api.Sql(memory.IsEmpty ? "a" : "b");
    }

    [Flow]
    void Created_string()
    {
        var text = Api.Source();
        Api.Sql(string.Create(text.Length, text, static (span, state) => state.CopyTo(span)));
    }

    [Safe]
    void Created_string_of_stars()
    {
        var text = Api.Source();
        Api.Sql(string.Create(text.Length, '*', static (span, star) => span.Fill(star)));
    }

    [Flow]
    void Span_over_an_array()
    {
        string[] items = ["x", "y"];
        items.AsSpan()[1] = Api.Source();
        Api.Sql(items[1]);
    }

    [Safe]
    void Span_over_another_array()
    {
        string[] items = ["x", "y"];
        string[] other = ["x", "y"];
        other.AsSpan()[1] = Api.Source();
        Api.Sql(items[1]);
    }
}
