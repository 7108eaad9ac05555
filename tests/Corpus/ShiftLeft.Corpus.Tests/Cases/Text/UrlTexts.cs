using System.Net;
using System.Web;

class UrlTexts
{
    [Flow]
    void Decoded() => Api.Sql(WebUtility.UrlDecode(Api.Source()));

    [Safe]
    void Fragment_length() => Api.Sql(WebUtility.UrlDecode(Api.Source()).Length);

    [Flow("a=' OR 1=1")]
    void Parsed_query() => Api.Sql(HttpUtility.ParseQueryString(Api.Source())["a"]);

    [Safe("a=' OR 1=1")]
    void Parsed_query_count() => Api.Sql(HttpUtility.ParseQueryString(Api.Source()).Count);

    [Flow("https://a.example/#' OR 1=1")]
    void Fragment() => Api.Sql(Uri.UnescapeDataString(new Uri(Api.Source()).Fragment));

    [Safe]
    void Host_kind() => Api.Sql(Uri.CheckHostName(Api.Source()));

    [Flow("https://' OR 1=1@a.example/")]
    void User_info() => Api.Sql(Uri.UnescapeDataString(new Uri(Api.Source()).UserInfo));

    [Safe("https://a.example/")]
    void Is_loopback() => Api.Sql(new Uri(Api.Source()).IsLoopback);

    [Flow("' OR 1=1")]
    void Encoded_and_decoded() => Api.Sql(HttpUtility.UrlDecode(HttpUtility.UrlEncode(Api.Source())));

    [Safe]
    void Scheme_name() => Api.Sql(Uri.CheckSchemeName(Api.Source()));
}
