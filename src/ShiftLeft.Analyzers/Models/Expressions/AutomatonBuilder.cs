using ShiftLeft.Analyzers.Models.Characters;

namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>Builds the automaton of an expression: first with empty steps, which are then followed away.</summary>
internal sealed class AutomatonBuilder
{
    private const int MostStates = 400;

    /// <summary>Of a counted repetition: what is more is taken for any number.</summary>
    private const int MostCopies = 4;

    private readonly List<List<int>> _empty = [[], []];
    private readonly List<(int In, int Out)> _reading = [];

    /// <summary>What each state but the beginning has read.</summary>
    public List<CharacterSet> Sets { get; } = [];

    /// <returns>False where it becomes too large.</returns>
    public bool Add(Node root)
    {
        Add(root, 0, 1);
        return _reading.Count < MostStates;
    }

    public Edge[][] Edges() => [EdgesFrom(0), .. _reading.Select(reading => EdgesFrom(reading.Out))];

    private void Add(Node node, int from, int to)
    {
        if (_reading.Count >= MostStates)
            return;
        switch (node)
        {
            case OneOf one:
                Sets.Add(one.Set);
                var (start, end) = (New(), New());
                Step(from, start);
                _reading.Add((start, end));
                Step(end, to);
                break;
            case Sequence sequence:
                foreach (var part in sequence.Parts)
                {
                    var next = New();
                    Add(part, from, next);
                    from = next;
                }

                Step(from, to);
                break;
            case Alternatives alternatives:
                foreach (var branch in alternatives.Branches)
                    Add(branch, from, to);
                break;
            case Repeat repeat:
                Add(repeat, from, to);
                break;
            case Capture capture:
                Add(capture.Body, from, to);
                break;
            case Atomic atomic:
                Add(atomic.Body, from, to);
                break;
            case Look look:
                // What it reads is read again behind it, so that it leads nowhere.
                Step(from, to);
                Add(look.Body, from, New());
                break;
            default:
                Step(from, to);
                break;
        }
    }

    private void Add(Repeat repeat, int from, int to)
    {
        var isUnlimited = repeat.Most > MostCopies;
        var least = Math.Min(repeat.Least, MostCopies);
        var most = isUnlimited ? Math.Max(least, 1) : repeat.Most;
        for (var i = 0; i < most; i++)
        {
            var (start, end) = (New(), New());
            Step(from, start);
            if (i >= least)
                Step(from, to);
            Add(repeat.Body, start, end);

            // The last of the copies is the one that goes on for ever.
            if (isUnlimited && i == most - 1)
                Step(end, start);
            from = end;
        }

        Step(from, to);
    }

    private int New()
    {
        _empty.Add([]);
        return _empty.Count - 1;
    }

    private void Step(int from, int to) => _empty[from].Add(to);

    /// <summary>Each place is visited at most twice: whether there is a second way is all that counts.</summary>
    private Edge[] EdgesFrom(int place)
    {
        var visits = new int[_empty.Count];
        var isOpen = new bool[_empty.Count];
        Visit(place);
        var edges = new List<Edge>();
        for (var i = 0; i < _reading.Count; i++)
        {
            if (visits[_reading[i].In] > 0)
                edges.Add(new Edge(i + 1, visits[_reading[i].In] > 1));
        }

        return [.. edges];

        void Visit(int at)
        {
            // Nothing is gained by going round without reading.
            if (isOpen[at] || visits[at] > 1)
                return;
            visits[at]++;
            isOpen[at] = true;
            foreach (var next in _empty[at])
                Visit(next);
            isOpen[at] = false;
        }
    }
}
