class PrefixForms
{
    [Flow("evil.example/")]
    void Sub_domain() => Api.Fetch("https://" + Api.Source() + ".api.example/");

    [Safe("evil.example/")]
    void Sub_domain_escaped() => Api.Fetch("https://" + Uri.EscapeDataString(Api.Source()) + ".api.example/");

    [Flow]
    void Escaped_whole_host() => Api.Fetch("https://" + Uri.EscapeDataString(Api.Source()));

    [Safe]
    void Escaped_path() => Api.Fetch("https://api.example/" + Uri.EscapeDataString(Api.Source()));

    [Flow]
    void Built_step_by_step()
    {
        var builder = new StringBuilder("https://api.example");
        builder.Append(Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Safe]
    void Built_step_by_step_with_a_slash()
    {
        var builder = new StringBuilder("https://api.example");
        builder.Append('/').Append(Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Flow]
    void Helper_with_the_host() => Api.Fetch(Url("", Api.Source()));

    [Safe]
    void Helper_with_the_path() => Api.Fetch(UrlOfPath(Api.Source()));

    [Flow]
    void Prefix_in_a_local()
    {
        var url = "https://api.example";
        url += Api.Source();
        Api.Fetch(url);
    }

    [Safe]
    void Prefix_in_a_local_with_a_slash()
    {
        var url = "https://api.example";
        url += "/";
        url += Api.Source();
        Api.Fetch(url);
    }

    [Flow("https://app.example//evil.example/")]
    void Path_and_query_to_a_redirect() => Api.Redirect(new Uri(Api.Source()).PathAndQuery);

    [Safe("https://app.example//evil.example/")]
    void Path_and_query_behind_a_host() => Api.Redirect("https://api.example/" + new Uri(Api.Source()).AbsolutePath);

    [Flow("news:.evil.example/")]
    void Path_of_any_scheme_behind_a_host() => Api.Redirect("https://api.example" + new Uri(Api.Source()).AbsolutePath);

    [Safe]
    void Path_with_a_slash_behind_a_host()
    {
        var path = "/" + Api.Source();
        Api.Redirect("https://api.example" + path);
    }

    [Flow]
    void Uri_of_a_text() => Api.Fetch(new Uri("https://api.example" + Api.Source()));

    [Safe]
    void Uri_of_a_text_with_a_slash() => Api.Fetch(new Uri("https://api.example/" + Api.Source()));

    [Flow]
    void Prefix_fixes_no_sql() => Api.Sql("https://api.example/" + Api.Source());

    [Safe]
    void Prefix_fixes_a_redirect() => Api.Redirect("https://api.example/" + Api.Source());

    static string Url(string before, string host) => "https://" + before + host;

    static string UrlOfPath(string path) => "https://api.example/" + path;
}
