namespace ShiftLeft.Analyzers.Rules;

/// <summary>One evaluation of a constant, with its bounds.</summary>
internal sealed class ConstantFolding
{
    private const int MaxSteps = 100;

    private readonly HashSet<IOperation> _active = [];
    private int _steps;

    public Optional<object?> Value(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
            return operation.ConstantValue;
        Optional<object?> only = default;
        foreach (var origin in operation.Origins())
        {
            var value = Fold(origin);
            if (!value.HasValue || (only.HasValue && !Equals(only.Value, value.Value)))
                return default;
            only = value;
        }

        return only;
    }

    private Optional<object?> Fold(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
            return operation.ConstantValue;
        if (_steps++ > MaxSteps || !_active.Add(operation))
            return default;
        var value = operation switch
        {
            IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => "",
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                Join([sum.LeftOperand, sum.RightOperand]),
            IInterpolatedStringOperation interpolated => Join(interpolated.Parts),
            IInterpolatedStringTextOperation text => Value(text.Text),
            IInterpolationOperation { Alignment: null, FormatString: null } hole => Value(hole.Expression),
            _ => default,
        };
        _active.Remove(operation);
        return value;
    }

    private Optional<object?> Join(IEnumerable<IOperation> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            if (Value(part).Value is not string piece)
                return default;
            text += piece;
        }

        return text;
    }
}
