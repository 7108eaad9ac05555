using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Tracing;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// Texts that are put together: the order matters, since what a constant start says of the whole clears kinds of what follows.
internal sealed partial class MethodAnalysis
{
    [MethodImpl(HotPath.Optimized)]
    private Value Concat(Value[] parts, Place place)
    {
        const int LongestPrefix = 256;
        Taint[] taints = [];
        var prefix = "";
        var behind = Values.Values.AnyEnding;
        var isConstant = true;
        var isUnknown = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var value = parts[i];
            var own = isConstant ? value.Prefix ?? Conditions.Text(value.Constant) : "";
            if (!IsTextless(value) && PartOfText(parts, i, behind, place) is { Length: > 0 } all)
                taints = Values.Values.Join(taints, Following(all, prefix, isConstant ? Values.Values.AnyEnding : behind, own, i + 1 < parts.Length ? parts[i + 1] : Value.Nothing, place));
            isUnknown |= value.IsUnknown;
            if (isConstant && prefix.Length < LongestPrefix)
                prefix += own;
            isConstant &= value.Constant is not null;
            behind = value.Constant is null ? value.Endings : Array.ConvertAll(behind, ending => ending + Conditions.Text(value.Constant));
        }

        return new Value
        {
            Taints = taints,
            IsUnknown = isUnknown,
            Prefix = prefix,
            Endings = isConstant ? Values.Values.AnyEnding : EndingsOf(parts[parts.Length - 1]),
            Constant = isConstant && prefix.Length < LongestPrefix ? new Constant(prefix) : null,
        };
    }

    /// <summary>The data of a part, as far as it is still dangerous where there is more to the text; it may do harm in this place of it.</summary>
    private Taint[] PartOfText(Value[] parts, int index, string[] behind, Place place)
    {
        var taints = DeepTaints(parts[index]);
        if (taints.Length == 0 || _solver.OfWholeValues.IsEmpty)
            return taints;
        if (behind.Aggregate(KindSet.None, (all, ending) => ending.Length == 0 ? all : all | _solver.Library.HarmedBehind(ending)) is { IsEmpty: false } harmed)
        {
            foreach (var taint in taints)
                Reaches(taint.Origin, taint.Kinds & (harmed | KindSet.Marks | KindSet.Restored), place, "", taint.Trace);
        }

        // Text that is all constant is one, and so is a constant with constants around it.
        var others = parts.Count(static part => part.Constant is null);
        return others == 0 || (others == 1 && parts[index].Constant is null) ? taints : NoLongerWhole(taints);
    }

    /// <summary>What a text ends with whose last part this is. Only of that part: what grows in a loop would have more endings each turn.</summary>
    private static string[] EndingsOf(Value last)
    {
        const int Longest = 64;
        var endings = Values.Values.EndingsOf(last);
        return Array.Exists(endings, static ending => ending.Length > Longest) ? Values.Values.AnyEnding : endings;
    }

    /// <summary>Whether the text of an object says nothing of what the object holds.</summary>
    private bool IsTextless(Value value) =>
        value.Objects.Length > 0 && value.Taints.Length == 0
        && Array.TrueForAll(value.Objects, candidate => candidate.Types.Length > 0 && Array.TrueForAll(candidate.Types, _solver.Scope.IsTextless));

    /// <summary>What data is dangerous for behind a constant start, or behind a constant that follows other data.</summary>
    /// <param name="behind">The text just before the data, one of these, where something else stands between it and the constant start.</param>
    /// <param name="own">The constant that the data itself starts with.</param>
    [MethodImpl(HotPath.Optimized)]
    private Taint[] Following(Taint[] taints, string prefix, string[] behind, string own, Value next, Place place)
    {
        var cleared = KindSet.None;
        var restored = KindSet.None;
        if (prefix.Length > 0)
        {
            cleared = _solver.Library.ClearedByPrefix(prefix + own);
            restored = _solver.Library.RestoredBetween(prefix, next.Prefix ?? Conditions.Text(next.Constant));
        }

        cleared |= behind.Aggregate(KindSet.All, (all, ending) => all & (ending.Length == 0 ? KindSet.None : _solver.Library.ClearedBehind(prefix, ending)));

        var left = new List<Taint>(taints.Length);
        foreach (var taint in taints)
        {
            var kinds = (taint.Kinds | restored) - cleared;
            if (!kinds.IsHarmless)
                left.Add(new Taint(taint.Origin, kinds, taint.Trace.Then(StepKind.Concat, place, "")));
        }

        return [.. left];
    }

    /// <summary>One call of a member that puts a text together.</summary>
    private sealed class TextCall(MethodAnalysis caller, CallInstruction call, TextForm form, Value receiver, Value[] arguments) : ITextCall
    {
        public object? Constant(int argument) => (argument < 0 ? receiver : arguments[argument]).Constant?.Value;

        public int CountOf(int argument) => ElementsOf(arguments[argument])?.Length ?? -1;

        /// <summary>The result of the call; null where the order of the texts is not known.</summary>
        public Value? Run()
        {
            if (form.Pieces(this) is not { } pieces)
                return null;
            var parts = new Value[pieces.Count];
            for (var i = 0; i < parts.Length; i++)
                parts[i] = ValueOf(pieces[i]);
            var text = caller.Concat(parts, caller._method.PlaceOf(call));
            if (!form.ChangesReceiver)
                return text;
            foreach (var owner in receiver.Objects)
                Hold(owner, text);
            return receiver;
        }

        private Value ValueOf(TextPiece piece)
        {
            if (piece.Text is { } constant)
                return Value.Of(constant);
            if (piece == TextPiece.Shuffled)
                return Shuffled(Held());
            if (piece.Argument == TextPiece.Receiver)
                return form.ChangesReceiver ? Held() : Read(receiver);
            var argument = arguments[piece.Argument];
            return piece.Element < 0 ? Read(argument) : Read(ElementsOf(argument)![piece.Element]);
        }

        /// <summary>What a builder holds so far; one that has just been made holds nothing.</summary>
        private Value Held()
        {
            if (receiver.Objects is not [var owner])
                return Unordered(receiver);
            var fields = caller._heap.Find(owner.Id) ?? Fields.None;
            if (fields.Find(Content) is { } content)
                return fields.Entries.Length == 1 ? content : Shuffled(content);
            return owner is { Input: null, Types.Length: 1 } && receiver.Taints.Length == 0 && fields.Entries.Length == 0 ? Value.EmptyText : Unordered(receiver);
        }

        private Value Unordered(Value value)
        {
            Taint[] taints = [];
            foreach (var owner in value.Objects)
            {
                if ((caller._heap.Find(owner.Id) ?? Fields.None).Find(Content) is { } content)
                    taints = Values.Values.Join(taints, caller.TaintsOf(content));
            }

            return taints.Length == 0 ? Value.Nothing : new Value { Taints = taints, IsUnknown = true };
        }

        private Value Shuffled(Value value) => new() { Taints = caller.TaintsOf(value), IsUnknown = value.IsUnknown };

        /// <summary>The text of a value: of a builder what it holds, in order.</summary>
        private Value Read(Value value)
        {
            if (value.Objects is not [{ Input: null } owner] || caller._heap.Find(owner.Id) is not { Entries: [{ Key: var only, Value: var content }] } || only != Content)
                return value;
            return value.Taints.Length == 0 ? content : Values.Values.Join(content, new Value { Taints = caller.TaintsOf(value), Prefix = content.Prefix, Constant = content.Constant });
        }

        /// <summary>The elements of an array whose places are all known, in order.</summary>
        private Value[]? ElementsOf(Value value)
        {
            if (value is not { Objects: [{ Input: null } owner], Taints.Length: 0 })
                return null;
            var fields = caller._heap.Find(owner.Id) ?? Fields.None;
            var elements = new Value[fields.Entries.Length];
            for (var i = 0; i < elements.Length; i++)
            {
                if (fields.Find(FieldName.ElementAt(i)) is not { } element)
                    return null;
                elements[i] = element;
            }

            return elements;
        }

        private void Hold(AbstractObject owner, Value text)
        {
            var fields = caller._heap.Find(owner.Id) ?? Fields.None;
            if (receiver.Objects.Length > 1)
                text = fields.Find(Content) is { } known ? Values.Values.Join(known, text) : text;
            caller._heap = caller._heap.Set(owner.Id, fields.Set(Content, caller.Keep(Site.Of(call, owner), text)));
        }
    }
}
