using System.Text.RegularExpressions;
using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Models.Characters;

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
    [InlineData(@"^(?=a)[a-z]+$")]
    [InlineData(@"^(?!con$)\w+(?<!_)$")]
    [InlineData(@"^\p{L}+$")]
    [InlineData("(?i)^[a-z]+$")]
    [InlineData("^(?i:[a-z]+)$")]
    [InlineData("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    [InlineData(@"^\d{4}-\d{2}-\d{2}$")]
    [InlineData(@"^[\x41-\u005A]+?$")]
    [InlineData("^[a-z-[aeiou]]+$")]
    [InlineData("(?x)^[a-z]+ $")]
    public void Vouches_for_words(string pattern) => Assert.Equal(Sql | Path, ClearedByMatch(pattern, isWhole: false) & (Sql | Path));

    [Theory]
    [InlineData("[a-z]+")]
    [InlineData("^[a-z]+")]
    [InlineData("[a-z]+$")]
    [InlineData("^a|b$")]
    [InlineData("^x.*$")]
    [InlineData("^[^;]+$")]
    [InlineData(@"^\S+$")]
    [InlineData(@"^(a)\1$")]
    [InlineData("^(a$")]
    [InlineData("^a)$")]
    [InlineData("^[a")]
    [InlineData("^a{2")]
    [InlineData(@"^a\")]
    [InlineData("^a$b$")]
    [InlineData("")]
    [InlineData("(?m)^[a-z]+$")]
    [InlineData(@"^[a-z]+(?!$)")]
    [InlineData("^a*$|b")]
    [InlineData("(^a)?b$")]
    [InlineData("^(?(a)b|c)$")]
    [InlineData("^a**$")]
    public void Vouches_for_nothing_it_cannot_tell(string pattern) => Assert.True((ClearedByMatch(pattern, isWhole: false) - Lines).IsEmpty);

    [Theory]
    [InlineData("^x.*$", true)]
    [InlineData(@"^\S+$", true)]
    [InlineData("^[^\n]*$", true)]
    [InlineData("^[^;]+$", false)]
    [InlineData(@"^[\s\w]+$", false)]
    public void Knows_a_text_of_one_line(string pattern, bool isOneLine) => Assert.Equal(isOneLine, !(ClearedByMatch(pattern, isWhole: false) & Lines).IsEmpty);

    [Theory]
    [InlineData("^[a-z']+$")]
    [InlineData("^[a-z ]+$")]
    [InlineData("^[ -~]+$")]
    [InlineData("^[a-z;]+$")]
    public void Does_not_vouch_for_a_query_with_more_than_words(string pattern) => Assert.True((ClearedByMatch(pattern, isWhole: false) & Sql).IsEmpty);

    [Theory]
    [InlineData("^[a-z/]+$")]
    [InlineData(@"^[a-z\\]+$")]
    [InlineData("^[!-~]+$")]
    public void Does_not_vouch_for_a_path_with_separators(string pattern) => Assert.True((ClearedByMatch(pattern, isWhole: false) & Path).IsEmpty);

    [Fact]
    public void Needs_no_anchors_where_the_match_is_the_whole_text() => Assert.Equal(Sql, ClearedByMatch("[a-z]+|[0-9]+", isWhole: true) & Sql);

    [Theory]
    [InlineData("[^A-Za-z0-9]")]
    [InlineData("[^a-z_]+")]
    public void Vouches_for_a_text_without_any_other_character(string pattern) => Assert.Equal(Sql, ClearedByMismatch(pattern) & Sql);

    [Theory]
    [InlineData("[^A-Za-z' ]")]
    [InlineData("[A-Z]")]
    [InlineData("[^a-z]x")]
    public void Vouches_for_nothing_where_others_may_be_left(string pattern) => Assert.True((ClearedByMismatch(pattern) & Sql).IsEmpty);

    [Theory]
    [InlineData("^[a-z-]+$")]
    [InlineData("^a--b$")]
    [InlineData("^(a-)?(-b)?$")]
    public void Does_not_vouch_for_a_query_with_a_comment(string pattern) => Assert.True((ClearedByMatch(pattern, isWhole: false) & Sql).IsEmpty);

    [Theory]
    [InlineData(@"^[a-z]+(/[a-z]+)*(\.[a-z]+)?$", true)]
    [InlineData(@"^[a-z/]*\.txt$", false)]
    [InlineData(@"^[a-z][a-z./]*$", false)]
    public void Tells_a_way_down_from_a_way_up(string pattern, bool leadsDown) =>
        Assert.Equal(leadsDown, !(ClearedByMatch(pattern, isWhole: false) & Path).IsEmpty);

    [Theory]
    [InlineData("^[a-z/]+$", RegexOptions.Multiline)]
    [InlineData("^[a-z]+$", RegexOptions.Multiline)]
    [InlineData("^[a-z]+$", RegexOptions.RightToLeft)]
    public void Vouches_for_nothing_with_options_that_change_the_meaning(string pattern, RegexOptions options) =>
        Assert.Equal(KindSet.None, Kinds(PatternVerdict.Of(pattern, (int)options).WhenTrue));

    [Fact]
    public void Knows_an_address_by_its_host() =>
        Assert.Equal(SinkKinds.Request.Bits | SinkKinds.Redirect.Bits, ClearedByMatch(@"^https://api\.example\.com/", isWhole: false));

    [Theory]
    [InlineData(@"^https://api\.example\.com")]
    [InlineData(@"^https?://api.example.com/")]
    [InlineData(@"https://api\.example\.com/")]
    public void Does_not_know_an_address_by_less(string pattern) => Assert.Equal(KindSet.None, ClearedByMatch(pattern, isWhole: false));

    [Theory]
    [InlineData("[^a-z0-9]", "", true)]
    [InlineData("[^a-z0-9]+", "_", true)]
    [InlineData("[^a-z0-9]", "'", false)]
    [InlineData("[^a-z0-9]", "$0", false)]
    [InlineData("[^a-z0-9]{2}", "", false)]
    [InlineData("^[^a-z0-9]", "", false)]
    [InlineData("[';]", "", false)]
    public void Knows_what_a_replacement_leaves(string pattern, string replacement, bool isHarmless) =>
        Assert.Equal(isHarmless, !(Kinds(PatternVerdict.Replaced(pattern, 0, replacement)) & Sql).IsEmpty);

    private static KindSet Lines => SinkKinds.Log.Bits | SinkKinds.Header.Bits;

    private static KindSet ClearedByMatch(string pattern, bool isWhole) =>
        Kinds(isWhole ? PatternVerdict.OfWhole(pattern) : PatternVerdict.Of(pattern, 0).WhenTrue);

    private static KindSet ClearedByMismatch(string pattern) => Kinds(PatternVerdict.Of(pattern, 0).WhenFalse);

    /// <summary>The kinds of sink that a text is not dangerous for that has lost this.</summary>
    private static KindSet Kinds(KindSet cleared) => KindSet.All - KindSet.Marks - HarmlessText.Dangerous(KindSet.All - cleared);
}
