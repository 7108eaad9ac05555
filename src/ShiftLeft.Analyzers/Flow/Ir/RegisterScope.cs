namespace ShiftLeft.Analyzers.Flow.Ir;

/// <summary>Which registers live across blocks. All others need no place in the states that are joined.</summary>
internal static class RegisterScope
{
    public static bool[] CrossingBlocks(MethodIr method)
    {
        var seenIn = new int[method.RegisterCount];
        var crossing = new bool[method.RegisterCount];
        foreach (var register in method.Parameters)
            crossing[register] = true;
        Mark(method.This, -2);
        Mark(method.Frame, -2);
        Mark(method.Statics, -2);
        Mark(method.Thrown, -2);
        for (var block = 0; block < method.Blocks.Length; block++)
        {
            foreach (var instruction in method.Blocks[block].Instructions)
            {
                Mark(instruction.Result, block);
                foreach (var register in Operands(instruction))
                    Mark(register, block);
            }

            Mark(method.Blocks[block].Condition, block);
        }

        return crossing;

        void Mark(int register, int block)
        {
            if (register < 0)
                return;
            if (block == -2)
                crossing[register] = true;
            else if (seenIn[register] == 0)
                seenIn[register] = block + 1;
            else if (seenIn[register] != block + 1)
                crossing[register] = true;
        }
    }

    private static int[] Operands(Instruction instruction) => instruction switch
    {
        CopyInstruction copy => [copy.Source],
        CloneInstruction clone => [clone.Source],
        LoadInstruction load => [load.Object],
        StoreInstruction store => [store.Object, store.Source],
        DependInstruction depend => depend.Operands,
        ConcatInstruction concat => concat.Parts,
        MergeInstruction merge => merge.Operands,
        CompareInstruction compare => [compare.Left, compare.Right],
        NotInstruction not => [not.Operand],
        IsNullInstruction check => [check.Operand],
        PresentInstruction present => [present.Operand],
        ReferInstruction refer => [refer.Object],
        DereferenceInstruction dereference => [dereference.Reference],
        StoreBehindInstruction store => [store.Reference, store.Source],
        LogicInstruction logic => [logic.Left, logic.Right],
        ArithmeticInstruction arithmetic => [arithmetic.Left, arithmetic.Right],
        LimitInstruction limit => [limit.Number],
        DelegateInstruction @delegate => [@delegate.Receiver, @delegate.Frame],
        CallInstruction call => [call.Receiver, call.Frame, .. call.Arguments, .. call.Outputs],
        InitializeInstruction initialize => [initialize.Object],
        ReturnInstruction @return => [@return.Source],
        _ => [],
    };
}
