using System.Net;
using System.Text.Encodings.Web;

class EncodedParts
{
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
