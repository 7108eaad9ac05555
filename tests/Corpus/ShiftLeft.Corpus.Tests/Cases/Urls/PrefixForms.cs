using System.Net;

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

    [Flow("https://app.example/?https://evil.example/")]
    void Query_without_its_question_mark() => Api.Redirect(new Uri(Api.Source()).Query.Substring(1));

    [Safe("https://app.example/?https://evil.example/")]
    void Query() => Api.Redirect(new Uri(Api.Source()).Query);

    [Flow("https://app.example/#//evil.example/")]
    void Fragment_without_its_number_sign() => Api.Redirect(new Uri(Api.Source()).Fragment.TrimStart('#'));

    [Safe("https://app.example/#//evil.example/")]
    void Decoded_fragment() => Api.Redirect(WebUtility.UrlDecode(new Uri(Api.Source()).Fragment));

    [Flow("https://app.example/?//evil.example/")]
    void Query_from_its_second_character() => Api.Redirect(new Uri(Api.Source()).Query[1..]);

    [Safe("https://app.example/?//evil.example/")]
    void Query_behind_an_address() => Api.Redirect(Address + new Uri(Api.Source()).Query);

    [Flow(".evil.example/")]
    void One_of_two_separators_or_none() => Api.Redirect(Address + (Api.Source().Length > 20 ? "?" : "") + Api.Source());

    [Safe]
    void One_of_two_separators() => Api.Redirect(Address + (Address.Contains('?') ? "&" : "?") + Api.Source());

    [Flow(".evil.example/")]
    void Separator_that_is_added_sometimes()
    {
        var url = Address;
        if (url.Length > 99)
            url += "?";
        url += Api.Source();
        Api.Redirect(url);
    }

    [Safe]
    void Separator_that_is_added_always()
    {
        var url = Address;
        if (url.Contains('?'))
            url += "&";
        else
            url += "?";
        url += Api.Source();
        Api.Redirect(url);
    }

    static string Address => new StringBuilder("https://api.example").ToString();

    static string Url(string before, string host) => "https://" + before + host;

    static string UrlOfPath(string path) => "https://api.example/" + path;
}
