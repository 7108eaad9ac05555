using System.Net;

class Partial
{
    sealed class Comment
    {
        public string Author = "";
        public string Body = "";
    }

    [Flow]
    void One_property_encoded()
    {
        var comment = new Comment { Author = WebUtility.HtmlEncode(Api.Source()), Body = Api.Source() };
        Api.Html(comment.Author + comment.Body);
    }

    [Safe]
    void Both_properties_encoded()
    {
        var comment = new Comment { Author = WebUtility.HtmlEncode(Api.Source()), Body = WebUtility.HtmlEncode(Api.Source()) };
        Api.Html(comment.Author + comment.Body);
    }

    [Flow]
    void Encoded_copy_but_original_shown()
    {
        var comment = new Comment { Body = Api.Source() };
        var clean = Clean(comment);
        Api.Html(comment.Body + clean.Author);
    }

    [Safe]
    void Encoded_copy_shown()
    {
        var comment = new Comment { Body = Api.Source() };
        var clean = Clean(comment);
        Api.Html(clean.Body);
    }

    [Flow]
    void Encoded_in_place_too_late()
    {
        var comment = new Comment { Body = Api.Source() };
        Api.Html(comment.Body);
        CleanInPlace(comment);
    }

    [Safe]
    void Encoded_in_place()
    {
        var comment = new Comment { Body = Api.Source() };
        CleanInPlace(comment);
        Api.Html(comment.Body);
    }

    [Flow]
    void List_encoded_except_one()
    {
        List<string> parts = [WebUtility.HtmlEncode(Api.Source()), Api.Source()];
        Api.Html(string.Concat(parts));
    }

    [Safe]
    void List_of_encoded()
    {
        List<string> parts = [WebUtility.HtmlEncode(Api.Source()), "<br>"];
        parts.Add(WebUtility.HtmlEncode(Api.Source()));
        Api.Html(string.Concat(parts));
    }

    [Flow]
    void Cached_before_encoding()
    {
        var cache = new Dictionary<string, string> { ["raw"] = Api.Source() };
        cache["html"] = WebUtility.HtmlEncode(cache["raw"]);
        Api.Html(cache["raw"]);
    }

    [Safe]
    void Cached_after_encoding()
    {
        var cache = new Dictionary<string, string> { ["raw"] = Api.Source() };
        cache["html"] = WebUtility.HtmlEncode(cache["raw"]);
        Api.Html(cache["html"]);
    }

    static Comment Clean(Comment comment) => new() { Author = "anonymous", Body = WebUtility.HtmlEncode(comment.Body) };

    static void CleanInPlace(Comment comment) => comment.Body = WebUtility.HtmlEncode(comment.Body);
}
