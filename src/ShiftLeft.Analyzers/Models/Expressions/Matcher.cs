using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow;

namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>
/// Matches as .NET does, by backtracking, and counts the characters it looks at: what a text costs is a number of steps, the same on every
/// machine.
/// </summary>
/// <param name="limit">It stops when it has taken so many steps.</param>
internal sealed class Matcher(string text, int limit)
{
    private const int Deepest = 2000;

    private readonly Dictionary<string, (int Start, int End)> _groups = new(StringComparer.Ordinal);
    private int _depth;

    public int Steps { get; private set; }

    /// <summary>Whether it would have had to nest deeper than it may: the number of steps says nothing then.</summary>
    public bool IsTooDeep { get; private set; }

    private bool IsStopped => Steps >= limit || IsTooDeep;

    /// <summary>Looks for a match from the start of the text on, place by place.</summary>
    public bool Search(Node root)
    {
        // Where the expression starts with a repetition, what that has read is no place to start again.
        var lead = root is Sequence { Parts: [Repeat { Body: OneOf, Most: Repeat.Unlimited } first, ..] } ? first : null;
        var isAnchored = root is Sequence { Parts: [Anchor { Kind: AnchorKind.Start }, ..] };
        for (var start = 0; start <= text.Length && !IsStopped; start++)
        {
            _groups.Clear();
            if (Match(root, start, static _ => true))
                return !IsStopped;
            if (isAnchored)
                break;
            if (lead is { Body: OneOf one })
            {
                while (start < text.Length && one.Set.Contains(text[start]))
                    start++;
            }
        }

        return false;
    }

    [MethodImpl(HotPath.Optimized)]
    private bool Match(Node node, int at, Func<int, bool> then)
    {
        if (IsStopped)
            return true;
        if (_depth >= Deepest)
            return IsTooDeep = true;
        _depth++;
        var matches = node switch
        {
            OneOf one => IsNext(one, at) && then(at + 1),
            Sequence sequence => InOrder(sequence.Parts, 0, at, then),
            Alternatives alternatives => Array.Exists(alternatives.Branches, branch => Match(branch, at, then)),
            Repeat { Body: OneOf one } repeat => Run(repeat, one, at, then),
            Repeat repeat => Again(repeat, 0, at, then),
            Capture capture => Group(capture, at, then),
            Atomic atomic => End(atomic.Body, at) is var end and >= 0 && then(end),
            Look look => Looks(look, at) && then(at),
            Anchor anchor => Holds(anchor.Kind, at) && then(at),
            Reference reference => Refers(reference, at, then),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };
        _depth--;
        return matches;
    }

    [MethodImpl(HotPath.Optimized)]
    private bool IsNext(OneOf one, int at)
    {
        Steps++;
        return at < text.Length && one.Set.Contains(text[at]);
    }

    private bool InOrder(Node[] parts, int index, int at, Func<int, bool> then) =>
        index == parts.Length ? then(at) : Match(parts[index], at, next => InOrder(parts, index + 1, next, then));

    /// <summary>One character over and over, without a place on the stack for each.</summary>
    [MethodImpl(HotPath.Optimized)]
    private bool Run(Repeat repeat, OneOf one, int at, Func<int, bool> then)
    {
        var read = 0;
        if (repeat.IsLazy)
        {
            while (read < repeat.Least || !then(at + read))
            {
                if (read == repeat.Most || !IsNext(one, at + read))
                    return IsStopped;
                read++;
            }

            return true;
        }

        while (read < repeat.Most && IsNext(one, at + read))
            read++;
        for (; read >= repeat.Least; read--)
        {
            Steps++;
            if (then(at + read))
                return true;
        }

        return IsStopped;
    }

    private bool Again(Repeat repeat, int count, int at, Func<int, bool> then)
    {
        if (repeat.IsLazy && count >= repeat.Least && then(at))
            return true;

        // A repetition that reads nothing is the last.
        if (count < repeat.Most && Match(repeat.Body, at, next => (next != at || count < repeat.Least) && Again(repeat, count + 1, next, then)))
            return true;
        return !repeat.IsLazy && count >= repeat.Least && then(at);
    }

    private bool Group(Capture capture, int at, Func<int, bool> then)
    {
        var had = _groups.TryGetValue(capture.Name, out var before);
        return Match(capture.Body, at, end =>
        {
            _groups[capture.Name] = (at, end);
            if (then(end))
                return true;
            if (had)
                _groups[capture.Name] = before;
            else
                _groups.Remove(capture.Name);
            return false;
        });
    }

    /// <summary>Where the first way to match ends, or -1.</summary>
    private int End(Node body, int at)
    {
        var end = -1;
        Match(body, at, found =>
        {
            end = found;
            return true;
        });
        return end;
    }

    private bool Looks(Look look, int at)
    {
        if (!look.IsBehind)
            return End(look.Body, at) >= 0 != look.IsNegated;
        var isFound = false;
        for (var start = at; start >= 0 && !isFound; start--)
            isFound = Match(look.Body, start, end => end == at);
        return isFound != look.IsNegated;
    }

    private bool Refers(Reference reference, int at, Func<int, bool> then)
    {
        if (!_groups.TryGetValue(reference.Name, out var group))
            return false;
        var length = group.End - group.Start;
        Steps++;
        return at + length <= text.Length
            && string.Compare(text, group.Start, text, at, length, reference.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) == 0
            && then(at + length);
    }

    private bool Holds(AnchorKind kind, int at) => kind switch
    {
        AnchorKind.Start or AnchorKind.Continued => at == 0,
        AnchorKind.StartOfLine => at == 0 || text[at - 1] == '\n',
        AnchorKind.VeryEnd => at == text.Length,
        AnchorKind.End => at == text.Length || (at == text.Length - 1 && text[at] == '\n'),
        AnchorKind.EndOfLine => at == text.Length || text[at] == '\n',
        _ => IsBoundary(at) == (kind == AnchorKind.WordBoundary),
    };

    private bool IsBoundary(int at) => IsWord(at - 1) != IsWord(at);

    private bool IsWord(int at) => at >= 0 && at < text.Length && Characters.CharacterClass.IsWord(text[at]);
}
