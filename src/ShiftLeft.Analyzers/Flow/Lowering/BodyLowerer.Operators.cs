using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Operators.
internal sealed partial class BodyLowerer
{
    private int Unary(IUnaryOperation unary)
    {
        var operand = Evaluate(unary.Operand);
        if (unary.OperatorMethod is { } method)
            return Call(method, Instruction.None, [operand], unary);
        if (operand == Instruction.None || (unary.OperatorKind != UnaryOperatorKind.Not && Carriers.Of(unary.Type) != Carrier.Number))
            return Instruction.None;
        var result = NewRegister();
        if (unary.OperatorKind != UnaryOperatorKind.Not)
            Emit(new DependInstruction(result, [operand], Carrier.Number, unary.Syntax.Span));
        else
            Emit(new NotInstruction(result, operand, unary.Syntax.Span));
        return result;
    }

    private int Binary(IBinaryOperation binary)
    {
        // A chain of a + b + c … leans to the left and can be thousands long: walked in a loop.
        if (IsTextConcatenation(binary))
        {
            var parts = new Stack<IOperation>();
            IOperation current = binary;
            while (current is IBinaryOperation { ConstantValue.HasValue: false } nested && IsTextConcatenation(nested))
            {
                parts.Push(nested.RightOperand);
                current = nested.LeftOperand;
            }

            parts.Push(current);
            return Concat(binary, parts);
        }

        if (IsLongChain(binary))
            return Depend(binary, Flatten(binary));

        var left = Evaluate(Compared(binary, binary.LeftOperand));
        var right = Evaluate(Compared(binary, binary.RightOperand));
        if (binary.OperatorMethod is { } method && !IsBuiltInEquality(method))
            return Call(method, Instruction.None, [left, right], binary);
        return Combine(binary, left, right);
    }

    /// <summary>Characters are compared as numbers; what is said is said of the character.</summary>
    private static IOperation Compared(IBinaryOperation binary, IOperation operand) =>
        binary.Type?.SpecialType == SpecialType.System_Boolean
        && operand is IConversionOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32, Operand: { Type.SpecialType: SpecialType.System_Char } character }
            ? character
            : operand;

    private int Combine(IBinaryOperation binary, int left, int right)
    {
        var span = binary.Syntax.Span;
        var result = NewRegister();
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
                or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                Emit(new CompareInstruction(result, ComparisonOf(binary.OperatorKind), left, right, span));
                foreach (var limit in Loops.LimitsOf(binary))
                    EmitLimit(limit, ReferenceEquals(limit, binary.LeftOperand) ? left : right, "the loop");
                return result;
            case BinaryOperatorKind.And or BinaryOperatorKind.Or when binary.Type?.SpecialType == SpecialType.System_Boolean:
                Emit(new LogicInstruction(result, binary.OperatorKind == BinaryOperatorKind.And, left, right, span));
                return result;
        }

        if (left == Instruction.None && right == Instruction.None)
            return Instruction.None;
        var carrier = Carriers.Of(binary.Type);
        if (carrier is Carrier.None or Carrier.Number)
            Emit(new ArithmeticInstruction(result, binary.OperatorKind, left, right, span));
        else
            Emit(new DependInstruction(result, [.. new[] { left, right }.Where(static operand => operand != Instruction.None)], carrier, span));
        return result;
    }

    /// <summary>A number that is not the count of something that is there already.</summary>
    private void EmitLimit(IOperation number, int register, string what)
    {
        if (register != Instruction.None && Carriers.Of(number.Type) == Carrier.Number && !number.ConstantValue.HasValue
            && number is not IConversionOperation { OperatorMethod: null, Operand.Type.SpecialType: SpecialType.System_Char or SpecialType.System_Byte }
            && number is not IPropertyReferenceOperation { Property: { Name: "Length" or "Count", DeclaringSyntaxReferences.IsEmpty: true } })
            Emit(new LimitInstruction(register, what, number.Syntax.Span));
    }

    private static bool IsNumber(ITypeSymbol? type) => Carriers.Of(type) is Carrier.None or Carrier.Number;

    private static Comparison ComparisonOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => Comparison.Equal,
        BinaryOperatorKind.NotEquals => Comparison.NotEqual,
        BinaryOperatorKind.LessThan => Comparison.Less,
        BinaryOperatorKind.LessThanOrEqual => Comparison.LessOrEqual,
        BinaryOperatorKind.GreaterThan => Comparison.Greater,
        _ => Comparison.GreaterOrEqual,
    };

    /// <summary>Text and text, or text and a path that becomes text by an operator of its own.</summary>
    private static bool IsTextConcatenation(IBinaryOperation binary) =>
        binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }
        && (binary.OperatorMethod is null || IsPath(binary.OperatorMethod.ContainingType));

    /// <summary>string == string and its like are methods of the library; they compare all the same.</summary>
    private static bool IsBuiltInEquality(IMethodSymbol method) =>
        method.Name is "op_Equality" or "op_Inequality" && method.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsLongChain(IBinaryOperation binary)
    {
        const int Deep = 200;
        var depth = 0;
        for (IOperation current = binary; current is IBinaryOperation nested && depth <= Deep; current = nested.LeftOperand)
            depth++;
        return depth > Deep;
    }

    private static List<IOperation> Flatten(IBinaryOperation binary)
    {
        var operands = new List<IOperation>();
        IOperation current = binary;
        for (; current is IBinaryOperation nested; current = nested.LeftOperand)
            operands.Add(nested.RightOperand);
        operands.Add(current);
        return operands;
    }
}
