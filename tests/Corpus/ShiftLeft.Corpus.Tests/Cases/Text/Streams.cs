class Streams
{
    [Flow]
    void Stream_writer()
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, leaveOpen: true))
            writer.Write(Api.Source());
        Api.Sql(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    [Safe]
    void Stream_writer_of_constants()
    {
        var text = Api.Source();
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, leaveOpen: true))
            writer.Write(text.Length > 3 ? "long" : "short");
        Api.Sql(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    [Flow]
    void Copied_stream()
    {
        using var source = new MemoryStream(Encoding.UTF8.GetBytes(Api.Source()));
        using var target = new MemoryStream();
        source.CopyTo(target);
        Api.Sql(Encoding.UTF8.GetString(target.ToArray()));
    }

    [Safe]
    void Copied_from_a_clean_stream()
    {
        using var dirty = new MemoryStream(Encoding.UTF8.GetBytes(Api.Source()));
        using var source = new MemoryStream([65, 66]);
        using var target = new MemoryStream();
        source.CopyTo(target);
        Api.Sql(Encoding.UTF8.GetString(target.ToArray()) + dirty.Length);
    }

    [Flow]
    void Read_into_a_buffer()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Api.Source()));
        var buffer = new byte[256];
        var count = stream.Read(buffer, 0, buffer.Length);
        Api.Sql(Encoding.UTF8.GetString(buffer, 0, count));
    }

    [Safe]
    void Count_that_was_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Api.Source()));
        var buffer = new byte[256];
        Api.Sql(stream.Read(buffer, 0, buffer.Length));
    }

    [Flow]
    async Task Read_line_by_line()
    {
        using var reader = new StringReader(Api.Source());
        while (await reader.ReadLineAsync() is { } line)
            Api.Sql(line);
    }

    [Safe]
    async Task Counted_line_by_line()
    {
        using var reader = new StringReader(Api.Source());
        var count = 0;
        while (await reader.ReadLineAsync() is not null)
            count++;
        Api.Sql(count);
    }

    [Flow]
    void Binary_writer_and_reader()
    {
        using var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(Api.Source());
        writer.Flush();
        stream.Position = 0;
        Api.Sql(new BinaryReader(stream).ReadString());
    }

    [Safe]
    void Binary_writer_and_reader_of_a_number()
    {
        using var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(Api.Source().Length);
        writer.Flush();
        stream.Position = 0;
        Api.Sql(new BinaryReader(stream).ReadInt32());
    }
}
