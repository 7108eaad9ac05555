namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What is written raw becomes text.</summary>
public sealed class SL1007FixTests() : RuleTests("SL1007")
{
    [Theory]
    [InlineData("writer.WriteRaw([|name|]);", "writer.WriteString(name);")]
    [InlineData("writer.WriteRaw([|name.Trim()|]);", "writer.WriteString(name.Trim());")]
    [InlineData("_ = writer.WriteRawAsync([|name|]);", "_ = writer.WriteStringAsync(name);")]
    public Task Writes_text(string before, string after) => Fixes(Body(before), Body(after));

    [Fact]
    public Task Takes_markup_and_values_apart() => Fixes(
        Body("""
            writer.WriteRaw([|"<name>" + name + "</name>"|]);
            """),
        Body("""
            writer.WriteRaw("<name>");
            writer.WriteString(name);
            writer.WriteRaw("</name>");
            """));

    [Fact]
    public Task Leaves_trusted_markup_raw_and_fixes_all() => Fixes(
        Body("""
            var markup = Own();
            writer.WriteRaw([|$"<a>{markup}</a><b>{name}</b>"|]);
            writer.WriteRaw([|name|]);
            """),
        Body("""
            var markup = Own();
            writer.WriteRaw("<a>");
            writer.WriteRaw(markup);
            writer.WriteRaw("</a><b>");
            writer.WriteString(name);
            writer.WriteRaw("</b>");
            writer.WriteString(name);
            """));

    [Theory]
    [InlineData("""writer.WriteRaw([|$"<a title='{name}'/>"|]);""")]
    [InlineData("""writer.WriteRaw([|$"<!-- {name} -->"|]);""")]
    [InlineData("""writer.WriteRaw([|$"<{name}/>"|]);""")]
    [InlineData("""_ = writer.WriteRawAsync([|$"<a>{name}</a>"|]);""")]
    [InlineData("""new XmlDocument().LoadXml([|$"<a>{name}</a>"|]);""")]
    public Task Offers_nothing_where_text_would_not_do(string statement) => OffersNoFix(Body(statement));

    private static string Body(string statements) => $$"""
        using System.Xml;
        using Microsoft.AspNetCore.Mvc;

        public class UsersController : Controller
        {
            public void Write(XmlWriter writer, string name)
            {
                {{statements.Replace("\n", "\n        ")}}
            }

            private static string Own() => "<i/>";
        }
        """;
}
