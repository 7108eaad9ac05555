using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// Abstract interpretation of one method: runs its blocks until nothing changes, and sums up what callers need to know. Data that comes
/// from a source and reaches a sink here is a finding; data that comes from an input and reaches a sink is a line of the summary.
/// </summary>
internal sealed partial class MethodAnalysis
{
    private readonly MethodIr _method;
    private readonly Solver _solver;
    private readonly Context _context;
    private readonly int _depth;
    private readonly bool[] _crossing;
    private readonly Value?[] _local;
    private readonly State?[] _entry;
    private readonly bool[] _queued;
    private readonly Dictionary<(int, int), Value> _joined = [];
    private readonly SortedSet<int> _work = [];

    /// <summary>The values that conditions have decided something about, by number.</summary>
    private readonly Dictionary<int, Value> _subjects = [];

    // The state at the point that is being looked at.
    private IntMap<Value> _registers;
    private IntMap<Fields> _heap;
    private IntMap<Refinement> _refinements;
    private int _steps;

    // Whether the block ends here, with a call that does not return.
    private bool _isEnded;
    private IrBlock _block = new();

    private MethodAnalysis(MethodIr method, Solver solver, Context context, int depth)
    {
        _method = method;
        _solver = solver;
        _context = context;
        _depth = depth;
        _crossing = RegisterScope.CrossingBlocks(method);
        _local = new Value?[method.RegisterCount];
        _entry = new State?[method.Blocks.Length];
        _queued = new bool[method.Blocks.Length];
    }

    /// <summary>Whether the budget ended the analysis before nothing changed any more.</summary>
    public bool IsCut { get; private set; }

    public int Steps => _steps;

    /// <param name="context">What is known of the inputs.</param>
    /// <param name="depth">How many calls deep what is known here is handed on.</param>
    /// <exception cref="OperationCanceledException">The host no longer wants the answer.</exception>
    [MethodImpl(HotPath.Optimized)]
    public static (Summary Summary, MethodAnalysis Analysis) Run(MethodIr method, Solver solver, Context context, int depth)
    {
        var analysis = new MethodAnalysis(method, solver, context, depth);
        analysis.Solve();
        return (analysis.Summarize(), analysis);
    }

    private void Solve()
    {
        EnterMethod();
        Queue(0, Snapshot());
        var budget = _solver.Options.LeastSteps + (_solver.Options.StepsPerInstruction * _method.Blocks.Sum(static block => block.Instructions.Length));
        while (_work.Count > 0)
        {
            _solver.Cancellation.ThrowIfCancellationRequested();
            var index = _work.Min;
            _work.Remove(index);
            _queued[index] = false;
            Visit(index);
            IsCut |= _steps > budget;
        }
    }

    private void EnterMethod()
    {
        if (_method.Method is { } symbol)
        {
            for (var i = 0; i < _method.Parameters.Length; i++)
                _registers = _registers.Set(_method.Parameters[i], ParameterValue(symbol.Parameters[i], i));
        }

        _registers = _registers.Set(_method.This, InputValue(AccessPath.Of(RootKind.This), _method.ThisCarrier));
        _registers = _registers.Set(_method.Statics, InputValue(AccessPath.Of(RootKind.Statics), Carrier.Object));
        if (_method.SharesFrame)
            _registers = _registers.Set(_method.Frame, InputValue(AccessPath.Of(RootKind.Frame), Carrier.Object));
    }

    [MethodImpl(HotPath.Optimized)]
    private void Visit(int index)
    {
        var block = _block = _method.Blocks[index];
        var entry = _entry[index]!;
        (_registers, _heap, _refinements) = (entry.Registers, entry.Heap, entry.Refinements);
        foreach (var instruction in block.Instructions)
        {
            _steps++;
            Step(instruction);
            if (_isEnded)
                break;
        }

        if (block.Throws && block.LetsEscape)
            Escape(Get(_method.Thrown));
        if (block.Handlers.Length > 0)
        {
            // An exception can come before or after any statement of the block.
            var leaving = Snapshot();
            foreach (var handler in block.Handlers)
            {
                Queue(handler, entry);
                Queue(handler, leaving);
            }
        }

        if (_isEnded)
        {
            _isEnded = false;
        }
        else if (block.WhenTrue.Length > 0 || block.WhenFalse.Length > 0)
        {
            LeaveByCondition(block);
        }
        else if (block.Next.Length > 0)
        {
            var leaving = Snapshot();
            foreach (var next in block.Next)
                Queue(next, leaving);
        }
    }

