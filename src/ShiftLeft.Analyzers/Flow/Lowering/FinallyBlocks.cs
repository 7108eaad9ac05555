using Microsoft.CodeAnalysis.FlowAnalysis;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>
/// The finally blocks of a body. Each way through one has a copy of its own, so that what is known on it is known behind it too: a loop that
/// is left at its end is not one that is left by a return.
/// </summary>
/// <param name="count">Of the blocks of the body; copies come behind them.</param>
internal sealed class FinallyBlocks(int count)
{
    // Long ones, and those that many ways lead through, are shared.
    private const int MostBlocks = 12;
    private const int MostWays = 4;

    private readonly Dictionary<(int First, int Way), int> _entries = [];
    private readonly Dictionary<int, int> _ways = [];
    private readonly List<(int First, int Last, int Way, int Start)> _copies = [];
    private int _count = count;

    /// <summary>Leads a way through a finally block.</summary>
    /// <param name="way">Where it goes on to, or null where it ends.</param>
    /// <returns>The block in which it enters.</returns>
    public int Enter(ControlFlowRegion region, int? way, IrBlock[] blocks)
    {
        var (first, last) = (region.FirstBlockOrdinal, region.LastBlockOrdinal);
        if (way is not { } target)
            return first;
        if (_entries.TryGetValue((first, target), out var entry))
            return entry;
        _ways.TryGetValue(first, out var ways);
        _ways[first] = ways + 1;
        entry = first;
        if (ways == 0 || ways >= MostWays || last - first >= MostBlocks)
        {
            blocks[last].Next = [.. blocks[last].Next, target];
        }
        else
        {
            entry = _count;
            _copies.Add((first, last, target, entry));
            _count += last - first + 1;
        }

        _entries.Add((first, target), entry);
        return entry;
    }

    /// <summary>The blocks of the body, and behind them the copies.</summary>
    public IrBlock[] Complete(IrBlock[] blocks)
    {
        if (_copies.Count == 0)
            return blocks;
        var all = new List<IrBlock>(blocks);
        foreach (var (first, last, way, start) in _copies)
        {
            for (var i = first; i <= last; i++)
            {
                var original = blocks[i];
                all.Add(new IrBlock
                {
                    Instructions = original.Instructions,
                    Condition = original.Condition,
                    WhenTrue = Array.ConvertAll(original.WhenTrue, Moved),
                    WhenFalse = Array.ConvertAll(original.WhenFalse, Moved),
                    Next = i == last ? [way] : Array.ConvertAll(original.Next, Moved),
                    Handlers = Array.ConvertAll(original.Handlers, Moved),
                    Throws = original.Throws,
                    LetsEscape = original.LetsEscape,
                    Caught = original.Caught,
                });
            }

            int Moved(int target) => target >= first && target <= last ? start + target - first : target;
        }

        return [.. all];
    }
}
