class LocalUrls
{
    static readonly Uri Base = new("https://api.example/");

    [Flow]
    void Resolved_against_a_base() => Api.Fetch(new Uri(Base, Api.Source()));

    [Safe]
    void Resolved_and_the_host_compared()
    {
        var uri = new Uri(Base, Api.Source());
        if (uri.Host == Base.Host)
            Api.Fetch(uri);
    }

    [Flow]
    void Local_by_one_slash()
    {
        var url = Api.Source();
        if (url.StartsWith('/'))
            Api.Redirect(url);
    }

    [Safe]
    void Local_by_one_slash_only()
    {
        var url = Api.Source();
        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) && !url.Any(char.IsControl))
            Api.Redirect(url);
    }

    [Flow]
    void Well_formed_relative()
    {
        var url = Api.Source();
        if (Uri.IsWellFormedUriString(url, UriKind.Relative))
            Api.Redirect(url);
    }

    [Safe]
    void Own_local_url_helper()
    {
        var url = Api.Source();
        Api.Redirect(IsLocal(url) ? url : "/home");
    }

    [Flow]
    void Own_local_url_helper_negated()
    {
        var url = Api.Source();
        Api.Redirect(IsLocal(url) ? "/home" : url);
    }

    [Safe]
    void Known_pages()
    {
        var url = Api.Source();
        Api.Redirect(url is "/home" or "/about" ? url : "/home");
    }

    [Flow]
    void Host_of_another()
    {
        var uri = new Uri(Api.Source());
        if (Base.Host == "api.example")
            Api.Fetch(uri);
    }

    [Safe]
    void Switch_over_the_host()
    {
        var uri = new Uri(Api.Source());
        switch (uri.Host)
        {
            case "api.example":
            case "cdn.example":
                Api.Fetch(uri);
                break;
        }
    }

    static bool IsLocal(string url)
    {
        if (url.Length == 0 || url[0] != '/' || url.Any(char.IsControl))
            return false;
        if (url.Length == 1)
            return true;
        return url[1] != '/' && url[1] != '\\';
    }
}
