using System.Text.RegularExpressions;
using ShiftLeft.Analyzers.Models.Expressions;

namespace ShiftLeft.Analyzers.Tests.Models.Expressions;

/// <summary>Which patterns take long, and that those really do.</summary>
public sealed class BacktrackingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a*)*$")]
    [InlineData("(a+)+b")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(?:a|a?b?)*$")]
    [InlineData("^(?:.|[^x])*x$")]
    [InlineData(@"^(?:.|\s)*;$")]
    [InlineData("^([a-z]|[^0-9])*$")]
    [InlineData(@"^(\w+\s?)+$")]
    [InlineData(@"^(?:\w+\s?)+$")]
    [InlineData(@"^(\w+\s?)*$")]
    [InlineData(@"^(?:\s*\w*)*$")]
    [InlineData("^([a-zA-Z]+)*$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData(@"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$")]
    [InlineData(@"^\w+([-+.']?\w+)*@\w+([-.]?\w+)*\.\w+([-.]?\w+)*$")]
    [InlineData(@"^[0-9a-z]([-.\w]*[0-9a-z])*@([0-9a-z][-\w]*[0-9a-z]\.)+[a-z]{2,9}$", RegexOptions.IgnoreCase)]
    [InlineData(@"^([0-9a-zA-Z]([-.\w]*[0-9a-zA-Z])*@(([0-9a-zA-Z])+([-\w]*[0-9a-zA-Z])*\.)+[a-zA-Z]{2,9})$")]
    [InlineData(@"^(([\w-]+\.)*)+@x$")]
    [InlineData(@"^(\d+,?)+$")]
    [InlineData(@"^[\s\u200c]*(\S+\s*)+;$")]
    [InlineData(@"^(http|https)://([\w-]+\.?)+[\w-]+(/[\w- ./?%&=]*)?$")]
    [InlineData(@"<([a-z]+\s*)+>")]
    [InlineData(@"(?:[^<>]+|<[^>]*>)+$(?<!.)")]
    [InlineData(@"^(?=(a+)+$)")]
    [InlineData(@"^(?!(?:[a-z]+ ?)+$)")]
    [InlineData(@"^(?>(x+x+)+y)")]
    [InlineData(@"^(\w{1,50}\s?){1,50}$")]
    [InlineData(@"^(a+){10,}$")]
    [InlineData(@"^(?<word>\w+\s?)+$")]
    [InlineData(@"^("")(\w+\s*)+\1$")]
    [InlineData("^ ( a+ )+ $ # words", RegexOptions.IgnorePatternWhitespace)]
    [InlineData("(?i)^(K+k*)+$")]
    [InlineData("^(a+?)+?$")]
    [InlineData(@"(.*)*;")]
    public void Takes_twice_as_long_with_every_repetition(string pattern, RegexOptions options = RegexOptions.None)
    {
        var attack = Backtracking.Of(pattern, (int)options);

        Assert.True(attack is { IsExponential: true }, "not found");
        Assert.True(TakesTooLong(pattern, options, attack.Text(50)), attack.Text(3));
    }

    [Theory]
    [InlineData(@"^[a-z]*[a-z0-9]*[a-z0-9_]*$")]
    [InlineData(@"^.*a.*b.*c$")]
    [InlineData(@"^\s*(?:\w\s*)?\s*(?:\w\s*)?\s*;$")]
    [InlineData(@"x\d*[\dx]*[\dxy]*z")]
    [InlineData(@"^(.*),(.*),(.*),(.*),(.*)\.$")]
    public void Takes_long_for_long_texts(string pattern)
    {
        var attack = Backtracking.Of(pattern, 0);

        Assert.True(attack is { IsExponential: false }, "not found");
        Assert.True(TakesTooLong(pattern, RegexOptions.None, attack.Text(10_000)), attack.Text(3));
    }

    [Theory]
    [InlineData("^(a+b)+$")]
    [InlineData(@"^([a-z]+\.)+[a-z]+$")]
    [InlineData(@"^(\w+\s)+$")]
    [InlineData(@"^(\w+\s+)*\w+$")]
    [InlineData(@"^\w+(?:[-+.']\w+)*@\w+(?:[-.]\w+)*\.\w+(?:[-.]\w+)*$")]
    [InlineData(@"^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$")]
    [InlineData("^(?>a+)+$")]
    [InlineData("^(?>(?:a+)+)b")]
    [InlineData("(a+)+")]
    [InlineData("^(a+)+")]
    [InlineData("^(?:a+)+$")]
    [InlineData("^(a|b)*$")]
    [InlineData("^(a|a)*$")]
    [InlineData(@"^(\w|\d)*$")]
    [InlineData("^(ab|cd)*$")]
    [InlineData(@"^(?:\d{1,3}\.){3}\d{1,3}$")]
    [InlineData("^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
    [InlineData(@"^\d+(,\d+)*$")]
    [InlineData("^a*a*a*$")]
    [InlineData(@"\s*,\s*")]
    [InlineData(@"\s+$")]
    [InlineData("^.*$")]
    [InlineData("^(.*)$")]
    [InlineData("<[^>]+>")]
    [InlineData(@"""(?:[^""\\]|\\.)*""")]
    [InlineData(@"^(?:[^""\\]|\\.)*$")]
    [InlineData(@"/\*(?:[^*]|\*(?!/))*\*/")]
    [InlineData(@"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")]
    [InlineData("^(a{1,3}){1,3}$")]
    [InlineData(@"^(?=.{1,8}$)(\w+\s?)+$")]
    [InlineData(@"^(\w{1,3}-?){1,3}$")]
    [InlineData(@"^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$")]
    [InlineData(@"^#?([a-f0-9]{6}|[a-f0-9]{3})$")]
    [InlineData(@"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    [InlineData(@"^(\d{3})-\1$")]
    [InlineData(@"^([\s\S]+)+$")]
    [InlineData("^(a+)+$", RegexOptions.RightToLeft)]
    [InlineData("^(a+", RegexOptions.None)]
    [InlineData(@"^(?<a>x+)+(?<-a>y)+$")]
    [InlineData("")]
    [InlineData("^(?(a)a|b)+$")]
    public void Is_fast_or_not_understood(string pattern, RegexOptions options = RegexOptions.None) =>
        Assert.Null(Backtracking.Of(pattern, (int)options)?.Text(3));

    [Fact]
    public void A_pattern_of_any_size_is_answered_in_bounded_steps()
    {
        var words = string.Join("|", Enumerable.Range(0, 2000).Select(static number => "word" + number));
        Assert.Null(Backtracking.Of($"^(?:{words})*$", 0));
        Assert.Null(Backtracking.Of("^" + string.Concat(Enumerable.Repeat(@"(\w*\s*)", 150)) + "$", 0) is { IsExponential: true } ? "found" : null);
        Assert.Null(Backtracking.Of(new string('(', 5000), 0));
    }

    private static bool TakesTooLong(string pattern, RegexOptions options, string text)
    {
        try
        {
            Regex.IsMatch(text, pattern, options, Patience);
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
