class Parts
{
    static readonly Uri Base = new("https://api.example/v1/");

    [Flow]
    void Text_of_a_resolved_uri() => Api.Redirect(new Uri(Base, Api.Source()).AbsoluteUri);

    [Safe]
    void Uri_of_a_fixed_host_and_a_path() => Api.Fetch(new UriBuilder("https", "api.example", 443, Api.Source()).Uri);

    [Flow("evil.example")]
    void Uri_of_a_host() => Api.Fetch(new UriBuilder("https", Api.Source(), 443, "items").Uri);

    [Safe]
    void Query_of_a_builder()
    {
        var builder = new UriBuilder("https://api.example/items") { Query = "q=" + Uri.EscapeDataString(Api.Source()) };
        Api.Fetch(builder.Uri);
    }

    [Flow("evil.example")]
    void Host_replaced_in_a_template() => Api.Fetch("https://{host}/items".Replace("{host}", Api.Source()));

    [Safe]
    void Path_replaced_in_a_template() => Api.Fetch("https://api.example/{id}".Replace("{id}", Api.Source()));

    [Flow]
    void Host_of_the_data_reused() => Api.Fetch("https://" + new Uri(Api.Source()).Host + "/items");

    [Safe]
    void Number_of_the_data_reused() => Api.Fetch("https://api" + new Uri(Api.Source()).Port + ".example/items");

    [Flow]
    void Joined_segments() => Api.Fetch(string.Join("/", "https:/", Api.Source(), "items"));

    [Safe]
    void Joined_segments_behind_the_host() => Api.Fetch(string.Join("/", "https://api.example", "items", Api.Source()));
}
