using ShiftLeft.Analyzers.Endpoints;
using ShiftLeft.Analyzers.Policy;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>
/// What the rules ask to see, by member. Type names are full metadata names (<c>System.Security.Cryptography.MD5</c>, nested after '+');
/// a member counts where it is declared in that type or in one that derives from or implements it.
/// </summary>
internal sealed class RuleRegistry
{
    private readonly Dictionary<OperationKind, List<Handler>> _byKind = [];
    private readonly Dictionary<string, List<Handler>> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Handler>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Handler>> _uses = new(StringComparer.Ordinal);
    private readonly List<Handler> _creations = [];
    private readonly List<TextHandler> _texts = [];
    private readonly List<TreeHandler> _trees = [];
    private readonly ConcurrentDictionary<(ISymbol Symbol, Dictionary<string, List<Handler>> Table), Handler[]> _resolved = new();
    private readonly ConcurrentDictionary<ISymbol, Handler[]> _resolvedCreations = new(SymbolEqualityComparer.Default);
    private readonly List<ApplicationHandler> _applications = [];
    private CodeRule _current = null!;

    public RuleRegistry(IEnumerable<CodeRule> rules)
    {
        foreach (var rule in rules)
        {
            _current = rule;
            rule.Register(this);
        }
    }

    /// <summary>A call of the method, in static, instance, extension or conditional form; all overloads.</summary>
    public void Call(string type, string method, Action<RuleContext, IInvocationOperation> decide) =>
        Add(_calls, type, method, (context, operation) => decide(context, (IInvocationOperation)operation));

    /// <summary>Creation of the type or of one that derives from it.</summary>
    public void New(string type, Action<RuleContext, IObjectCreationOperation> decide) =>
        _creations.Add(new(_current, type, (context, operation) => decide(context, (IObjectCreationOperation)operation)));

    /// <summary>Any mention of a field, constant, enum member, property, event or method group, read or written.</summary>
    public void Use(string type, string member, Action<RuleContext, IMemberReferenceOperation> decide) =>
        Add(_uses, type, member, (context, operation) => decide(context, (IMemberReferenceOperation)operation));

    /// <summary>
    /// An assignment to a property or field: statement, object initializer, <c>with</c>, attribute argument, <c>+=</c> or <c>??=</c>.
    /// </summary>
    public void Set(string type, string member, Action<RuleContext, IAssignmentOperation> decide) =>
        Add(_sets, type, member, (context, operation) => decide(context, (IAssignmentOperation)operation));

    /// <summary>Every operation of a kind; for rules about the shape of code. Name a member instead where there is one.</summary>
    public void Operation(OperationKind kind, Action<RuleContext, IOperation> decide) => ByKind(kind).Add(new(_current, "", decide));

    /// <summary>
    /// Every string expression, once, as a whole: literals of all kinds, interpolated strings, concatenations, arrays of characters, in code
    /// and in attributes.
    /// </summary>
    public void Text(Action<RuleContext, TextExpression> decide) => _texts.Add(new(_current, decide));

    /// <summary>The text of every file, for what is no code: comments and what a directive leaves out.</summary>
    public void Tree(Action<TreeContext> decide) => _trees.Add(new(_current, decide));

    /// <summary>The web application as a whole, when the compilation ends; not for programs that are none. Its findings appear in builds, not while code is typed.</summary>
    public void Application(Action<ApplicationContext> decide) => _applications.Add(new(_current, decide));

    /// <summary>The kinds of operation that a compilation has to be walked for.</summary>
    public ImmutableArray<OperationKind> Kinds
    {
        get
        {
            var kinds = new HashSet<OperationKind>(_byKind.Keys.Concat(InnerAttributes.Owners));
            if (_calls.Count > 0)
                kinds.Add(OperationKind.Invocation);
            if (_creations.Count > 0)
                kinds.Add(OperationKind.ObjectCreation);
            if (_sets.Count > 0)
                kinds.UnionWith([OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment]);
            if (_uses.Count > 0)
                kinds.UnionWith([OperationKind.FieldReference, OperationKind.PropertyReference, OperationKind.MethodReference, OperationKind.EventReference]);
            if (_texts.Count > 0)
                kinds.UnionWith(TextBuilder.Kinds);
            return kinds.ToImmutableArray();
        }
    }

    public void Dispatch(RuleContext context)
    {
        var operation = context.Operation;
        if (_byKind.TryGetValue(operation.Kind, out var general))
            Run(general, context);
        if (_texts.Count > 0 && TextBuilder.Build(operation) is { } text)
            Run(_texts, context, text);
        switch (operation)
        {
            case IInvocationOperation call:
                Run(Resolve(_calls, call.TargetMethod.ReducedFrom ?? call.TargetMethod), context);
                break;
            case IObjectCreationOperation { Type: { } type }:
                Run(_resolvedCreations.GetOrAdd(type.OriginalDefinition, Creations), context);
                break;
            case IAssignmentOperation { Target: IMemberReferenceOperation target }:
                Run(Resolve(_sets, target.Member), context);
                break;
            case IMemberReferenceOperation use:
                Run(Resolve(_uses, use.Member), context);
                break;
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                foreach (var inner in InnerAttributes.Of(operation, context.Cancellation))
                    Dispatch(context.At(inner));
                break;
        }
    }

    public void Dispatch(TreeContext context)
    {
        foreach (var handler in _trees)
        {
            try
            {
                handler.Decide(context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                context.ReportFailure(handler.Rule, exception);
            }
        }
    }

    public void Dispatch(ApplicationContext context)
    {
        foreach (var handler in _applications)
        {
            try
            {
                handler.Decide(context);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                context.ReportFailure(handler.Rule.GetType().Name, exception);
            }
        }
    }

    private void Add(Dictionary<string, List<Handler>> table, string type, string member, Action<RuleContext, IOperation> decide)
    {
        if (!table.TryGetValue(member, out var handlers))
            table.Add(member, handlers = []);
        handlers.Add(new(_current, type, decide));
    }

    private List<Handler> ByKind(OperationKind kind)
    {
        if (!_byKind.TryGetValue(kind, out var handlers))
            _byKind.Add(kind, handlers = []);
        return handlers;
    }

    private Handler[] Resolve(Dictionary<string, List<Handler>> table, ISymbol member) =>
        table.TryGetValue(member.Name, out var named)
            ? _resolved.GetOrAdd((member.OriginalDefinition, table), _ => [.. named.Where(handler => member.IsMemberOf(handler.Type))])
            : [];

    private Handler[] Creations(ISymbol type) => [.. _creations.Where(handler => ((ITypeSymbol)type).IsOrInherits(handler.Type))];

    private static void Run(IReadOnlyList<Handler> handlers, RuleContext context)
    {
        for (var i = 0; i < handlers.Count; i++)
        {
            try
            {
                handlers[i].Decide(context, context.Operation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                context.ReportFailure(handlers[i].Rule, exception);
            }
        }
    }

    private static void Run(List<TextHandler> handlers, RuleContext context, TextExpression text)
    {
        foreach (var handler in handlers)
        {
            try
            {
                handler.Decide(context, text);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                context.ReportFailure(handler.Rule, exception);
            }
        }
    }

    private sealed record Handler(CodeRule Rule, string Type, Action<RuleContext, IOperation> Decide);

    private sealed record TextHandler(CodeRule Rule, Action<RuleContext, TextExpression> Decide);

    private sealed record ApplicationHandler(CodeRule Rule, Action<ApplicationContext> Decide);

    private sealed record TreeHandler(CodeRule Rule, Action<TreeContext> Decide);
}
