class Ordered
{
    [Flow]
    void Slash_removed_again()
    {
        var builder = new StringBuilder("https://api.example/");
        builder.Length--;
        builder.Append(Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Safe]
    void Interpolated_behind_the_host()
    {
        var builder = new StringBuilder("https://");
        builder.Append($"api.example/items/{Api.Source()}");
        Api.Fetch(builder.ToString());
    }

    [Flow]
    void Inserted_before_the_slash()
    {
        var builder = new StringBuilder("https://api.example/");
        builder.Insert("https://api.example".Length, Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Safe]
    void Format_appended_behind_the_host()
    {
        var builder = new StringBuilder();
        builder.AppendFormat("https://{0}/items/{1}", "api.example", Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Flow]
    void Format_with_swapped_holes()
    {
        var builder = new StringBuilder();
        builder.AppendFormat("https://{1}/items/{0}", "api.example", Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Safe]
    void Format_in_a_format_that_escapes_braces() => Api.Fetch(string.Format("https://api.example/{{{0}}}", Api.Source()));

    [Flow]
    void Builder_with_a_host_in_one_branch_only()
    {
        var builder = new StringBuilder();
        if (DateTime.UtcNow.Ticks < 5)
            builder.Append("https://api.example/");
        builder.Append(Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Safe]
    void Builder_with_a_host_in_both_branches()
    {
        var builder = new StringBuilder();
        builder.Append(DateTime.UtcNow.Ticks < 5 ? "https://api.example/a/" : "https://api.example/b/");
        builder.Append(Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Flow]
    void Helper_that_appends_the_host()
    {
        var builder = new StringBuilder("https://");
        Append(builder, Api.Source());
        Api.Fetch(builder.ToString());
    }

    [Safe]
    void Concatenated_by_the_method() => Api.Fetch(string.Concat("https://", "api.example", "/", Api.Source()));

    [Flow]
    void Joined_host() => Api.Fetch("https://" + string.Join(".", Api.Source(), "example"));

    [Safe]
    void Created_with_a_culture_behind_the_host() =>
        Api.Fetch(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"https://api.example/{Api.Source()}"));

    [Flow]
    void Escaped_host_before_a_port() => Api.Fetch("https://" + Uri.EscapeDataString(Api.Source()) + ":8080/");

    [Safe]
    void Escaped_query_value() => Api.Fetch("https://api.example?q=" + Uri.EscapeDataString(Api.Source()));

    [Flow]
    void Loop_of_segments()
    {
        var builder = new StringBuilder("https://");
        foreach (var segment in new[] { Api.Source(), "b" })
            builder.Append(segment).Append('/');
        Api.Fetch(builder.ToString());
    }

    [Safe]
    void Loop_of_segments_behind_the_host()
    {
        var builder = new StringBuilder("https://api.example/");
        foreach (var segment in new[] { Api.Source(), "b" })
            builder.Append(segment).Append('/');
        Api.Fetch(builder.ToString());
    }

    static void Append(StringBuilder builder, string text) => builder.Append(text).Append('/');
}
