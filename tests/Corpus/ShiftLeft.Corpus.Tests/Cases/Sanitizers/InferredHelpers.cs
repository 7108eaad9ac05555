using System.Net;

class InferredHelpers
{
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

    static string Sanitize(string text) => text.Trim();

    static string EncodeUnless(string text, bool raw) => raw ? text : WebUtility.HtmlEncode(text);

    static string NumberOrText(string text) => int.TryParse(text, out var number) ? number.ToString() : text;

    static string NumberOrZero(string text) => int.TryParse(text, out var number) ? number.ToString() : "0";
}
