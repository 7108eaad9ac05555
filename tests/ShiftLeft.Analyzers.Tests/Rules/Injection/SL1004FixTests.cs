namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>Values are encoded for the place of the page they stand in.</summary>
public sealed class SL1004FixTests() : RuleTests("SL1004")
{
    [Theory]
    [InlineData("""new HtmlString([|$"<b>{name}</b>"|])""", """new HtmlString($"<b>{HtmlEncoder.Default.Encode(name)}</b>")""")]
    [InlineData("""new HtmlString([|"<b>" + name + "</b>"|])""", """new HtmlString("<b>" + HtmlEncoder.Default.Encode(name) + "</b>")""")]
    [InlineData("""new HtmlString([|$"<b title=\"{name}\">{count} of {label}</b>"|])""", """new HtmlString($"<b title=\"{HtmlEncoder.Default.Encode(name)}\">{count} of {label}</b>")""")]
    [InlineData("""new HtmlString([|$"<script>var x = '{name}';</script>"|])""", """new HtmlString($"<script>var x = '{JavaScriptEncoder.Default.Encode(name)}';</script>")""")]
    [InlineData("""new HtmlString([|request.Form["name"].ToString()|])""", """new HtmlString(HtmlEncoder.Default.Encode(request.Form["name"].ToString()))""")]
    [InlineData("""new HtmlString([|$"<b>{request.Form["name"]}</b>"|])""", """new HtmlString($"<b>{HtmlEncoder.Default.Encode(request.Form["name"].ToString())}</b>")""")]
    [InlineData("""html.Raw([|string.Format("<b>{0}</b>", name)|])""", """html.Raw(string.Format("<b>{0}</b>", HtmlEncoder.Default.Encode(name)))""")]
    public Task Encodes_the_untrusted_value(string before, string after) => Fixes(Body($"_ = {before};"), Body($"_ = {after};", "using System.Text.Encodings.Web;\n"));

    [Fact]
    public Task Encodes_in_the_variable_that_holds_the_markup() => Fixes(
        Body("""
            var markup = $"<b>{name}</b>";
            _ = new HtmlString([|markup|]);
            """),
        Body("""
            var markup = $"<b>{HtmlEncoder.Default.Encode(name)}</b>";
            _ = new HtmlString(markup);
            """, "using System.Text.Encodings.Web;\n"));

    [Theory]
    [InlineData("""$"<a href=\"{name}\">x</a>" """)]
    [InlineData("""$"<b title={name}>x</b>" """)]
    [InlineData("""$"<b onclick=\"{name}\">x</b>" """)]
    [InlineData("""$"<b {name}=\"1\">x</b>" """)]
    [InlineData("""$"<{name}>x</b>" """)]
    [InlineData("""$"<script>{name}</script>" """)]
    [InlineData("""$"<style>{name}</style>" """)]
    [InlineData("""$"<!-- {name} -->" """)]
    [InlineData("""Markup(name)""")]
    public Task Offers_nothing_where_encoding_would_not_help_or_spoil_the_page(string markup) => OffersNoFix(Body($"_ = new HtmlString([|{markup.Trim()}|]);"));

    private static string Body(string statements, string usings = "") => $$"""
        using System.Text;
        {{usings}}using Microsoft.AspNetCore.Html;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc.Rendering;

        class C
        {
            static string Markup(string name) => "<b>" + name + "</b>";

            void M(HttpRequest request, IHtmlHelper html, int count, string label)
            {
                string name = request.Query["name"].ToString();
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
