using System.Globalization;
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
    void Built_from_all_but_marks()
    {
        var builder = new StringBuilder();
        foreach (var character in Api.Source())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                builder.Append(character);
        }

        Api.Sql(builder.ToString());
    }

    [Safe]
    void Built_from_characters_of_two_categories()
    {
        var builder = new StringBuilder();
        var text = Api.Source().Normalize(NormalizationForm.FormD);
        char character;
        for (var i = 0; i < text.Length; i++)
        {
            character = text[i];
            switch (CharUnicodeInfo.GetUnicodeCategory(character))
            {
                case UnicodeCategory.LowercaseLetter:
                case UnicodeCategory.DecimalDigitNumber:
                    builder.Append(character);
                    break;
                case UnicodeCategory.SpaceSeparator:
                    builder.Append('_');
                    break;
            }
        }

        Api.Sql(builder.ToString());
    }

    [Flow]
    void Built_from_digits_and_quotes()
    {
        var builder = new StringBuilder();
        var text = Api.Source();
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case >= '0' and <= '9':
                case '\'' or ' ' or '=' or 'O' or 'R':
                    builder.Append(character);
                    break;
            }
        }

        Api.Sql(builder.ToString());
    }

    [Safe]
    void Built_from_digits_and_letters()
    {
        var builder = new StringBuilder();
        var text = Api.Source();
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case >= '0' and <= '9':
                case >= 'A' and <= 'Z':
                    builder.Append(character);
                    break;
            }
        }

        Api.Sql(builder.ToString());
    }

    [Flow]
    void Built_from_marks_and_symbols() => Api.Sql(string.Concat(Api.Source().Where(character => char.GetUnicodeCategory(character) is UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.UppercaseLetter or UnicodeCategory.SpaceSeparator or UnicodeCategory.DecimalDigitNumber)));

    [Safe]
    void Built_from_letters_by_category() => Api.Sql(string.Concat(Api.Source().Where(character => char.GetUnicodeCategory(character) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter)));

    static string Decode(string text) => WebUtility.HtmlDecode(text);

    static string Encode(string text)
    {
        if (text.Length == 0)
            return "";
        var encoded = WebUtility.HtmlEncode(text.Trim());
        return "<b>" + encoded + "</b>";
    }

    static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");

    static string Shorten(string text) => text.Length > 50 ? text[..50] : text;

    static string Column(string text) => text switch { "report" => "Report", "42" => "Number", _ => "Id" };
}
