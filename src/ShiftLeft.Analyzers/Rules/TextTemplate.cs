using System.Text;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>Text that code puts together, with a mark wherever a value of run time stands.</summary>
internal static class TextTemplate
{
    public const char Hole = '\uFFFC';

    /// <returns>Null where nothing of the text is known.</returns>
    public static string? Of(IOperation value)
    {
        var text = new StringBuilder();
        Append(value.Unwrapped(), text);
        return text.ToString() is { } template && template.Any(static character => character != Hole) ? template : null;
    }

    private static void Append(IOperation value, StringBuilder text)
    {
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: { } constant } }:
                text.Append(constant);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                    Append(part, text);
                break;
            case IInterpolatedStringTextOperation part:
                Append(part.Text, text);
                break;
            case IInterpolationOperation part:
                Append(part.Expression.Unwrapped(), text);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                Append(sum.LeftOperand.Unwrapped(), text);
                Append(sum.RightOperand.Unwrapped(), text);
                break;
            default:
                text.Append(Hole);
                break;
        }
    }
}
