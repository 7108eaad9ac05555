using System.Text;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;
using static ShiftLeft.Analyzers.Flow.Summaries.Files.SummaryText;

namespace ShiftLeft.Analyzers.Flow.Summaries.Files;

/// <summary>
/// Writes one summary. What only this compilation can know (lambdas, what a value is a part of) becomes what another may assume instead.
/// Paths, ways, objects and values are numbered in the order of their lines, from 0.
/// </summary>
/// <param name="files">The number of each file that steps lie in.</param>
internal sealed class SummaryWriter(Summary summary, SummaryFiles files, CancellationToken cancellation)
{
    // Of a longer way the beginning and the end are told.
    private const int MostSteps = 16;

    // Whoever applies a summary keeps no more apart; of the others it is told what they hold.
    private const int MostObjects = 24;

    private readonly StringBuilder _text = new();
    private readonly Dictionary<AccessPath, int> _paths = [];
    private readonly Dictionary<(int, StepKind, Place, string), int> _steps = [];
    private readonly Dictionary<Trace, int> _ways = [];
    private readonly Dictionary<SourceOrigin, int> _sources = [];
    private readonly Dictionary<AbstractObject, int> _objects = [];
    private readonly Dictionary<(Value, bool), int> _values = [];
    private readonly Queue<AbstractObject> _unwritten = new();

    // Ways make up most of a file: of what a method leaves in parts of objects only the call is told.
    private bool _tellsWays = true;

    /// <returns>Lines.</returns>
    public string Write()
    {
        if (!summary.ReturnsNormally)
            Line("never");
        foreach (var pending in summary.Pending)
        {
            var target = Path(pending.Target);
            Line("call", [target, Word(pending.Method?.OriginalDefinition.GetDocumentationCommentId() ?? ""), .. pending.Arguments.Select(Value)]);
        }

        if (!summary.Return.IsNothing)
            Line("return", Value(summary.Return));
        for (var i = 0; i < summary.Outputs.Length; i++)
        {
            if (summary.Outputs[i] is { } output)
                Line("out", Number(i), Value(output));
        }

        _tellsWays = false;
        foreach (var effect in summary.Effects)
            Line("write", Path(effect.Object), Word(effect.Field.Name), Value(effect.Value));
        if (summary.Thrown is { } thrown)
            Line("throw", Value(thrown));
        while (_unwritten.Count > 0)
        {
            var made = _unwritten.Dequeue();
            foreach (var field in (summary.Heap.Find(made.Id) ?? Fields.None).Entries)
                Line("field", Number(_objects[made]), Word(field.Key.Name), Value(field.Value));
        }

        foreach (var hit in summary.Hits)
        {
            var way = hit.Trace.EndsInSink ? hit.Trace : hit.Trace.Then(StepKind.Sink, hit.Sink, hit.Member);
            Line("sink", Path(hit.Origin.Path), hit.Origin.Deep ? "1" : "0", Kinds(hit.Kinds), Way(way), Word(hit.Member));
        }

        Facts("always", summary.WhenReturned);
        Facts("true", summary.WhenTrue);
        Facts("false", summary.WhenFalse);
        return _text.ToString();
    }

    private void Facts(string word, InputFact[] facts)
    {
        foreach (var fact in facts)
            Line(word, Path(fact.Input), Refinement(fact.Refinement));
    }

    private void Line(string word, params string[] words)
    {
        _text.Append(word);
        foreach (var part in words)
            _text.Append(' ').Append(part);
        _text.Append('\n');
    }

    private string Path(AccessPath path)
    {
        if (!_paths.TryGetValue(path, out var number))
        {
            if (path.Parent is { } parent)
                Line("path", Path(parent), Word(path.Field.Name));
            else
                Line("root", Root(path.Root), Number(path.Index));
            number = _paths.Count;
            _paths.Add(path, number);
        }

        return Number(number);
    }

    private string Way(Trace trace)
    {
        if (!_ways.TryGetValue(trace, out var number))
        {
            number = -1;
            var steps = trace.Steps().ToList();
            if (steps.Count > MostSteps)
                steps.RemoveRange(MostSteps / 2, steps.Count - MostSteps);
            foreach (var step in steps)
                number = Step(number, step);
            _ways.Add(trace, number);
        }

        return Number(number);
    }

