using System.Runtime.CompilerServices;

namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>Collects taints, one for each origin. Gives back an array it was given where nothing else came.</summary>
internal sealed class TaintSet
{
    private Taint[] _only = [];
    private Dictionary<Origin, int>? _index;
    private List<Taint>? _all;

    [MethodImpl(HotPath.Optimized)]
    public void Add(Taint[] taints)
    {
        if (taints.Length == 0 || ReferenceEquals(taints, _only))
            return;
        if (_all is null && _only.Length == 0)
        {
            _only = taints;
            return;
        }

        if (_all is null)
        {
            _all = [.. _only];
            _index = [];
            for (var i = 0; i < _all.Count; i++)
                _index[_all[i].Origin] = i;
        }

        foreach (var taint in taints)
            Add(taint);
    }

    [MethodImpl(HotPath.Optimized)]
    private void Add(Taint taint)
    {
        if (_index!.TryGetValue(taint.Origin, out var known))
        {
            _all![known] = _all[known].Join(taint);
        }
        else if (_all!.Count < Values.MostTaints)
        {
            _index.Add(taint.Origin, _all.Count);
            _all.Add(taint);
        }
    }

    public Taint[] ToArray() => _all is null ? _only : [.. _all];
}