    private void LeaveByCondition(IrBlock block)
    {
        var condition = Get(block.Condition);
        Ask(condition);
        var state = Snapshot();
        var known = condition.Constant?.Value as bool?;
        var guards = Conditions.GuardsOf(condition);
        foreach (var guard in guards)
            _subjects[guard.Subject.Id] = guard.Subject;
        if (known != false)
        {
            var holds = state.Where(guards, holds: true);
            foreach (var target in block.WhenTrue)
                Queue(target, holds);
        }

        if (known != true)
        {
            var fails = state.Where(guards, holds: false);
            foreach (var target in block.WhenFalse)
                Queue(target, fails);
        }
    }

    private State Snapshot() => new(_registers, _heap, _refinements);

    /// <summary>Adds a state in which a block may be entered; the block is visited again where that is news.</summary>
    [MethodImpl(HotPath.Optimized)]
    private void Queue(int index, State incoming)
    {
        if (_entry[index] is { } known)
        {
            // Out of budget: every block is still visited once, but none again.
            if (IsCut)
                return;
            incoming = Join(known, incoming);
            if (incoming.Registers.IsSame(known.Registers) && incoming.Heap.IsSame(known.Heap) && incoming.Refinements.IsSame(known.Refinements))
                return;
        }

        _entry[index] = incoming;
        if (!_queued[index])
        {
            _queued[index] = true;
            _work.Add(index);
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private State Join(State known, State incoming)
    {
        _joined.Clear();
        var registers = known.Registers.Join(
            incoming.Registers,
            (_, left, right) => ReferenceEquals(left, right) ? left
                : Conditions.AreJoined(left, right) ? Conditions.Join(known, left, incoming, right, _subjects)
                : JoinValues(known, left, incoming, right),
            static (_, left) => left,
            static (_, right) => right);
        var heap = known.Heap.Join(
            incoming.Heap,
            (id, left, right) => JoinFields(_objects[id], known, left, incoming, right),
            (id, left) => JoinFields(_objects[id], known, left, incoming, Fields.None),
            (id, right) => JoinFields(_objects[id], known, Fields.None, incoming, right));
        var refinements = known.Refinements.Join(
            incoming.Refinements,
            static (_, left, right) => left.Or(right) is { IsEmpty: false } either ? (either == left ? left : either) : null,
            static (_, _) => null,
            static (_, _) => null);
        return new State(registers, heap, refinements);
    }

    /// <summary>Two places that held the same value on either side hold the same one afterwards: a check of the one vouches for the other.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Value JoinValues(State known, Value left, State incoming, Value right)
    {
        if (_joined.TryGetValue((left.Id, right.Id), out var joined))
            return joined;
        var (one, other) = (known.Settled(left), incoming.Settled(right));
        joined = Values.Values.Join(one, other);
        if (!ReferenceEquals(joined, one) && one.Part is { } part && other.Part is { } same && part.Aspect == same.Aspect)
        {
            var whole = JoinValues(known, part.Whole, incoming, same.Whole);
            joined = ReferenceEquals(whole, part.Whole) ? Values.Values.Join(one, other.With(part: part)) : joined.With(part: new Part(whole, part.Aspect));
        }

        return _joined[(left.Id, right.Id)] = joined;
    }

    /// <summary>A field that one side does not know holds what it held before: for an input that is the caller's, for a new object nothing.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Fields JoinFields(AbstractObject owner, State known, Fields left, State incoming, Fields right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var joined = left;
        foreach (var entry in left.Entries)
        {
            var other = right.Find(entry.Key) ?? Before(owner, entry.Key, entry.Value);
            if (ReferenceEquals(other, entry.Value))
                continue;
            _steps++;
            joined = joined.Set(entry.Key, JoinValues(known, entry.Value, incoming, other));
        }

        foreach (var entry in right.Entries)
        {
            if (left.Find(entry.Key) is not null)
                continue;
            _steps++;
            joined = joined.Set(entry.Key, Values.Values.Join(incoming.Settled(entry.Value), known.Settled(Before(owner, entry.Key, entry.Value))));
        }

        return joined;
    }
}
