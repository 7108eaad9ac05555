using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>What comes into the program in a body, and what can be harmed there. Looked up once for each body and library: the file, the program and the relevant bodies all ask.</summary>
internal sealed class BodyKinds
{
    private readonly List<(ThreatModel Threat, KindSet Kinds)> _sources = [];
    private readonly ILibrary _library;
    private readonly OtherProjects _others;

    private BodyKinds(MethodIr body, ILibrary library, OtherProjects others)
    {
        _library = library;
        _others = others;
        foreach (var parameter in body.Method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            Add(library.SourceOf(parameter), parameter.Type);
            Add(library.InherentSourceOf(parameter), parameter.Type);
        }

        foreach (var block in body.Blocks)
        {
            foreach (var instruction in block.Instructions)
                Add(instruction);
        }
    }

    /// <summary>What of data can do harm in this body.</summary>
    public KindSet Sinks { get; private set; }

    /// <summary>What the data that comes into the program in this body is dangerous for.</summary>
    public KindSet Sources(ThreatModel threats)
    {
        var kinds = KindSet.None;
        foreach (var source in _sources)
        {
            if ((source.Threat & threats) != 0)
                kinds |= source.Kinds;
        }

        return kinds;
    }

    public static BodyKinds Of(MethodIr body, ILibrary library, OtherProjects others) =>
        body.Kinds is { } known && ReferenceEquals(known._library, library) ? known : body.Kinds = new BodyKinds(body, library, others);

    private void Add(Instruction instruction)
    {
        switch (instruction)
        {
            case LoadInstruction { Member: IPropertySymbol property }:
                AddProperty(property);
                break;
            case LoadInstruction { Member: IFieldSymbol field }:
                Add(_library.InherentSourceOf(field), field.Type);
                break;
            case ConstantInstruction { Value: string text }:
                Add(_library.InherentSourceOf(text), null);
                Sinks |= _library.HarmedBehind(text);
                break;
            case LimitInstruction:
                Sinks |= _library.OfNumbers;
                break;
            case CallInstruction call:
                AddCall(call);
                break;
        }
    }

    private void AddCall(CallInstruction call)
    {
        if (_library.Of(call.Method) is { } model)
        {
            foreach (var source in model.Sources)
                Add(source, null);
            foreach (var sink in model.Sinks)
                Sinks |= sink.Kinds;
        }

        if (call.Method.AssociatedSymbol is IPropertySymbol property)
            AddProperty(property);
        for (var position = 0; position < call.Arguments.Length; position++)
        {
            if (_library.IsHandler(call.Method, position))
                _sources.Add(((ThreatModel)~0, _library.OfUnknownOrigin | _library.OfWholeObjects | _library.OfNumbers));
        }

        if (_others.Callees(call.Method, call.IsVirtual).Any(static callee => callee.Known!.HasSource))
            _sources.Add(((ThreatModel)~0, KindSet.All));
        if (_others.Reach(call.Method, call.IsVirtual))
            Sinks |= KindSet.All;
    }

    private void AddProperty(IPropertySymbol property)
    {
        Add(_library.SourceOf(property), property.Type);
        Add(_library.InherentSourceOf(property), property.Type);
    }

    /// <param name="type">What holds the data, where that says something.</param>
    private void Add(SourceModel? source, ITypeSymbol? type)
    {
        if (source is null)
            return;
        var carrier = type is null ? Carrier.Object : Carriers.Of(type);
        if (carrier != Carrier.None)
            _sources.Add((source.Threat, carrier is Carrier.Number or Carrier.Numbers ? source.Kinds & _library.OfNumbers : source.Kinds));
    }
}
