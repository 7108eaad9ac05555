using Microsoft.CodeAnalysis.FlowAnalysis;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Branches, finally blocks and exception handlers.
internal sealed partial class BodyLowerer
{
    private void LowerBranch(BasicBlock block, IrBlock into, IrBlock[] blocks)
    {
        var value = block.BranchValue is { } reference && _symbol is IMethodSymbol { RefKind: not RefKind.None }
            && block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && block.ConditionalSuccessor is null
                ? Reference(reference) : Evaluate(block.BranchValue);
        if (block.ConditionalSuccessor is { } conditional)
        {
            var jump = Targets(conditional, blocks);
            var fall = Targets(block.FallThroughSuccessor, blocks);
            into.Condition = value;
            (into.WhenTrue, into.WhenFalse) = block.ConditionKind == ControlFlowConditionKind.WhenTrue ? (jump, fall) : (fall, jump);
        }
        else if (block.FallThroughSuccessor is { } next)
        {
            if (next.Semantics == ControlFlowBranchSemantics.Return && block.BranchValue is { } returned && value != Instruction.None)
                Emit(new ReturnInstruction(value, returned.Syntax.Span));
            if (next.Semantics == ControlFlowBranchSemantics.Throw && block.BranchValue is { } thrown && value != Instruction.None)
                Emit(new CopyInstruction(Thrown(), value, Carrier.Object, null, thrown.Syntax.Span));
            if (next.Semantics is not (ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow))
                into.Next = [.. into.Next, .. Targets(next, blocks)];
            else
                into.Throws = Thrown() != Instruction.None;
        }

        Catch(block, into);
    }

    /// <summary>Where a branch leads: through the finally blocks it leaves, one after the other.</summary>
    private int[] Targets(ControlFlowBranch? branch, IrBlock[] blocks)
    {
        var target = branch?.Destination?.Ordinal;
        for (var i = (branch?.FinallyRegions.Length ?? 0) - 1; i >= 0; i--)
            target = _finals.Enter(branch!.FinallyRegions[i], target, blocks);
        return target is { } ordinal ? [ordinal] : [];
    }

    private static void Catch(BasicBlock block, IrBlock into)
    {
        List<int>? handlers = null;
        List<ITypeSymbol>? caught = null;
        // A lambda's own graph ends at its root; the regions around the lambda are another graph's.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch } outer })
                continue;
            foreach (var handler in outer.NestedRegions)
            {
                // A finally block is lowered on the ways out of the try block; what an exception brings there goes on to no statement.
                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                    (handlers ??= []).Add(handler.FirstBlockOrdinal);
                if (handler is { Kind: ControlFlowRegionKind.Catch, ExceptionType: null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace.Name: "System" } })
                    into.LetsEscape = false;
                else if (handler is { Kind: ControlFlowRegionKind.Catch, ExceptionType: { } type })
                    (caught ??= []).Add(type);
            }
        }

        if (handlers is not null)
            into.Handlers = [.. handlers];
        if (caught is not null)
            into.Caught = [.. caught];
    }
}
