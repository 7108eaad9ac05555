using System.Net;
using System.Text.RegularExpressions;

class Inferred
{
    [Flow]
    void Helper_that_decodes() => Api.Html(Decode(Api.Source()));

    [Safe]
    void Helper_that_encodes() => Api.Html(Encode(Api.Source()));

    [Flow]
    void Quotes_replaced() => Api.Html(Api.Source().Replace("\"", "&quot;"));

    [Safe]
    void Markup_replaced() => Api.Html(Escape(Api.Source()));

    [Flow]
    void Digits_removed() => Api.Sql(Regex.Replace(Api.Source(), "[2-9]", ""));

    [Safe]
    void All_but_letters_removed() => Api.Sql(Regex.Replace(Api.Source(), "[^a-zA-Z]", ""));

    [Flow]
    void Upper_case_kept() => Api.Sql(string.Concat(Api.Source().Where(character => character != ';')));

    [Safe]
    void Letters_kept() => Api.Sql(string.Concat(Api.Source().Where(char.IsLetterOrDigit)));

    [Flow]
    void Built_from_most_characters()
    {
        var builder = new StringBuilder();
        foreach (var character in Api.Source())
        {
            if (!char.IsControl(character))
                builder.Append(character);
        }

        Api.Sql(builder.ToString());
    }

    [Safe]
    void Built_from_letters()
    {
        var builder = new StringBuilder();
        foreach (var character in Api.Source())
        {
            if (char.IsAsciiLetterOrDigit(character))
                builder.Append(character);
        }

        Api.Sql(builder.ToString());
    }

    [Flow]
    void Shortened() => Api.Sql(Shorten(Api.Source()));

    [Safe]
    void Looked_up() => Api.Sql(Column(Api.Source()));

    [Flow]
    void Encoder_by_name_only() => Api.Html(Sanitize(Api.Source()));

    [Safe]
    void Encoder_object() => Api.Html(new Encoder().Clean(Api.Source()));

    [Flow]
    void Encoder_that_skips() => Api.Html(EncodeUnless(Api.Source(), true));

    [Safe]
    void Encoder_that_does_not_skip() => Api.Html(EncodeUnless(Api.Source(), false));

    [Flow]
    void Parsed_or_kept() => Api.Sql(NumberOrText(Api.Source()));

    [Safe]
    void Parsed_or_default() => Api.Sql(NumberOrZero(Api.Source()));

    [Flow]
    void Chain_without_the_encoder()
    {
        Func<string, string>[] steps = [static text => text.Trim(), static text => text.ToLowerInvariant()];
        Api.Html(steps.Aggregate(Api.Source(), static (text, step) => step(text)));
    }

    [Safe]
    void Encoder_as_a_delegate()
    {
        Func<string, string> encode = static text => WebUtility.HtmlEncode(text);
        Api.Html(encode(Api.Source()));
    }

    [Flow]
    void Elements_not_encoded()
    {
        string[] items = [Api.Source()];
        Api.Html(string.Join("<br>", items.Select(static item => item.Trim())));
    }

    [Safe]
    void Elements_encoded()
    {
        string[] items = [Api.Source()];
        Api.Html(string.Join("<br>", items.Select(static item => WebUtility.HtmlEncode(item))));
    }

    sealed class Encoder
    {
        public string Clean(string text) => WebUtility.HtmlEncode(text);
    }

    static string Decode(string text) => WebUtility.HtmlDecode(text);

    static string Encode(string text)
    {
        if (text.Length == 0)
            return "";
        var encoded = WebUtility.HtmlEncode(text.Trim());
        return "<b>" + encoded + "</b>";
    }

    static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");

    static string Sanitize(string text) => text.Trim();

    static string Shorten(string text) => text.Length > 50 ? text[..50] : text;

    static string Column(string text) => text switch { "report" => "Report", "42" => "Number", _ => "Id" };

    static string EncodeUnless(string text, bool raw) => raw ? text : WebUtility.HtmlEncode(text);

    static string NumberOrText(string text) => int.TryParse(text, out var number) ? number.ToString() : text;

    static string NumberOrZero(string text) => int.TryParse(text, out var number) ? number.ToString() : "0";
}
