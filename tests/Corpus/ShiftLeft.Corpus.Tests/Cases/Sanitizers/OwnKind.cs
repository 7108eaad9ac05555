using System.Net;
using System.Text.Encodings.Web;
using System.Web;

class OwnKind
{
    [Flow]
    void Html_encoded_to_sql() => Api.Sql(WebUtility.HtmlEncode(Api.Source()));

    [Safe]
    void Html_encoded_to_html() => Api.Html("<p>" + WebUtility.HtmlEncode(Api.Source()) + "</p>");

    [Flow]
    void Encoder_to_sql() => Api.Sql(HtmlEncoder.Default.Encode(Api.Source()));

    [Safe]
    void Encoder_to_html() => Api.Html(HtmlEncoder.Default.Encode(Api.Source()));

    [Flow("../../etc/passwd")]
    void Html_encoded_to_a_path() => Api.Open(HttpUtility.HtmlEncode(Api.Source()));

    [Safe]
    void Http_utility_to_html() => Api.Html(HttpUtility.HtmlEncode(Api.Source()));

    [Flow("//evil.example/")]
    void Html_encoded_to_a_redirect() => Api.Redirect(HtmlEncoder.Default.Encode(Api.Source()).Replace("&#x2F;", "/"));

    [Safe]
    void Attribute_encoded_to_html() => Api.Html("<p title=\"" + HttpUtility.HtmlEncode(Api.Source()) + "\">");

    [Flow]
    void File_name_to_sql() => Api.Sql(Path.GetFileName(Api.Source()));

    [Safe]
    void File_name_to_a_path() => Api.Open("/srv/files/" + Path.GetFileName(Api.Source()));

    [Flow]
    void Full_path_to_html() => Api.Html(Path.GetFileName(Api.Source()));

    [Safe]
    void Number_to_html() => Api.Html(Api.Source().Length);

    [Flow]
    void Encoded_then_decoded() => Api.Html(WebUtility.HtmlDecode(WebUtility.HtmlEncode(Api.Source())));

    [Safe("&lt;script>")]
    void Decoded_then_encoded() => Api.Html(WebUtility.HtmlEncode(WebUtility.HtmlDecode(Api.Source())));

    [Flow]
    void Only_one_part_encoded() => Api.Html(WebUtility.HtmlEncode(Api.Source()) + Api.Source());

    [Safe]
    void Both_parts_encoded() => Api.Html(WebUtility.HtmlEncode(Api.Source()) + WebUtility.HtmlEncode(Api.Source()));

    [Flow]
    void Result_dropped()
    {
        var text = Api.Source();
        WebUtility.HtmlEncode(text);
        Api.Html(text);
    }

    [Safe]
    void Result_kept()
    {
        var text = Api.Source();
        text = WebUtility.HtmlEncode(text);
        Api.Html(text);
    }

    [Flow]
    void Encoded_in_one_branch()
    {
        var text = Api.Source();
        if (text.Length < 3)
            text = WebUtility.HtmlEncode(text);
        Api.Html(text);
    }

    [Safe]
    void Encoded_in_both_branches()
    {
        var text = Api.Source();
        if (text.Length < 3)
            text = WebUtility.HtmlEncode(text);
        else
            text = HtmlEncoder.Default.Encode(text);
        Api.Html(text);
    }

    [Flow]
    void Data_added_behind_the_encoder()
    {
        var builder = new StringBuilder();
        builder.Append(WebUtility.HtmlEncode(Api.Source()));
        builder.Append(Api.Source());
        Api.Html(builder.ToString());
    }

    [Safe]
    void Encoded_into_a_writer()
    {
        using var writer = new StringWriter();
        WebUtility.HtmlEncode(Api.Source(), writer);
        Api.Html(writer.ToString());
    }
}
