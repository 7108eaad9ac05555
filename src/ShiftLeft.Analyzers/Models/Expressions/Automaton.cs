using ShiftLeft.Analyzers.Models.Characters;

namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>
/// The expression as an automaton without empty steps: a state is a place in the expression that has just read a character, and state 0 is the
/// beginning. Conditions are left out, so that it takes every way that a match may take and some more.
/// </summary>
internal sealed class Automaton
{
    private readonly List<ulong> _masks;
    private readonly Edge[][] _edges;

    private Automaton(Alphabet alphabet, List<ulong> masks, Edge[][] edges)
    {
        Alphabet = alphabet;
        _masks = masks;
        _edges = edges;
    }

    public Alphabet Alphabet { get; }

    public int Count => _edges.Length;

    public Edge[] From(int state) => _edges[state];

    /// <summary>The characters that lead to the state.</summary>
    public ulong MaskOf(int state) => _masks[state];

    /// <param name="root">With the search for the place where the match starts, where it may start anywhere.</param>
    /// <returns>Null where the expression is too large.</returns>
    public static Automaton? Of(Node root)
    {
        var builder = new AutomatonBuilder();
        if (!builder.Add(root) || Alphabet.Of(builder.Sets) is not { } alphabet)
            return null;
        var masks = new List<ulong> { 0 };
        masks.AddRange(builder.Sets.Select(alphabet.MaskOf));
        return new Automaton(alphabet, masks, builder.Edges());
    }

    /// <summary>The shortest text that leads from one state to the other.</summary>
    public string? Way(int from, int to)
    {
        var before = new Dictionary<int, int> { [from] = -1 };
        var open = new Queue<int>([from]);
        while (open.Count > 0)
        {
            var state = open.Dequeue();
            if (state == to)
            {
                var text = "";
                for (; before[state] >= 0; state = before[state])
                    text = Alphabet.Pick(_masks[state]) + text;
                return text;
            }

            foreach (var edge in _edges[state])
            {
                if (!before.ContainsKey(edge.To))
                {
                    before.Add(edge.To, state);
                    open.Enqueue(edge.To);
                }
            }
        }

        return null;
    }
}

/// <param name="IsDouble">Whether there is more than one way to get there without reading anything else.</param>
internal readonly record struct Edge(int To, bool IsDouble);
