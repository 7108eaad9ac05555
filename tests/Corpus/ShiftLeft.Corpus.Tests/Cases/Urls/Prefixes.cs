class Prefixes
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
}
