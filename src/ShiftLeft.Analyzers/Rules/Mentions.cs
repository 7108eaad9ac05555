namespace ShiftLeft.Analyzers.Rules;

/// <summary>Tells choosing a value (an enum member, an algorithm name) from asking whether something is that value.</summary>
internal static class Mentions
{
    /// <summary>
    /// Whether the value is compared with, matched, masked out or only named: <c>if (mode == CipherMode.ECB) throw …</c>,
    /// <c>protocols &amp;= ~SslProtocols.Tls</c>.
    /// </summary>
    public static bool IsTested(this IOperation operation)
    {
        for (var current = operation; ; current = current.Parent)
        {
            switch (current.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or IMemberReferenceOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or }:
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" or "HasFlag" or "Contains" } }:
                    return true;
                case IInvocationOperation { TargetMethod.Name: "Equals" or "HasFlag" or "ToString" } call:
                    return call.Instance == current;
                case IBinaryOperation binary:
                    return binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.And
                        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
                        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation }:
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.And }:
                case IConstantPatternOperation or IRelationalPatternOperation or ISingleValueCaseClauseOperation or INameOfOperation:
                    return true;
                default:
                    return false;
            }
        }
    }
}
