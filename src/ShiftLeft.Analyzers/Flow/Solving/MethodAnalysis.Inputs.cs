using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Summaries;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// What the method is given: parameters, the object it is called on, and what they hold.
internal sealed partial class MethodAnalysis
{
    private readonly Dictionary<AccessPath, AbstractObject> _inputObjects = [];
    private readonly Dictionary<(AccessPath, Carrier), Value> _inputValues = [];

    [MethodImpl(HotPath.Optimized)]
    private AbstractObject InputObject(AccessPath path)
    {
        if (!_inputObjects.TryGetValue(path, out var input))
        {
            input = new AbstractObject(_objects.Count, path, _context.Find(path)?.Types ?? [], 0, 0);
            _objects.Add(input);
            _inputObjects.Add(path, input);
        }

        return input;
    }

    [MethodImpl(HotPath.Optimized)]
    private Value InputValue(AccessPath path, Carrier carrier)
    {
        if (!_inputValues.TryGetValue((path, carrier), out var value))
        {
            value = _context.Find(path) is { Types.Length: 0 } known ? Known(known, path) : new Value
            {
                Input = path,
                IsUnknown = true,
                Taints = carrier switch
                {
                    Carrier.Text => [Taint.Of(path.Origin)],
                    Carrier.Number when !_solver.OfNumbers.IsEmpty => [Taint.Of(path.Origin) with { Kinds = _solver.OfNumbers }],
                    _ => [],
                },
                Objects = carrier == Carrier.Object || (carrier == Carrier.Numbers && !_solver.OfNumbers.IsEmpty) ? [InputObject(path)] : [],
            };
            _inputValues.Add((path, carrier), value);
        }

        return value;
    }

    /// <summary>An input of which the caller has said what it is.</summary>
    private Value Known(Answer answer, AccessPath path) => answer.Function is { } function
        ? new Value
        {
            Input = path,
            Delegates =
            [
                new DelegateTarget(
                    function, InputValue(path.Then(FieldName.BoundTo), Carrier.Object), InputValue(path.Then(FieldName.FrameOf), Carrier.Object)),
            ],
        }
        : new Value { Input = path, Constant = answer.Constant, Prefix = answer.Constant?.Value as string };

    private Value ParameterValue(IParameterSymbol parameter, int index)
    {
        if (parameter.RefKind == RefKind.Out)
            return Value.Nothing;
        var isKept = parameter is { RefKind: RefKind.Ref, ContainingSymbol: IMethodSymbol method } && Lowering.CapturedVariables.KeepsReferences(method);
        var carrier = isKept ? Carrier.Object : Carriers.Of(parameter.Type);
        var input = InputValue(AccessPath.Of(RootKind.Parameter, index), carrier);
        if (HoldsNothing(carrier))
            return input;
        if (_solver.Library.SourceOf(parameter) is { } source && SourceTaint(source, parameter) is { } taint)
            input = Held(Tainted(input, taint), carrier);
        return carrier is Carrier.Text or Carrier.Object && input.Constant is null && _solver.Library.InherentSourceOf(parameter) is { } inherent && SourceTaint(inherent, parameter) is { } secret
            ? Tainted(input, secret)
            : input;
    }

    /// <summary>Whether anyone wants to hear of data of this source.</summary>
    private bool Counts(Models.SourceModel source) =>
        (source.Threat & _solver.Options.Threats) != 0 && !(source.Kinds & _solver.Options.Kinds).IsEmpty;

    private Taint? SourceTaint(Models.SourceModel source, ISymbol declared) =>
        Counts(source) && declared.DeclaringSyntaxReferences is [var reference, ..]
            ? SourceTaint(source, new Place(reference.SyntaxTree, NameSpan(declared, reference)), declared.Name, declared, _solver.Library.ClearedByDeclaration(declared))
            : null;

    private static TextSpan NameSpan(ISymbol declared, SyntaxReference reference) =>
        declared.Locations.FirstOrDefault(location => location.SourceTree == reference.SyntaxTree)?.SourceSpan ?? reference.Span;

    /// <param name="member">What is called for the data to come: a property that is filled, or the method around the place.</param>
    private Taint SourceTaint(Models.SourceModel source, Place place, string name, ISymbol? member = null, KindSet cleared = default)
    {
        var isOfAdministrators = source.Threat == Models.ThreatModel.Remote && _solver.Library.IsForAdministrators(member ?? _method.Symbol);
        var origin = new SourceOrigin(place, source.Threat, source.Words, source.Kinds) { IsOfAdministrators = isOfAdministrators };
        return new(origin, source.Kinds - cleared, new Trace(null, StepKind.Source, place, name, null));
    }

    private static Value Tainted(Value value, Taint taint) => new()
    {
        Taints = Values.Values.Join(value.Taints, [taint]),
        Objects = value.Objects,
        Delegates = value.Delegates,
        Prefix = value.Constant is null ? value.Prefix : null,
        Endings = value.Endings,
        IsUnknown = true,
        Input = value.Input,
    };

    /// <summary>What a field held before anything here wrote it.</summary>
    [MethodImpl(HotPath.Optimized)]
    private Value Before(AbstractObject owner, FieldName field, Value like) =>
        owner.Input is { } path && field != Content && field != Original
            ? InputValue(path.Then(field), like.Objects.Length > 0 ? CarrierOfParts(path.Then(field)) : like.Taints.Length > 0 ? (IsNumber(like) ? Carrier.Number : Carrier.Text) : CarrierOfInput(path.Then(field)))
            : Value.Nothing;

    private Carrier CarrierOfInput(AccessPath path) =>
        _inputValues.ContainsKey((path, Carrier.Text)) ? Carrier.Text : _inputValues.ContainsKey((path, Carrier.Object)) ? Carrier.Object
        : _inputValues.ContainsKey((path, Carrier.Number)) ? Carrier.Number : Carrier.None;

    private Carrier CarrierOfParts(AccessPath path) => _inputValues.ContainsKey((path, Carrier.Numbers)) ? Carrier.Numbers : Carrier.Object;

    private bool IsNumber(Value value) => Array.TrueForAll(value.Taints, IsOfNumber);

    private bool IsOfNumber(Taint taint) => (taint.Kinds - _solver.OfNumbers).IsEmpty;
}
