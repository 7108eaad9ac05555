class UrlPrefixes
{
    const string Host = "https://api.example";
    static readonly string BaseUrl = "https://api.example/v1/";

    [Flow]
    void Host_without_a_slash() => Api.Fetch("https://api.example" + Api.Source());

    [Safe]
    void Host_with_a_slash() => Api.Fetch("https://api.example/" + Api.Source());

    [Flow]
    void Scheme_only() => Api.Fetch("https://" + Api.Source());

    [Safe]
    void Query_value() => Api.Fetch($"https://api.example/items?q={Api.Source()}");

    [Flow]
    void Constant_host_without_a_slash() => Api.Fetch($"{Host}{Api.Source()}");

    [Safe]
    void Constant_host_with_a_slash() => Api.Fetch($"{Host}/{Api.Source()}");

    [Flow]
    void Slash_and_data() => Api.Redirect("/" + Api.Source());

    [Safe]
    void Folder_and_data() => Api.Redirect("/items/" + Api.Source());

    [Flow]
    void Data_first() => Api.Redirect(Api.Source() + "/items");

    [Safe]
    void Query_of_a_page() => Api.Redirect("/login?next=" + Api.Source());

    [Flow]
    void Formatted_host() => Api.Fetch(string.Format("https://{0}/items", Api.Source()));

    [Safe]
    void Formatted_path() => Api.Fetch(string.Format("https://api.example/{0}", Api.Source()));

    [Flow]
    void Port_position() => Api.Fetch("https://api.example:" + Api.Source());

    [Safe]
    void Static_readonly_base() => Api.Fetch(BaseUrl + Api.Source());

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
    void Path_and_query_behind_a_host() => Api.Redirect("https://api.example" + new Uri(Api.Source()).AbsolutePath);

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
