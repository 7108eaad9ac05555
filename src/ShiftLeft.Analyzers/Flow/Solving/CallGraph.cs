using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>Which body needs the summary of which other, and an order in which all are there when they are needed.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<MethodIr, MethodIr[]> _callees;
    private readonly Dictionary<MethodIr, List<MethodIr>> _callers = [];
    private readonly Dictionary<MethodIr, MethodIr[]> _groups = [];

    private CallGraph(List<List<MethodIr[]>> levels, Dictionary<MethodIr, MethodIr[]> callees)
    {
        Levels = levels;
        _callees = callees;
        foreach (var caller in callees)
        {
            foreach (var callee in caller.Value)
            {
                if (_callers.TryGetValue(callee, out var known))
                    known.Add(caller.Key);
                else
                    _callers.Add(callee, [caller.Key]);
            }
        }

        foreach (var group in levels.SelectMany(static level => level))
        {
            foreach (var body in group)
                _groups[body] = group;
        }
    }

    public IEnumerable<MethodIr> Bodies => _callees.Keys;

    /// <summary>
    /// Groups of bodies that call each other, callees first, within a group too as far as that can be. The groups of one level do not need
    /// each other and can be solved at once.
    /// </summary>
    public List<List<MethodIr[]>> Levels { get; }

    /// <summary>The bodies that call each other which a body is one of; it alone, where there are no others.</summary>
    public MethodIr[] GroupOf(MethodIr body) => _groups[body];

    /// <summary>Whether a body is known to call the other.</summary>
    public bool Calls(MethodIr body, MethodIr callee) => Array.IndexOf(_callees[body], callee) >= 0;

    /// <summary>Whether a body is known to call one of the others.</summary>
    public bool CallsAny(MethodIr body, HashSet<MethodIr> callees) => Array.Exists(_callees[body], callees.Contains);

    /// <summary>Whether nothing in the program calls the body: a framework does, or nobody.</summary>
    public bool IsRoot(MethodIr body) => !_callers.ContainsKey(body);

    /// <summary>The bodies, all they call, and so on.</summary>
    /// <param name="calls">How many calls away at most.</param>
    public HashSet<MethodIr> CalleesOf(IEnumerable<MethodIr> bodies, int calls = int.MaxValue) => Reached(bodies, body => _callees[body], calls);

    /// <summary>The bodies, all that call them, and so on.</summary>
    /// <param name="calls">How many calls away at most.</param>
    public HashSet<MethodIr> CallersOf(IEnumerable<MethodIr> bodies, int calls = int.MaxValue) =>
        Reached(bodies, body => _callers.TryGetValue(body, out var callers) ? callers : [], calls);

    private static HashSet<MethodIr> Reached(IEnumerable<MethodIr> from, Func<MethodIr, IEnumerable<MethodIr>> next, int calls)
    {
        var reached = new HashSet<MethodIr>(from);
        var front = reached.ToList();
        for (; front.Count > 0 && calls > 0; calls--)
            front = front.SelectMany(next).Where(reached.Add).ToList();
        return reached;
    }

    public static CallGraph Of(Scope scope)
    {
        var bodies = scope.Bodies;
        var index = new Dictionary<MethodIr, int>();
        for (var i = 0; i < bodies.Count; i++)
            index[bodies[i]] = i;
        var calls = bodies.Select(body => DirectCalleesOf(body, scope).Where(index.ContainsKey).Select(callee => index[callee]).Distinct().ToArray()).ToArray();

        var components = StronglyConnected(calls);
        var levelOf = new int[components.Count];
        var componentOf = new int[bodies.Count];
        for (var c = 0; c < components.Count; c++)
        {
            foreach (var node in components[c])
                componentOf[node] = c;
        }

        var levels = new List<List<MethodIr[]>>();
        for (var c = 0; c < components.Count; c++)
        {
            var level = 0;
            foreach (var callee in components[c].SelectMany(node => calls[node]).Select(node => componentOf[node]).Where(callee => callee != c))
                level = Math.Max(level, levelOf[callee] + 1);
            levelOf[c] = level;
            while (levels.Count <= level)
                levels.Add([]);
            levels[level].Add([.. components[c].Select(node => bodies[node])]);
        }

        var callees = new Dictionary<MethodIr, MethodIr[]>();
        for (var i = 0; i < bodies.Count; i++)
            callees[bodies[i]] = Array.ConvertAll(calls[i], callee => bodies[callee]);
        return new CallGraph(levels, callees);
    }

    private static IEnumerable<MethodIr> DirectCalleesOf(MethodIr body, Scope scope) =>
        body.Instructions.Any(instruction => instruction is CallInstruction call && scope.Resolve(call.Method, call.IsVirtual).Reflection == ReflectionRole.Find)
            ? WrittenCallees(body, scope).Concat(NamedCallees(body, scope))
            : WrittenCallees(body, scope);

    /// <summary>What reflection may run: the members of the types that the body knows that have a name which is in it.</summary>
    private static IEnumerable<MethodIr> NamedCallees(MethodIr body, Scope scope)
    {
        var names = new HashSet<string>(body.Instructions.OfType<ConstantInstruction>().Select(static constant => constant.Value).OfType<string>());
        foreach (var type in body.Instructions.Select(static instruction => instruction switch
        {
            ConstantInstruction { Value: INamedTypeSymbol type } => type,
            AllocateInstruction { Type: INamedTypeSymbol made } => made,
            _ => null,
        }).OfType<INamedTypeSymbol>())
        {
            for (INamedTypeSymbol? current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
            {
                foreach (var member in current.GetMembers())
                {
                    if (member is IMethodSymbol method && names.Contains((method.AssociatedSymbol ?? method).Name) && scope.BodyOf(method) is { } target)
                        yield return target;
                }
            }
        }
    }

    private static IEnumerable<MethodIr> WrittenCallees(MethodIr body, Scope scope)
    {
        foreach (var block in body.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                switch (instruction)
                {
                    case CallInstruction { IsDelegateInvocation: false } call:
                        var callee = scope.Resolve(call.Method, call.IsVirtual);
                        foreach (var target in scope.WithMembers(callee.Bodies))
                            yield return target;
                        if (callee.Kind == CalleeKind.Field && scope.LastingInitializerOf(call.Method.AssociatedSymbol!) is { } initialized)
                            yield return initialized;
                        if (callee.Kind == CalleeKind.ImplicitConstructor)
                        {
                            foreach (var target in ImplicitConstruction(call.Method.ContainingType, scope))
                                yield return target;
                        }

                        break;
                    case LoadInstruction { Member: { } member } when scope.LastingInitializerOf(member) is { } initializer:
                        yield return initializer;
                        break;
                    case DelegateInstruction @delegate when scope.BodyOf(@delegate.Method) is { } target:
                        yield return target;
                        break;
                    case AllocateInstruction { Type: INamedTypeSymbol made }:
                        foreach (var target in scope.CalledBackOn(made))
                            yield return target;
                        break;
                    case InitializeInstruction initialize:
                        foreach (var target in scope.InitializersOf(initialize.Type))
                            yield return target;
                        break;
                }
            }
        }
    }

    /// <summary>What a constructor that nobody wrote runs.</summary>
    public static IEnumerable<MethodIr> ImplicitConstruction(INamedTypeSymbol type, Scope scope)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var initializer in scope.InitializersOf(current))
                yield return initializer;
            if (current.BaseType?.InstanceConstructors.FirstOrDefault(static candidate => candidate.Parameters.IsEmpty) is { IsImplicitlyDeclared: false } written)
            {
                if (scope.BodyOf(written) is { } body)
                    yield return body;
                yield break;
            }
        }
    }

    /// <summary>Tarjan's algorithm, without recursion: call chains can be thousands deep.</summary>
    private static List<List<int>> StronglyConnected(int[][] calls)
    {
        var components = new List<List<int>>();
        var order = new int[calls.Length];
        var finished = new int[calls.Length];
        var low = new int[calls.Length];
        var onStack = new bool[calls.Length];
        var stack = new Stack<int>();
        var work = new Stack<(int Node, int Next)>();
        var (count, ended) = (0, 0);
        for (var root = 0; root < calls.Length; root++)
        {
            if (order[root] != 0)
                continue;
            work.Push((root, 0));
            while (work.Count > 0)
            {
                var (node, next) = work.Pop();
                if (next == 0)
                {
                    order[node] = low[node] = ++count;
                    stack.Push(node);
                    onStack[node] = true;
                }
                else if (onStack[calls[node][next - 1]])
                {
                    low[node] = Math.Min(low[node], low[calls[node][next - 1]]);
                }

                var descend = false;
                for (; next < calls[node].Length; next++)
                {
                    var callee = calls[node][next];
                    if (order[callee] == 0)
                    {
                        work.Push((node, next + 1));
                        work.Push((callee, 0));
                        descend = true;
                        break;
                    }

                    if (onStack[callee])
                        low[node] = Math.Min(low[node], order[callee]);
                }

                if (descend)
                    continue;
                finished[node] = ended++;
                if (low[node] != order[node])
                    continue;
                var component = new List<int>();
                int member;
                do
                {
                    member = stack.Pop();
                    onStack[member] = false;
                    component.Add(member);
                }
                while (member != node);
                component.Sort((left, right) => finished[left].CompareTo(finished[right]));
                components.Add(component);
            }
        }

        return components;
    }
}
