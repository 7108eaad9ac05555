namespace ShiftLeft.Analyzers.Flow.Lowering;

internal static class OperationTree
{
    /// <summary>Every operation below the root and the root itself, without recursion: a generated expression can be thousands deep.</summary>
    public static IEnumerable<IOperation> DescendantsAndSelf(IOperation root)
    {
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            yield return current;
            foreach (var child in current.ChildOperations)
                pending.Push(child);
        }
    }
}
