using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;

namespace ShiftLeft.Analyzers.Flow.Solving;

// A part of untrusted data that the program has written anew is what was written: model.Name = Path.GetFileName(model.Name).
internal sealed partial class MethodAnalysis
{
    /// <summary>What was known to be in the whole when a part of it was overwritten, every time.</summary>
    private readonly Dictionary<(AbstractObject Owner, FieldName Field, Value Stored), Taint[]> _overwritten = [];

    private void Overwrite(Value instance, AbstractObject owner, FieldName field, Value stored)
    {
        var key = (owner, field, stored);
        if (_overwritten.TryGetValue(key, out var known))
            _overwritten[key] = Array.FindAll(known, taint => IsAmong(instance.Taints, taint));
        else if (instance.Taints.Length > 0)
            _overwritten.Add(key, instance.Taints);
    }

    /// <summary>What of the whole still holds for a part: nothing that was there before the part was overwritten.</summary>
    private Taint[] Hanging(Value instance, FieldName field, Value? part, Taint[] taints)
    {
        if (part is null || _overwritten.Count == 0 || instance.Objects is not [var owner] || !_overwritten.TryGetValue((owner, field, part), out var before))
            return taints;
        return Array.FindAll(taints, taint => !IsAmong(before, taint));
    }

    private static bool IsAmong(Taint[] taints, Taint taint) => Array.Exists(taints, candidate => candidate.Origin.Equals(taint.Origin));
}
