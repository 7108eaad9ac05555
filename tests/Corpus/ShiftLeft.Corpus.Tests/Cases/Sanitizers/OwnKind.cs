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
}
