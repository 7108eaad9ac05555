using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What a method would like to know of its inputs, and what it knows of the inputs of those it calls.
internal sealed partial class MethodAnalysis
{
    // A method that depends on more than this is the core of a framework; what holds for all callers must do.
    private const int MostQuestions = 6;

    private const int LongestQuestion = 4;

    /// <summary>How many calls deep a context is handed on.</summary>
    private const int DeepestContext = 4;

    // How many other methods one method has looked at anew for what it knows.
    private const int MostContexts = 4;

    private readonly List<AccessPath> _questions = [];
    private readonly HashSet<(MethodIr, Context)> _contexts = [];

    /// <summary>Notes that what this value is, if it comes from the caller, decides what the method does.</summary>
    private void Ask(Value value)
    {
        if (value.Input is { } path)
        {
            Ask(path);
            return;
        }

        foreach (var candidate in value.Objects)
        {
            if (candidate is { Input: { } input, Types.Length: 0 })
                Ask(input);
        }
    }

    private void Ask(AccessPath path)
    {
        if (path.Root is not (RootKind.PendingCall or RootKind.Statics) && path.Length <= LongestQuestion
            && _questions.Count < MostQuestions && _context.Find(path) is null && !_questions.Contains(path))
            _questions.Add(path);
    }

    /// <summary>The summary of a method for what is known of its inputs here.</summary>
    private Summary SummaryFor(MethodIr body, Inputs inputs)
    {
        var summary = _solver.SummaryOf(body);
        if (summary.Questions.Length == 0)
            return summary;
        List<KeyValuePair<AccessPath, Answer>>? answers = null;
        foreach (var question in summary.Questions)
        {
            var value = inputs.Find(question);
            if (Answer.Of(value) is { } answer)
                (answers ??= []).Add(new(question, answer));
            else
                Ask(value);
        }

        var depth = ReferenceEquals(_context, Context.None) ? DeepestContext : _depth - 1;
        if (answers is null || depth < 0 || !IsApart(body) || !summary.CarriesData || !(summary.HasSource || inputs.BringData))
            return summary;
        var context = new Context([.. answers]);
        if (!_contexts.Contains((body, context)))
        {
            if (_contexts.Count >= MostContexts)
                return summary;
            _contexts.Add((body, context));
        }

        return _solver.SummaryOf(body, context, depth);
    }

    /// <summary>
    /// Whether a method can be looked at for what is known here. While methods that call each other are being solved, none of them can, and
    /// in a large group of them each look would lead to many others.
    /// </summary>
    private bool IsApart(MethodIr body) =>
        !_solver.CallEachOther(_method, body) || (!ReferenceEquals(_context, Context.None) && !_solver.IsOfLargeGroup(body));

    /// <summary>What is known of a part, without reading it.</summary>
    private Value Peek(Value instance, FieldName field)
    {
        if (field == FieldName.BoundTo || field == FieldName.FrameOf)
            return Load(instance, field, null, Carrier.Object);
        if (instance is { Known: KnownObject known, Objects.Length: 0 })
            return known.PartOf(field.Name);
        if (instance is { Objects.Length: 0, Input: { } whole })
            return PeekInput(whole.Then(field));
        Value? result = null;
        foreach (var owner in instance.Objects)
        {
            var fields = _heap.Find(owner.Id) ?? Fields.None;
            var found = fields.Find(field) ?? (field == FieldName.Element ? AnyElement(fields) : field.IsElement ? fields.Find(FieldName.Element) : null)
                ?? (owner.Input is { } path ? PeekInput(path.Then(field)) : Value.Nothing);
            result = result is null ? found : Values.Values.Join(result, found);
        }

        return result ?? Value.Nothing;
    }

    private static Value? AnyElement(Fields fields)
    {
        Value? any = null;
        foreach (var entry in fields.Entries)
        {
            if (entry.Key.IsElement)
                any = any is null ? entry.Value : Values.Values.Join(any, entry.Value);
        }

        return any;
    }

    private Value PeekInput(AccessPath path) => _context.Find(path) is null ? new Value { Input = path } : InputValue(path, Carrier.Object);

    /// <summary>What a type argument of a call says of the types that the method is looked at for.</summary>
    private Value TypeArgument(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.DeclaringMethod is { } method && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, _method.Symbol.OriginalDefinition)
                ? InputValue(AccessPath.Of(RootKind.TypeArgument, parameter.Ordinal), Carrier.Object)
                : Value.Nothing;
        }

        if (!_typeArguments.TryGetValue(type, out var value))
        {
            var any = new AbstractObject(_objects.Count, null, [type], 0, 0);
            _objects.Add(any);
            _typeArguments.Add(type, value = new Value { Objects = [any] });
        }

        return value;
    }

    private readonly Dictionary<ITypeSymbol, Value> _typeArguments = new(SymbolEqualityComparer.Default);

    /// <summary>What a call gives a method.</summary>
    private sealed class Inputs(MethodAnalysis caller, Value receiver, Value[] arguments, Value frame, ImmutableArray<ITypeSymbol> typeArguments)
    {
        public Value Root(AccessPath path) => path.Root switch
        {
            RootKind.Parameter => path.Index < arguments.Length ? arguments[path.Index] : Value.Nothing,
            RootKind.This => receiver,
            RootKind.Frame => frame,
            RootKind.TypeArgument => !typeArguments.IsDefault && path.Index < typeArguments.Length ? caller.TypeArgument(typeArguments[path.Index]) : Value.Nothing,
            RootKind.Statics => caller.Get(caller._method.Statics),
            _ => Value.Nothing,
        };

        /// <summary>Whether data comes in, or a function that may bring some.</summary>
        public bool BringData => Brings(receiver) || Array.Exists(arguments, Brings) || Brings(frame);

        private bool Brings(Value value) => value.Delegates.Length > 0 || caller.DeepTaints(value).Length > 0;

        public Value Find(AccessPath path) => path.Parent is { } parent ? caller.Peek(Find(parent), path.Field) : Root(path);
    }
}
