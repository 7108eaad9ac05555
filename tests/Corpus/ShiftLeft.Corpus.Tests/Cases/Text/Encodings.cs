class Encodings
{
    [Flow]
    void Bytes_and_back() => Api.Sql(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Api.Source())));

    [Safe]
    void Byte_count() => Api.Sql(Encoding.UTF8.GetByteCount(Api.Source()));

    [Flow]
    void Base64_and_back() => Api.Sql(Encoding.UTF8.GetString(Convert.FromBase64String(Convert.ToBase64String(Encoding.UTF8.GetBytes(Api.Source())))));

    [Safe]
    void Base64_of_a_constant()
    {
        var text = Api.Source();
        Api.Sql(Convert.ToBase64String(text.Length > 3 ? "long"u8 : "short"u8));
    }

    [Flow]
    void Hex_and_back() => Api.Sql(Encoding.UTF8.GetString(Convert.FromHexString(Convert.ToHexString(Encoding.UTF8.GetBytes(Api.Source())))));

    [Safe]
    void Utf8_literal()
    {
        _ = Api.Source();
        Api.Sql(Encoding.UTF8.GetString("SELECT 1"u8));
    }

    [Flow]
    void Url_decoded() => Api.Sql(Uri.UnescapeDataString(Api.Source()));

    [Safe("5")]
    void Converted_to_a_number() => Api.Sql(Convert.ToInt32(Api.Source()));

    [Flow]
    void Converted_to_text() => Api.Sql(Convert.ToString((object)Api.Source()));

    [Safe("true")]
    void Converted_to_a_bool() => Api.Sql(Convert.ToBoolean(Api.Source()));

    [Flow("&lt;script>")]
    void Html_decoded() => Api.Html(System.Net.WebUtility.HtmlDecode(Api.Source()));

    [Safe]
    void Html_encoded() => Api.Html(System.Net.WebUtility.HtmlEncode(Api.Source()));

    [Flow]
    void Encoded_into_a_buffer()
    {
        var buffer = new byte[256];
        var count = Encoding.UTF8.GetBytes(Api.Source(), buffer);
        Api.Sql(Encoding.UTF8.GetString(buffer, 0, count));
    }

    [Safe]
    void Encoded_into_another_buffer()
    {
        var buffer = new byte[256];
        var other = new byte[4];
        var count = Encoding.UTF8.GetBytes(Api.Source(), buffer);
        Api.Sql(Encoding.UTF8.GetString(other));
    }

    [Flow]
    void Change_type() => Api.Sql(Convert.ChangeType(Api.Source(), typeof(string)));

    [Safe]
    void Hash() => Api.Sql(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Api.Source()))));
}
