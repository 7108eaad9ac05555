using System.Text.RegularExpressions;
using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Tests.Secrets;

public sealed class SecretScannerTests
{
    public static TheoryData<string, string> Tokens => Examples(isToken: true);

    public static TheoryData<string, string> Others => Examples(isToken: false);

    public static TheoryData<string> Kinds => [.. TokenShapes.All.Select(static shape => shape.Name).Distinct()];

    public static TheoryData<string> Patterns => [.. TokenShapes.All.SelectMany(static shape => shape.Patterns).Distinct()];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Finds_a_token_and_says_what_it_is(string kind, string text) =>
        Assert.Equal(kind, Assert.Single(SecretScanner.Providers.Scan(text)).Shape.Name);

    [Theory]
    [MemberData(nameof(Others))]
    public void Leaves_alone_what_only_looks_like_one(string kind, string text)
    {
        Assert.NotEmpty(kind);
        Assert.Empty(SecretScanner.Providers.Scan(text));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_two_examples_of_each_sort(string kind)
    {
        Assert.True(TokenExamples.All.Count(example => example.Kind == kind && example.IsToken) >= 2, $"{kind} needs two '+' examples");
        Assert.True(TokenExamples.All.Count(example => example.Kind == kind && !example.IsToken) >= 2, $"{kind} needs two '-' examples");
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Every_pattern_is_a_regular_expression_that_an_example_matches(string pattern) =>
        Assert.Contains(TokenExamples.All, example => example.IsToken && Regex.IsMatch(example.Text, pattern, RegexOptions.CultureInvariant));

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"{0}\"")]
    [InlineData("Authorization: Bearer {0}\\n")]
    [InlineData("\\n{0}")]
    [InlineData("?a=b%3D{0}&c=d")]
    [InlineData("// {0}.")]
    [InlineData("({0}, x)")]
    public void Finds_a_token_inside_other_text(string frame)
    {
        var token = TokenExamples.One("npm access token");
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, token);

        var match = Assert.Single(SecretScanner.Providers.Scan(text));

        Assert.Equal(token, text.Substring(match.Start, match.Length));
    }

    [Theory]
    [InlineData("x{0}")]
    [InlineData("{0}x")]
    [InlineData("0{0}0")]
    public void Leaves_alone_a_part_of_something_longer(string frame) =>
        Assert.Empty(SecretScanner.Providers.Scan(string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, TokenExamples.One("AWS access key ID"))));

    [Fact]
    public void Finds_several_in_order()
    {
        string[] kinds = ["Slack token", "Stripe secret key", "AWS access key ID"];

        var found = SecretScanner.Providers.Scan(string.Join("; ", kinds.Select(TokenExamples.One)));

        Assert.Equal(kinds, found.Select(static match => match.Shape.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("The quick brown fox jumps over the lazy dog")]
    [InlineData("https://example.com/path?query=value&sig=none")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("datadogTraceId = \"4bf92f3577b34da6a3ce929d0e0e4736\"")]
    [InlineData("3F2504E0-4F89-11D3-9A0C-0305E82C3301")]
    [InlineData("ghp_\u00e4\u00f6\u00fc")]
    public void Finds_nothing_in_ordinary_text(string text) => Assert.Empty(SecretScanner.Providers.Scan(text));

    private static TheoryData<string, string> Examples(bool isToken)
    {
        var data = new TheoryData<string, string>();
        foreach (var example in TokenExamples.All.Where(example => example.IsToken == isToken))
            data.Add(example.Kind, example.Text);
        return data;
    }
}
