using System.Net;
using System.Text.Json;

class Decoders
{
    [Flow]
    void Decoded_in_a_helper() => Api.Html(Decode(WebUtility.HtmlEncode(Api.Source())));

    [Safe]
    void Encoded_in_a_helper() => Api.Html(Encode(Api.Source()));

    [Flow]
    void Unescaped_again() => Api.Html(Uri.UnescapeDataString(Uri.EscapeDataString(Api.Source())));

    [Safe]
    void Escaped_only() => Api.Html(Uri.EscapeDataString(Api.Source()));

    [Flow]
    void Url_decoded_again() => Api.Redirect(WebUtility.UrlDecode(WebUtility.UrlEncode(Api.Source())));

    [Safe]
    void Url_encoded() => Api.Redirect("/search?q=" + WebUtility.UrlEncode(Api.Source()));

    [Flow]
    void Json_and_back() => Api.Html(JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(Api.Source())));

    [Safe]
    void Json_only() => Api.Html(JsonSerializer.Serialize(Api.Source()));

    [Flow]
    void Sink_behind_a_decoder() => Show(WebUtility.HtmlEncode(Api.Source()));

    [Safe]
    void Sink_behind_an_encoder() => ShowEncoded(Api.Source());

    [Flow]
    void Hex_decoded_elsewhere() => Api.Sql(FromHex(Convert.ToHexString(Encoding.UTF8.GetBytes(Api.Source()))));

    [Safe]
    void Hex_kept() => Api.Sql(Convert.ToHexString(Encoding.UTF8.GetBytes(Api.Source())));

    static string Decode(string text) => WebUtility.HtmlDecode(text);

    static string Encode(string text) => WebUtility.HtmlEncode(text);

    static void Show(string text) => Api.Html(WebUtility.HtmlDecode(text));

    static void ShowEncoded(string text) => Api.Html(WebUtility.HtmlEncode(text));

    static string FromHex(string hex) => Encoding.UTF8.GetString(Convert.FromHexString(hex));
}
