class Uris
{
    [Flow("https://a.example/?' OR 1=1")]
    void Original_string() => Api.Sql(new Uri(Api.Source()).OriginalString);

    [Safe("https://a.example/?' OR 1=1")]
    void Port() => Api.Sql(new Uri(Api.Source()).Port);

    [Flow("https://a.example/?' OR 1=1")]
    void Query() => Api.Sql(Uri.UnescapeDataString(new Uri(Api.Source()).Query));

    [Safe("https://a.example/?' OR 1=1")]
    void Is_absolute() => Api.Sql(new Uri(Api.Source()).IsAbsoluteUri);

    [Flow("https://a.example/' OR 1=1")]
    void Path() => Api.Sql(Uri.UnescapeDataString(new Uri(Api.Source()).AbsolutePath));

    [Safe("https://a.example/' OR 1=1")]
    void Path_of_another()
    {
        var dirty = new Uri(Api.Source());
        Api.Sql(new Uri("https://b.example/x").AbsolutePath);
    }

    [Flow("https://a.example/a/' OR 1=1")]
    void Segments() => Api.Sql(Uri.UnescapeDataString(new Uri(Api.Source()).Segments[^1]));

    [Safe("https://a.example/a/b")]
    void Segment_count() => Api.Sql(new Uri(Api.Source()).Segments.Length);

    [Flow]
    void Whole_uri() => Api.Fetch(new Uri(Api.Source()));

    [Safe]
    void Scheme_is_https() => Api.Fetch(new Uri("https://api.example/" + (new Uri(Api.Source()).Scheme == "https")));

    [Flow("https://a.example/?' OR 1=1")]
    void Try_create()
    {
        if (Uri.TryCreate(Api.Source(), UriKind.Absolute, out var uri))
            Api.Sql(uri.OriginalString);
    }

    [Safe]
    void Try_create_answers() => Api.Sql(Uri.TryCreate(Api.Source(), UriKind.Absolute, out _));

    [Flow("evil.example")]
    void Uri_builder()
    {
        var builder = new UriBuilder("https", "a.example") { Host = Api.Source() };
        Api.Fetch(builder.Uri);
    }

    [Safe("evil.example")]
    void Uri_builder_port()
    {
        var builder = new UriBuilder("https", "a.example") { Port = Api.Source().Length };
        Api.Fetch(builder.Uri);
    }
}
