class ReadersAndWriters
{
    [Flow]
    void String_reader()
    {
        using var reader = new StringReader(Api.Source());
        Api.Sql(reader.ReadLine());
    }

    [Safe]
    void String_reader_of_a_constant()
    {
        using var dirty = new StringReader(Api.Source());
        using var reader = new StringReader("x");
        Api.Sql(reader.ReadLine());
    }

    [Flow]
    void String_writer()
    {
        using var writer = new StringWriter();
        writer.Write("SELECT ");
        writer.WriteLine(Api.Source());
        Api.Sql(writer.ToString());
    }

    [Safe]
    void String_writer_of_a_length()
    {
        using var writer = new StringWriter();
        writer.Write("SELECT ");
        writer.WriteLine(Api.Source().Length);
        Api.Sql(writer.ToString());
    }

    [Flow]
    void Memory_stream()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Api.Source()));
        using var reader = new StreamReader(stream);
        Api.Sql(reader.ReadToEnd());
    }

    [Safe]
    void Memory_stream_length()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Api.Source()));
        Api.Sql(stream.Length);
    }

    [Flow]
    void Written_stream()
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(Api.Source()));
        Api.Sql(Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Safe]
    void Another_written_stream()
    {
        using var dirty = new MemoryStream();
        using var stream = new MemoryStream();
        dirty.Write(Encoding.UTF8.GetBytes(Api.Source()));
        stream.Write("x"u8);
        Api.Sql(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
