using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Tests.Rules;

public sealed class WordsTests
{
    [Theory]
    [InlineData("resetToken", "reset token")]
    [InlineData("ResetToken", "reset token")]
    [InlineData("RESET_TOKEN", "reset token")]
    [InlineData("_resetToken2", "reset token 2")]
    [InlineData("XMLHttpRequest", "xml http request")]
    [InlineData("MD5Hash", "md 5 hash")]
    [InlineData("userOTP", "user otp")]
    [InlineData("reset-token.txt", "reset token txt")]
    [InlineData("__", "")]
    [InlineData("", "")]
    public void An_identifier_is_split(string identifier, string words) => Assert.Equal(words, string.Join(' ', Words.Of(identifier).All));

    [Theory]
    [InlineData("apiKey", "apikey")]
    [InlineData("API_KEY", "apikey")]
    [InlineData("my_apikey", "apikey")]
    [InlineData("ApiKeys", "apikey")]
    [InlineData("md5Sum", "md5")]
    [InlineData("PassWord1", "password")]
    [InlineData("key", "key")]
    public void A_term_is_found_where_whole_words_make_it_up(string identifier, string term)
    {
        Assert.True(Words.Of(identifier).Say(term));
        Assert.Equal(term, Words.Of(identifier).FirstOf(new HashSet<string> { "other", term }));
    }

    [Theory]
    [InlineData("monkey", "key")]
    [InlineData("keyboard", "key")]
    [InlineData("Keyboard", "key")]
    [InlineData("basalt", "salt")]
    [InlineData("passenger", "pass")]
    [InlineData("api", "apikey")]
    public void A_term_is_not_found_inside_a_word(string identifier, string term)
    {
        Assert.False(Words.Of(identifier).Say(term));
        Assert.Null(Words.Of(identifier).FirstOf(new HashSet<string> { term }));
    }
}
