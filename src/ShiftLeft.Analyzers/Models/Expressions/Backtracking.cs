using ShiftLeft.Analyzers.Models.Characters;

namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>
/// How long a backtracking match can take. The automaton of the pattern says which text can be read in many ways; the text is then matched, longer
/// and longer, and only where the steps grow as the automaton foretells is the pattern slow.
/// </summary>
internal static class Backtracking
{
    /// <summary>The third power of the length: a text of 10,000 characters takes minutes. The square, of which there are many, takes less than a second.</summary>
    public const int LeastDegree = 3;

    private const int MostSteps = 400_000;

    // Code asks of the same few patterns again and again.
    private static readonly ConcurrentDictionary<(string Pattern, int Options), Attack?> Known = new();

    /// <param name="options">The bits of RegexOptions.</param>
    /// <returns>Null where no text is known that takes long.</returns>
    public static Attack? Of(string pattern, int options) => Known.GetOrAdd((pattern, options), static key => Find(key.Pattern, key.Options));

    private static Attack? Find(string pattern, int options)
    {
        if (ExpressionReader.Read(pattern, options) is not { } root || !Repeats(root))
            return null;
        var isAnchored = root is Sequence { Parts: [Anchor { Kind: AnchorKind.Start }, ..] };
        var searched = isAnchored ? root : new Sequence([new Repeat(new OneOf(CharacterSet.All), 0, Repeat.Unlimited, true), root]);
        if (Automaton.Of(searched) is not { } automaton)
            return null;
        var ambiguity = new Ambiguity(automaton);
        var trial = new Trial(root);
        var ends = Ends(automaton.Alphabet);
        foreach (var pumping in ambiguity.Exponential())
        {
            if (automaton.Way(0, pumping.From) is { } start
                && ends.Select(end => new Attack(start, [pumping.Text], end, IsExponential: true)).FirstOrDefault(attack => trial.IsDoubled(attack)) is { } found)
                return found;
        }

        return ambiguity.LongestChain() is { Count: >= LeastDegree - 1 } chain
            ? ends.Select(end => Of(chain, automaton, end)).FirstOrDefault(attack => trial.IsPower(attack))
            : null;
    }

    private static Attack Of(IReadOnlyList<Pumping> chain, Automaton automaton, string end)
    {
        var parts = new List<string> { "" };
        var start = automaton.Way(0, chain[0].From) ?? "";
        for (var i = 0; i < chain.Count; i++)
        {
            if (parts[parts.Count - 1] != chain[i].Text)
                parts.Add(chain[i].Text);
        }

        return new Attack(start, [.. parts.Skip(1)], end, IsExponential: false);
    }

    /// <summary>What may keep a text from matching: nothing more, or a character of any class.</summary>
    private static string[] Ends(Alphabet alphabet) =>
        ["", .. alphabet.Representatives.OrderBy(static character => character is '!' ? 0 : char.IsLetterOrDigit(character) ? 2 : 1).Select(static character => character.ToString()), "\n\n"];

    /// <summary>Without a repetition nothing takes long.</summary>
    private static bool Repeats(Node node) => node switch
    {
        Repeat repeat => repeat.Most > LeastDegree || Repeats(repeat.Body),
        Sequence sequence => Array.Exists(sequence.Parts, Repeats),
        Alternatives alternatives => Array.Exists(alternatives.Branches, Repeats),
        Capture capture => Repeats(capture.Body),
        Atomic atomic => Repeats(atomic.Body),
        Look look => Repeats(look.Body),
        _ => false,
    };

    /// <summary>Matches of one pattern, within a number of steps for all of them.</summary>
    private sealed class Trial(Node root)
    {
        private int _left = 10 * MostSteps;

        /// <summary>Whether each further repetition doubles the steps.</summary>
        public bool IsDoubled(Attack attack)
        {
            var before = 0;
            for (var times = 4; times <= 14; times += 2)
            {
                var steps = StepsOf(attack.Text(times));
                if (steps >= MostSteps)
                    return before > 0;
                if (steps < 1 << times || (times > 8 && steps < before * 3))
                    return false;
                before = steps;
            }

            return true;
        }

        /// <summary>Whether twice the length takes some eight times as many steps.</summary>
        public bool IsPower(Attack attack)
        {
            var (before, ratio) = (0, 0.0);
            for (var times = 8; times <= 64; times *= 2)
            {
                var steps = StepsOf(attack.Text(times));
                if (steps >= MostSteps)
                    return ratio > 5 || times <= 16;
                if (before > 0)
                    ratio = (double)steps / before;
                before = steps;
            }

            return ratio > 6;
        }

        /// <returns>Zero where it cannot be told.</returns>
        private int StepsOf(string text)
        {
            var matcher = new Matcher(text, Math.Min(MostSteps, _left));
            matcher.Search(root);
            _left -= matcher.Steps;
            return matcher.IsTooDeep || _left <= 0 ? 0 : matcher.Steps;
        }
    }
}