    private int Step(int previous, Trace step)
    {
        var key = (previous, step.Kind, step.Place, step.Name);
        if (!_steps.TryGetValue(key, out var number))
        {
            Line("step", Number(previous), Number((int)step.Kind), files.Word(step.Place, step.Kind == StepKind.Source, cancellation), Word(step.Name));
            number = _steps.Count;
            _steps.Add(key, number);
        }

        return number;
    }

    private string Source(SourceOrigin source)
    {
        if (!_sources.TryGetValue(source, out var number))
        {
            Line("source", files.Word(source.Place, withText: true, cancellation), Number((int)source.Threat), Word(source.Words), Kinds(source.Kinds));
            number = _sources.Count;
            _sources.Add(source, number);
        }

        return Number(number);
    }

    private IEnumerable<string> Object(AbstractObject made)
    {
        if (_objects.Count < MostObjects || _objects.ContainsKey(made))
            return ["o" + Number(NumberOf(made))];
        return (summary.Heap.Find(made.Id) ?? Fields.None).Entries.SelectMany(static field => field.Value.Taints).Select(Taint).Distinct();
    }

    private int NumberOf(AbstractObject made)
    {
        if (!_objects.TryGetValue(made, out var number))
        {
            Line("object", [Number(made.Depth), .. made.Types.Select(static type => type is INamedTypeSymbol ? DocumentationCommentId.CreateReferenceId(type) : null).OfType<string>().Select(Word)]);
            number = _objects.Count;
            _objects.Add(made, number);
            _unwritten.Enqueue(made);
        }

        return number;
    }

    private string Value(Value value)
    {
        if (!_values.TryGetValue((value, _tellsWays), out var number))
        {
            var parts = Parts(value).ToArray();
            Line("value", parts);
            number = _values.Count;
            _values.Add((value, _tellsWays), number);
        }

        return Number(number);
    }

    private IEnumerable<string> Parts(Value value)
    {
        foreach (var taint in value.Taints)
            yield return Taint(taint);
        var known = value.Constant is { } constant ? Constant(constant.Value) : null;
        if (known is not null)
            yield return "c" + known;
        else if (value.Prefix is { Length: > 0 } prefix)
            yield return "x" + Word(prefix);
        if (value.IsUnknown || value.Delegates.Length > 0 || (value.Constant is not null && known is null))
            yield return "u";
        if (value.IsOrder)
            yield return "z";
        if (value.Input is { } input)
            yield return "n" + Path(input);
        foreach (var part in value.Objects)
        {
            foreach (var word in part.Input is { } path ? ["i" + Path(path)] : Object(part))
                yield return word;
        }

        foreach (var guard in value.Guards)
        {
            // What is compared with something that nobody outside can see says nothing to others.
            if (guard.Subject.Input is { } subject && (guard.Provided is null || guard.Provided.Input is not null))
                yield return $"g{Path(subject)}:{Refinement(guard.WhenTrue)}:{Refinement(guard.WhenFalse)}" + (guard.Provided?.Input is { } provided ? ":" + Path(provided) : "");
        }

        // A function is not to be seen from outside; what it may bring is what it is bound to.
        foreach (var target in value.Delegates)
        {
            foreach (var bound in new[] { target.Receiver, target.Frame })
            {
                foreach (var taint in bound.Taints)
                    yield return Taint(taint);
                foreach (var part in bound.Objects)
                {
                    foreach (var word in part.Input is { } path ? [Taint(new Taint(path.DeepOrigin, KindSet.All, Trace.Input))] : Object(part))
                        yield return word;
                }
            }
        }
    }

    private string Taint(Taint taint) => taint.Origin is SourceOrigin source
        ? $"s{Source(source)}:{Kinds(taint.Kinds)}:{Way(taint.Trace)}"
        : $"{(((InputOrigin)taint.Origin).Deep ? "d" : "t")}{Path(((InputOrigin)taint.Origin).Path)}:{Kinds(taint.Kinds)}:{(_tellsWays ? Way(taint.Trace) : "-1")}";
}
