namespace ShiftLeft.Analyzers.Models.Expressions;

/// <summary>The loops of an automaton: groups of states that each lead to all others of the group. They are numbered against the direction of steps.</summary>
internal sealed class Components
{
    private readonly Automaton _automaton;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly Stack<int> _open = new();
    private int _next = 1;

    public Components(Automaton automaton)
    {
        _automaton = automaton;
        _index = new int[automaton.Count];
        _low = new int[automaton.Count];
        Of = Enumerable.Repeat(-1, automaton.Count).ToArray();
        for (var state = 0; state < automaton.Count; state++)
        {
            if (_index[state] == 0)
                Visit(state);
        }
    }

    /// <summary>The number of the group that each state is in.</summary>
    public int[] Of { get; }

    public List<int[]> Members { get; } = [];

    /// <summary>Whether a way leads from the states of the group back to them.</summary>
    public bool IsLoop(int component) =>
        Members[component].Length > 1 || Array.Exists(_automaton.From(Members[component][0]), edge => edge.To == Members[component][0]);

    private void Visit(int state)
    {
        _index[state] = _low[state] = _next++;
        _open.Push(state);
        foreach (var edge in _automaton.From(state))
        {
            if (_index[edge.To] == 0)
            {
                Visit(edge.To);
                _low[state] = Math.Min(_low[state], _low[edge.To]);
            }
            else if (Of[edge.To] < 0)
            {
                _low[state] = Math.Min(_low[state], _index[edge.To]);
            }
        }

        if (_low[state] != _index[state])
            return;
        var members = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            Of[member] = Members.Count;
            members.Add(member);
        }
        while (member != state);
        Members.Add([.. members]);
    }
}
