using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;
using static ShiftLeft.Analyzers.Flow.Summaries.Files.SummaryText;

namespace ShiftLeft.Analyzers.Flow.Summaries.Files;

/// <summary>Reads what <see cref="SummaryWriter"/> wrote.</summary>
/// <param name="compilation">The one that the summary is used in.</param>
/// <param name="files">The files that steps lie in.</param>
internal sealed class SummaryReader(Compilation compilation, IReadOnlyList<string> files)
{
    private readonly List<AccessPath> _paths = [];
    private readonly List<Trace> _steps = [];
    private readonly List<SourceOrigin> _sources = [];
    private readonly List<AbstractObject> _objects = [];
    private readonly List<Value> _values = [];
    private readonly Dictionary<AccessPath, AbstractObject> _inputs = [];
    private readonly List<PendingCall> _pending = [];
    private readonly List<Effect> _effects = [];
    private readonly List<SinkHit> _hits = [];
    private readonly Dictionary<string, List<InputFact>> _facts = new() { ["always"] = [], ["true"] = [], ["false"] = [] };
    private Value?[] _outputs = [];
    private IntMap<Fields> _heap;
    private Value _return = Values.Value.Nothing;
    private Value? _thrown;
    private bool _returns = true;
    private int _lastId;

    /// <exception cref="FormatException">A line is not what a writer of this version writes.</exception>
    public Summary Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            try
            {
                Read(line.Split(' '));
            }
            catch (Exception exception) when (exception is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
            {
                throw new FormatException("'" + line + "' names what is not there", exception);
            }
        }

        return new Summary
        {
            ReturnsNormally = _returns,
            Return = _return,
            Thrown = _thrown,
            Outputs = _outputs,
            Effects = [.. _effects],
            Heap = _heap,
            Hits = [.. _hits],
            Pending = [.. _pending],
            WhenReturned = [.. _facts["always"]],
            WhenTrue = [.. _facts["true"]],
            WhenFalse = [.. _facts["false"]],
        };
    }

    private void Read(string[] words)
    {
        switch (words[0])
        {
            case "root":
                _paths.Add(AccessPath.Of(Root(words[1]), Number(words[2])));
                break;
            case "path":
                _paths.Add(Path(words[1]).Then(FieldName.Named(Text(words[2]))));
                break;
            case "step":
                _steps.Add(new Trace(words[1] == "-1" ? null : _steps[Number(words[1])], (StepKind)Number(words[2]), SummaryFiles.Place(words[3], files), Text(words[4]), null));
                break;
            case "source":
                _sources.Add(new SourceOrigin(SummaryFiles.Place(words[1], files), (ThreatModel)Number(words[2]), Text(words[3]), Kinds(words[4])));
                break;
            case "object":
                var types = words.Skip(2).Select(word => DocumentationCommentId.GetFirstSymbolForReferenceId(Text(word), compilation) as ITypeSymbol).ToList();
                _objects.Add(new AbstractObject(_lastId++, null, types.Contains(null) ? [] : [.. types!], -1 - _objects.Count, Number(words[1])));
                break;
            case "field":
                var owner = _objects[Number(words[1])];
                _heap = _heap.Set(owner.Id, (_heap.Find(owner.Id) ?? Fields.None).Set(FieldName.Named(Text(words[2])), Value(words[3])));
                break;
            case "value":
                _values.Add(ReadValue(words));
                break;
            case "never":
                _returns = false;
                break;
            case "call":
                var method = words[2] == Word("") ? null : DocumentationCommentId.GetFirstSymbolForDeclarationId(Text(words[2]), compilation) as IMethodSymbol;
                _pending.Add(new PendingCall(Path(words[1]), [.. words.Skip(3).Select(Value)], method));
                break;
            case "return":
                _return = Value(words[1]);
                break;
            case "throw":
                _thrown = Value(words[1]);
                break;
            case "out":
                var position = Number(words[1]);
                if (position >= _outputs.Length)
                    Array.Resize(ref _outputs, position + 1);
                _outputs[position] = Value(words[2]);
                break;
            case "write":
                _effects.Add(new Effect(Path(words[1]), FieldName.Named(Text(words[2])), Value(words[3])));
                break;
            case "sink":
                var way = Way(words[4]);
                _hits.Add(new SinkHit(words[2] == "1" ? Path(words[1]).DeepOrigin : Path(words[1]).Origin, Kinds(words[3]), way.Place, Text(words[5]), way));
                break;
            case "always" or "true" or "false":
                _facts[words[0]].Add(new InputFact(Path(words[1]), Refinement(words[2])));
                break;
            default:
                throw new FormatException("'" + words[0] + "' is no line of a summary");
        }
    }

    private Value ReadValue(string[] words)
    {
        var taints = new List<Taint>();
        var objects = new List<AbstractObject>();
        var guards = new List<Guard>();
        Constant? constant = null;
        string? prefix = null;
        AccessPath? input = null;
        var isUnknown = false;
        var isOrder = false;
        foreach (var word in words.Skip(1))
        {
            var rest = word.Substring(1);
            switch (word[0])
            {
                case 's' or 't' or 'd':
                    taints.Add(ReadTaint(word[0], rest.Split(':')));
                    break;
                case 'c':
                    constant = new Constant(Constant(rest));
                    prefix = constant.Value as string;
                    break;
                case 'x':
                    prefix = Text(rest);
                    break;
                case 'u':
                    isUnknown = true;
                    break;
                case 'z':
                    isOrder = true;
                    break;
                case 'n':
                    input = Path(rest);
                    break;
                case 'i':
                    objects.Add(Input(Path(rest)));
                    break;
                case 'o':
                    objects.Add(_objects[Number(rest)]);
                    break;
                case 'g':
                    var parts = rest.Split(':');
                    guards.Add(new Guard(
                        new Value { Input = Path(parts[0]) }, Refinement(parts[1]), Refinement(parts[2]), parts.Length > 3 ? new Value { Input = Path(parts[3]) } : null));
                    break;
                default:
                    throw new FormatException("'" + word + "' is no part of a value");
            }
        }

        return new Value
        {
            Taints = [.. taints],
            Objects = [.. objects],
            Guards = [.. guards],
            Constant = constant,
            Prefix = prefix,
            Input = input,
            IsUnknown = isUnknown,
            IsOrder = isOrder,
        };
    }

    private Taint ReadTaint(char kind, string[] parts)
    {
        var number = parts[0];
        Origin origin = kind == 's' ? _sources[Number(number)] : kind == 'd' ? Path(number).DeepOrigin : Path(number).Origin;
        return new Taint(origin, Kinds(parts[1]), Way(parts[2]));
    }

    private AbstractObject Input(AccessPath path)
    {
        if (!_inputs.TryGetValue(path, out var input))
            _inputs.Add(path, input = new AbstractObject(_lastId++, path, [], 0, 0));
        return input;
    }

    private AccessPath Path(string word) => _paths[Number(word)];

    private Trace Way(string word) => word == "-1" ? Trace.Input : _steps[Number(word)];

    private Value Value(string word) => _values[Number(word)];
}
