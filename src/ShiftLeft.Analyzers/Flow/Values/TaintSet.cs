using System.Runtime.CompilerServices;
using ShiftLeft.Analyzers.Flow.Tracing;

namespace ShiftLeft.Analyzers.Flow.Values;

/// <summary>Collects taints, one for each origin. Gives back an array it was given where nothing else came.</summary>
internal sealed class TaintSet
{
    private Taint[] _taints = [];
    private int _count;

    /// <summary>Whether the array belongs to somebody else, who must not see it change.</summary>
    private bool _isShared = true;

    [MethodImpl(HotPath.Optimized)]
    public void Add(Taint[] taints)
    {
        if (taints.Length == 0 || ReferenceEquals(taints, _taints))
            return;
        if (_count == 0)
        {
            _taints = taints;
            _count = taints.Length;
            return;
        }

        foreach (var taint in taints)
        {
            var index = IndexOf(taint.Origin);
            if (index < 0)
                Append(taint);
            else
                Replace(index, _taints[index].Join(taint));
        }
    }

    /// <summary>Adds a taint whose way has one more step. The step is made only where the way is the one that is kept.</summary>
    [MethodImpl(HotPath.Optimized)]
    public void Add(Origin origin, KindSet kinds, in NextStep step)
    {
        var index = IndexOf(origin);
        if (index < 0)
        {
            if (_count < Values.MostTaints)
                Append(new Taint(origin, kinds, step.Take()));
            return;
        }

        var known = _taints[index];
        Replace(index, new Taint(known.Origin, known.Kinds | kinds, step.Length > known.Trace.Length ? known.Trace : Trace.Shorter(known.Trace, step.Take())));
    }

    public Taint[] ToArray()
    {
        if (!_isShared && _taints.Length != _count)
            Array.Resize(ref _taints, _count);
        _isShared = true;
        return _taints;
    }

    /// <summary>Few, so a walk is cheaper than an index.</summary>
    [MethodImpl(HotPath.Optimized)]
    private int IndexOf(Origin origin)
    {
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_taints[i].Origin, origin))
                return i;
        }

        if (origin is not SourceOrigin)
            return -1;
        for (var i = 0; i < _count; i++)
        {
            if (origin.Equals(_taints[i].Origin))
                return i;
        }

        return -1;
    }

    [MethodImpl(HotPath.Optimized)]
    private void Append(Taint taint)
    {
        if (_count >= Values.MostTaints)
            return;
        if (_isShared || _count == _taints.Length)
            Own();
        _taints[_count++] = taint;
    }

    [MethodImpl(HotPath.Optimized)]
    private void Replace(int index, Taint taint)
    {
        if (taint.Kinds == _taints[index].Kinds && ReferenceEquals(taint.Trace, _taints[index].Trace))
            return;
        if (_isShared)
            Own();
        _taints[index] = taint;
    }

    private void Own()
    {
        Array.Resize(ref _taints, Math.Max(4, _count * 2));
        _isShared = false;
    }
}
