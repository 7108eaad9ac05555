class Prefixes
{
    const string Host = "https://api.example";
    static readonly string BaseUrl = "https://api.example/v1/";

    static string Address => new StringBuilder("https://").Append("api.example").ToString();
    static string Nothing => new StringBuilder().ToString();

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

    [Flow]
    void Address_from_elsewhere_without_a_slash() => Api.Fetch(Address + Api.Source());

    [Safe]
    void Address_from_elsewhere_with_a_slash() => Api.Fetch(Address + "/items/" + Api.Source());

    [Flow]
    void Scheme_from_elsewhere() => Api.Fetch($"{new Uri(Address).Scheme}://{Api.Source()}");

    [Safe]
    void Host_from_elsewhere() => Api.Fetch($"https://{new Uri(Address).Host}/{Api.Source()}");

    [Flow]
    void Slashes_behind_a_scheme_from_elsewhere() => Api.Fetch($"{new Uri(Address).Scheme}:" + "//" + Api.Source());

    [Safe]
    void Domain_behind_a_name_from_elsewhere() => Api.Fetch($"https://{new Uri(Address).Scheme}.api.example/{Api.Source()}");

    [Flow]
    void Slash_behind_nothing() => Api.Redirect(Nothing + "/" + Api.Source());

    [Safe]
    void Folder_from_elsewhere() => Api.Redirect($"/{new Uri(Address).Scheme}/{Api.Source()}");

    [Flow]
    void Source_before_a_slash() => Api.Fetch(Api.Source() + "/" + Address);

    [Safe]
    void Query_of_an_address_from_elsewhere() => Api.Redirect($"{Address}?next={Api.Source()}");
}
