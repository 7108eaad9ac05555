namespace ShiftLeft.CodeFixes.Injection;

/// <summary>The C# that gives a parameter the very text (or number) that the value had in the SQL.</summary>
internal static class ValueExpression
{
    public static string Of(TextSegment segment, SemanticModel model)
    {
        var expression = WithoutQuoteDoubling(segment.Expression!);
        if (segment.Suffix.Length > 0)
            return "$\"" + segment.Hole + "\"";
        if (segment.Type?.SpecialType is SpecialType.System_String)
        {
            var isNull = model.GetTypeInfo(expression).Nullability.FlowState == NullableFlowState.MaybeNull;
            return !isNull ? expression.ToString()
                : expression is ConditionalExpressionSyntax or AssignmentExpressionSyntax or LambdaExpressionSyntax ? $"({expression}) ?? \"\""
                : $"{expression} ?? \"\"";
        }

        if (SqlValueKinds.Of(segment.Type) == SqlValueKind.Number)
            return expression.ToString();
        return segment.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } && IsPrimary(expression)
            ? expression + ".ToString()"
            : "$\"" + segment.Hole + "\"";
    }

    /// <summary>The value inside a longer text.</summary>
    public static string Hole(TextSegment segment)
    {
        var expression = WithoutQuoteDoubling(segment.Expression!);
        return expression == segment.Expression ? segment.Hole : "{" + expression + segment.Suffix + "}";
    }

    /// <summary>A parameter needs no escaping, and would store what the escaping has added.</summary>
    private static ExpressionSyntax WithoutQuoteDoubling(ExpressionSyntax expression) => expression is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Replace" } replace,
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: "'" } }, { Expression: LiteralExpressionSyntax { Token.ValueText: "''" } }],
        }
        ? WithoutQuoteDoubling(replace.Expression)
        : expression;

    private static bool IsPrimary(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax;
}
