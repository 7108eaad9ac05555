namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>
/// Texts that an automaton reads in many ways. Exponential: from a state back to itself, two ways read the same text; each repetition of the text
/// doubles the ways. Polynomial: a text leads from a loop back to it, from there to another loop, and from that back to it; each repetition can be the one that changes
/// from the one loop to the other, and every further loop in the chain raises the power.
/// </summary>
internal sealed class Ambiguity(Automaton automaton)
{
    /// <summary>So much is looked at, and no more: a pattern that needs more is taken for harmless.</summary>
    private const int MostSteps = 400_000;

    private readonly Components _components = new(automaton);
    private int _steps;

    /// <summary>The shortest texts that double the ways, one for each loop that has one.</summary>
    public IEnumerable<Pumping> Exponential()
    {
        for (var loop = 0; loop < _components.Members.Count; loop++)
        {
            if (!_components.IsLoop(loop))
                continue;
            Pumping? shortest = null;
            foreach (var state in _components.Members[loop])
            {
                if (Doubled(state, loop) is { } text && (shortest is null || text.Length < shortest.Text.Length))
                    shortest = new Pumping(state, state, text);
            }

            if (shortest is not null)
                yield return shortest;
        }
    }

    /// <summary>The longest chain of loops, from the first to the last; empty where none has a second.</summary>
    public IReadOnlyList<Pumping> LongestChain()
    {
        var loops = Enumerable.Range(0, _components.Members.Count).Where(_components.IsLoop).ToArray();
        var chains = new Dictionary<int, IReadOnlyList<Pumping>>();
        IReadOnlyList<Pumping> longest = [];

        // Steps lead to lower numbers, so that those are finished first.
        foreach (var first in loops)
        {
            IReadOnlyList<Pumping> best = [];
            foreach (var second in loops.TakeWhile(second => second != first))
            {
                if (chains[second].Count + 1 > best.Count && Between(first, second) is { } step)
                    best = [step, .. chains[second]];
            }

            // A chain that starts further on may be reached from here, too.
            chains[first] = best;
            if (best.Count > longest.Count)
                longest = best;
        }

        return longest;
    }

    private Pumping? Between(int first, int second)
    {
        Pumping? shortest = null;
        foreach (var from in _components.Members[first])
        {
            foreach (var to in _components.Members[second])
            {
                if (shortest is null && Shared(from, to) is { } text)
                    shortest = new Pumping(from, to, text);
            }
        }

        return shortest;
    }

    /// <summary>A text that two ways lead from the state back to it by.</summary>
    private string? Doubled(int state, int loop) => Search(new Pair(state, state, false), pair => pair == new Pair(state, state, true), pair => Next(pair, loop));

    private IEnumerable<(Pair, ulong)> Next(Pair pair, int loop)
    {
        foreach (var left in automaton.From(pair.Left))
        {
            if (_components.Of[left.To] != loop)
                continue;
            foreach (var right in automaton.From(pair.Right))
            {
                var mask = automaton.MaskOf(left.To) & automaton.MaskOf(right.To);
                if (mask != 0 && _components.Of[right.To] == loop)
                    yield return (new Pair(left.To, right.To, pair.IsApart || left.To != right.To || left.IsDouble), mask);
            }
        }
    }

    /// <summary>A text that leads from the first state back to it, from the first to the second, and from the second back to it.</summary>
    private string? Shared(int first, int second) => Search(
        new Triple(first, first, second),
        triple => triple == new Triple(first, second, second),
        triple => Next(triple, _components.Of[first], _components.Of[second]));

    private IEnumerable<(Triple, ulong)> Next(Triple triple, int first, int second)
    {
        foreach (var left in automaton.From(triple.First))
        {
            if (_components.Of[left.To] != first)
                continue;
            foreach (var right in automaton.From(triple.Second))
            {
                var both = automaton.MaskOf(left.To) & automaton.MaskOf(right.To);
                if (both == 0 || _components.Of[right.To] != second)
                    continue;
                foreach (var between in automaton.From(triple.Between))
                {
                    var mask = both & automaton.MaskOf(between.To);
                    if (mask != 0 && _components.Of[between.To] >= second && _components.Of[between.To] <= first)
                        yield return (new Triple(left.To, between.To, right.To), mask);
                }
            }
        }
    }

    private string? Search<T>(T from, Func<T, bool> isGoal, Func<T, IEnumerable<(T, ulong)>> next)
        where T : struct
    {
        var before = new Dictionary<T, (T State, ulong Mask)>();
        var open = new Queue<T>([from]);
        while (open.Count > 0)
        {
            var state = open.Dequeue();
            foreach (var (reached, mask) in next(state))
            {
                if (_steps++ > MostSteps)
                    return null;
                if (before.ContainsKey(reached))
                    continue;
                before.Add(reached, (state, mask));
                if (isGoal(reached))
                    return Text(reached);
                open.Enqueue(reached);
            }
        }

        return null;

        string Text(T reached)
        {
            var text = "";
            do
            {
                text = automaton.Alphabet.Pick(before[reached].Mask) + text;
                reached = before[reached].State;
            }
            while (!EqualityComparer<T>.Default.Equals(reached, from));
            return text;
        }
    }

    private readonly record struct Pair(int Left, int Right, bool IsApart);

    private readonly record struct Triple(int First, int Between, int Second);
}

/// <summary>A text that can be repeated.</summary>
/// <param name="From">The state in which the repetitions start.</param>
/// <param name="To">The state in which they may end.</param>
internal sealed record Pumping(int From, int To, string Text);
