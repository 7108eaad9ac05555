using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Patterns: the variables they bind, and the condition they stand for.
internal sealed partial class BodyLowerer
{
    /// <summary>Binds what the pattern declares and gives the register of its condition, or None where nothing is known of it.</summary>
    private int Match(IPatternOperation pattern, int input, TextSpan span)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Compare(Comparison.Equal, input, Evaluate(constant.Value), span);
            case INegatedPatternOperation negated:
                return Negate(Match(negated.Pattern, input, span), span);
            case IBinaryPatternOperation binary:
                return Logic(
                    binary.OperatorKind == BinaryOperatorKind.And,
                    Match(binary.LeftPattern, input, span), Match(binary.RightPattern, input, span), span);
            case IRelationalPatternOperation relational:
                return Compare(ComparisonOf(relational.OperatorKind), input, Evaluate(relational.Value), span);
            case IDeclarationPatternOperation declaration:
                Bind(declaration.DeclaredSymbol, input, pattern);
                return IsNullable(declaration.InputType) ? Negate(IsNull(input, declaration), span) : Instruction.None;
            case IRecursivePatternOperation recursive:
                return MatchParts(recursive, input, span);
            case IListPatternOperation list:
                Bind(list.DeclaredSymbol, input, pattern);
                var isFromStart = true;
                for (var i = 0; i < list.Patterns.Length; i++)
                {
                    var element = list.Patterns[i];
                    isFromStart &= element is not ISlicePatternOperation;
                    var place = isFromStart ? FieldName.ElementAt(i) : FieldName.Element;
                    Match(element, element is ISlicePatternOperation ? input : LoadField(input, place, null, element), span);
                }

                return Instruction.None;
            case ISlicePatternOperation { Pattern: { } slice }:
                return Match(slice, Slice(input, pattern), span);
            default:
                return Instruction.None;
        }
    }

    /// <summary>A part of an array has its elements in other places.</summary>
    private int Slice(int input, IPatternOperation pattern)
    {
        if (!Carriers.Of(pattern.InputType).HasParts() || input == Instruction.None)
            return input;
        var result = Allocate(pattern);
        EmitStore(result, FieldName.Element, null, EmitLoad(input, FieldName.Element, null, Carrier.Object, pattern.Syntax.Span), pattern.Syntax.Span);
        return result;
    }

    private int MatchParts(IRecursivePatternOperation recursive, int input, TextSpan span)
    {
        Bind(recursive.DeclaredSymbol, input, recursive);
        var all = IsNullable(recursive.InputType) ? Negate(IsNull(input, recursive), span) : Instruction.None;
        foreach (var part in recursive.PropertySubpatterns)
        {
            var outer = _patternInput;
            _patternInput = input;
            var value = Evaluate(part.Member);
            _patternInput = outer;
            all = Both(all, Match(part.Pattern, value, span), span);
        }

        if (recursive.DeconstructionSubpatterns is { IsEmpty: false } positions)
        {
            var method = recursive.DeconstructSymbol as IMethodSymbol;
            var parts = method is not null && !RecordMembers.IsDeconstruct(method) ? CallOutputs(method, input, recursive) : null;
            for (var i = 0; i < positions.Length; i++)
            {
                var value = parts is not null && i < parts.Length ? parts[i] : LoadField(input, PartName(method, i), null, positions[i]);
                all = Both(all, Match(positions[i], value, span), span);
            }
        }

        return all;
    }

    private void Bind(ISymbol? variable, int value, IPatternOperation pattern)
    {
        if (variable is ILocalSymbol local)
            AssignVariable(local, local.Type, value, pattern.Syntax.Span);
    }

    /// <summary>A condition with several parts holds only where each does; a part of which nothing is known takes nothing away.</summary>
    private int Both(int left, int right, TextSpan span) =>
        left == Instruction.None ? right : right == Instruction.None ? left : Logic(true, left, right, span);

    private int Compare(Comparison comparison, int left, int right, TextSpan span)
    {
        if (left == Instruction.None)
            return left;
        var result = NewRegister();
        Emit(new CompareInstruction(result, comparison, left, right, span));
        return result;
    }

    private int Negate(int operand, TextSpan span)
    {
        if (operand == Instruction.None)
            return operand;
        var result = NewRegister();
        Emit(new NotInstruction(result, operand, span));
        return result;
    }

    private int Logic(bool isAnd, int left, int right, TextSpan span)
    {
        if (left == Instruction.None && right == Instruction.None)
            return Instruction.None;
        var result = NewRegister();
        Emit(new LogicInstruction(result, isAnd, left, right, span));
        return result;
    }
}
