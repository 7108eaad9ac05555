class HostChecks
{
    static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase) { "api.example", "cdn.example" };
    static readonly Uri Base = new("https://api.example/");

    [Flow]
    void Host_not_asked()
    {
        if (Uri.TryCreate(Api.Source(), UriKind.Absolute, out var uri))
            Api.Fetch(uri);
    }

    [Safe]
    void Host_compared()
    {
        if (Uri.TryCreate(Api.Source(), UriKind.Absolute, out var uri) && uri.Host == "api.example")
            Api.Fetch(uri);
    }

    [Flow]
    void Scheme_compared()
    {
        var uri = new Uri(Api.Source());
        if (uri.Scheme == Uri.UriSchemeHttps)
            Api.Fetch(uri);
    }

    [Safe]
    void Host_in_a_set()
    {
        var uri = new Uri(Api.Source());
        if (!Hosts.Contains(uri.Host))
            throw new UnauthorizedAccessException();
        Api.Fetch(uri);
    }

    [Flow]
    void Host_ends_with_a_name()
    {
        var uri = new Uri(Api.Source());
        if (uri.Host.EndsWith("api.example", StringComparison.OrdinalIgnoreCase))
            Api.Fetch(uri);
    }

    [Safe("https://v1.api.example/")]
    void Host_ends_with_a_domain()
    {
        var uri = new Uri(Api.Source());
        if (uri.Host.EndsWith(".api.example", StringComparison.OrdinalIgnoreCase))
            Api.Fetch(uri);
    }

    [Flow]
    void Host_starts_with()
    {
        var uri = new Uri(Api.Source());
        if (uri.Host.StartsWith("api.example", StringComparison.OrdinalIgnoreCase))
            Api.Fetch(uri);
    }

    [Safe]
    void Authority_compared_and_text_used()
    {
        var text = Api.Source();
        var uri = new Uri(text);
        if (uri.Authority == "api.example")
            Api.Fetch(text);
    }

    [Flow]
    void Text_starts_with_the_host()
    {
        var text = Api.Source();
        if (text.StartsWith("https://api.example", StringComparison.Ordinal))
            Api.Fetch(text);
    }

    [Safe]
    void Text_starts_with_the_host_and_a_slash()
    {
        var text = Api.Source();
        if (text.StartsWith("https://api.example/", StringComparison.Ordinal))
            Api.Fetch(text);
    }

    [Flow]
    void Text_contains_the_host()
    {
        var text = Api.Source();
        if (text.Contains("api.example"))
            Api.Fetch(text);
    }

    [Safe]
    void Base_of()
    {
        var uri = new Uri(Api.Source());
        if (Base.IsBaseOf(uri))
            Api.Fetch(uri);
    }
}
