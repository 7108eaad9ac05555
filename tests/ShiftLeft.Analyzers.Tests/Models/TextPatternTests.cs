using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Tests.Models;

public sealed class TextPatternTests
{
    private static readonly KindSet Sql = SinkKinds.Sql.Bits;
    private static readonly KindSet Path = SinkKinds.Path.Bits;

    [Theory]
    [InlineData("^[a-z0-9]+$")]
    [InlineData(@"\A\w{1,30}\z")]
    [InlineData("^(report|42)$")]
    [InlineData("^(?:a|(?<name>b))*$")]
    [InlineData(@"^\d+(\.\d+)?$")]
    [InlineData("^abc_1$")]
    public void Vouches_for_words(string pattern) => Assert.Equal(Sql | Path, TextPattern.ClearedByMatch(pattern, isWhole: false) & (Sql | Path));

    [Theory]
    [InlineData("[a-z]+")]
    [InlineData("^[a-z]+")]
    [InlineData("[a-z]+$")]
    [InlineData("^a|b$")]
    [InlineData("^x.*$")]
    [InlineData("^[^;]+$")]
    [InlineData(@"^\S+$")]
    [InlineData(@"^(?=a)[a-z]+$")]
    [InlineData(@"^(a)\1$")]
    [InlineData(@"^\p{L}+$")]
    [InlineData("^[a-z-[aeiou]]+$")]
    [InlineData("^(a$")]
    [InlineData("^a)$")]
    [InlineData("^[a")]
    [InlineData("^a{2")]
    [InlineData(@"^a\")]
    [InlineData("^a$b$")]
    [InlineData("")]
    public void Vouches_for_nothing_it_cannot_tell(string pattern) => Assert.True(TextPattern.ClearedByMatch(pattern, isWhole: false).IsEmpty);

    [Theory]
    [InlineData("^[a-z']+$")]
    [InlineData("^[a-z ]+$")]
    [InlineData("^[ -~]+$")]
    [InlineData("^[a-z;]+$")]
    public void Does_not_vouch_for_a_query_with_more_than_words(string pattern) => Assert.True((TextPattern.ClearedByMatch(pattern, isWhole: false) & Sql).IsEmpty);

    [Theory]
    [InlineData("^[a-z/]+$")]
    [InlineData(@"^[a-z\\]+$")]
    [InlineData("^[!-~]+$")]
    public void Does_not_vouch_for_a_path_with_separators(string pattern) => Assert.True((TextPattern.ClearedByMatch(pattern, isWhole: false) & Path).IsEmpty);

    [Fact]
    public void Needs_no_anchors_where_the_match_is_the_whole_text() => Assert.Equal(Sql, TextPattern.ClearedByMatch("[a-z]+|[0-9]+", isWhole: true) & Sql);

    [Theory]
    [InlineData("[^A-Za-z0-9]")]
    [InlineData("[^a-z_]+")]
    public void Vouches_for_a_text_without_any_other_character(string pattern) => Assert.Equal(Sql, TextPattern.ClearedByMismatch(pattern) & Sql);

    [Theory]
    [InlineData("[^A-Za-z' ]")]
    [InlineData("[A-Z]")]
    [InlineData("[^a-z]x")]
    public void Vouches_for_nothing_where_others_may_be_left(string pattern) => Assert.True((TextPattern.ClearedByMismatch(pattern) & Sql).IsEmpty);
}
