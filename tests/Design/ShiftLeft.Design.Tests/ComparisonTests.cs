namespace ShiftLeft.Design.Tests;

/// <summary>What docs/comparison.md says of others must at least agree with itself and with the catalogue.</summary>
public sealed class ComparisonTests
{
    private static readonly Peers Peers = Peers.Read(Repository.Root);

    [Fact]
    public void A_rule_of_another_analyzer_is_listed_once() =>
        Assert.All(Peers.Analyzers, static one => Assert.Equal(one.Rules.Select(static rule => rule.Id).Distinct(), one.Rules.Select(static rule => rule.Id)));

    [Fact]
    public void Rules_of_ours_that_come_near_exist_and_carry_another_number() =>
        Assert.All(Peers.Near, static near =>
        {
            Assert.Subset(Comparison.Ours.Rules.Select(static rule => rule.Id).ToHashSet(), near.Value.ToHashSet());
            Assert.DoesNotContain(near.Key, Comparison.Ours.Weaknesses);
        });

    [Fact]
    public void Every_weakness_of_a_row_has_words() =>
        Assert.Empty(Peers.Analyzers.Append(Comparison.Ours).SelectMany(static one => one.Weaknesses).Except(Peers.Weaknesses.Keys));
}
