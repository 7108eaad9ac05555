using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Flow.Lowering;

/// <summary>Which comparisons say how often a loop runs.</summary>
internal static class Loops
{
    /// <summary>The numbers that a comparison ends a loop by: not what the loop itself counts, where there is another.</summary>
    public static IEnumerable<IOperation> LimitsOf(IBinaryOperation comparison)
    {
        if (!Decides(comparison))
            return [];
        IOperation[] operands = [comparison.LeftOperand, comparison.RightOperand];
        var changes = Array.ConvertAll(operands, operand => ChangesOf(operand, comparison.Syntax));
        if (Array.Exists(changes, AreCalls))
            return [];
        var limits = operands.Where((operand, i) => !operand.ConstantValue.HasValue && !AreDivisions(changes[i])).ToArray();
        return limits.Length < 2 ? limits : Array.FindAll(limits, limit => !IsCounted(limit, comparison.Syntax));
    }

    /// <summary>A number that each turn divides has few turns, however large it is: one for each digit.</summary>
    private static bool AreDivisions(SyntaxNode[] changes) =>
        changes.Length > 0
        && Array.TrueForAll(changes, static change => change is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var variable } } assignment && Divides(assignment, variable));

    /// <summary>A number that a method finds anew in each turn takes no steps of a known length: how large its end is says nothing of the turns.</summary>
    private static bool AreCalls(SyntaxNode[] changes) =>
        changes.Length > 0
        && Array.TrueForAll(changes, static change => change is AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Right: InvocationExpressionSyntax or AwaitExpressionSyntax { Expression: InvocationExpressionSyntax },
        });

    /// <summary>Where the turns of the loop change a variable.</summary>
    private static SyntaxNode[] ChangesOf(IOperation operand, SyntaxNode condition)
    {
        if (operand.Syntax is not IdentifierNameSyntax { Identifier.ValueText: var variable }
            || condition.FirstAncestorOrSelf<StatementSyntax>(static statement => statement is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax) is not { } loop)
            return [];
        // What a 'for' starts with is no turn.
        var turns = loop is ForStatementSyntax { Statement: var body, Incrementors: var steps } ? [body, .. steps] : new SyntaxNode[] { loop };
        return turns.SelectMany(static turn => turn.DescendantNodesAndSelf()).Where(node => Changed(node) is IdentifierNameSyntax changed && changed.Identifier.ValueText == variable).ToArray();
    }

    private static SyntaxNode? Changed(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step => step.Operand,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step => step.Operand,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => argument.Expression,
        _ => null,
    };

    private static bool Divides(AssignmentExpressionSyntax assignment, string variable) => assignment.Kind() switch
    {
        SyntaxKind.DivideAssignmentExpression or SyntaxKind.RightShiftAssignmentExpression or SyntaxKind.UnsignedRightShiftAssignmentExpression => IsMoreThanOne(assignment.Right),
        SyntaxKind.SimpleAssignmentExpression => assignment.Right is BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.DivideExpression or (int)SyntaxKind.RightShiftExpression or (int)SyntaxKind.UnsignedRightShiftExpression,
            Left: IdentifierNameSyntax divided,
        } quotient && divided.Identifier.ValueText == variable && IsMoreThanOne(quotient.Right),
        _ => false,
    };

    /// <summary>Dividing by one changes nothing; shifting by one halves, and is as good as any number written down.</summary>
    private static bool IsMoreThanOne(ExpressionSyntax divisor) =>
        divisor is LiteralExpressionSyntax { Token.Value: IConvertible number } && number is not (string or char)
        && Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture) is var value
        && (divisor.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.DivideAssignmentExpression } ? value > 1 : value >= 1);

    private static bool IsCounted(IOperation operand, SyntaxNode condition) =>
        operand.Syntax is IdentifierNameSyntax variable
        && condition.FirstAncestorOrSelf<ForStatementSyntax>() is { } loop
        && loop.Incrementors.Any(step => step.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault()?.Identifier.ValueText == variable.Identifier.ValueText);

    private static bool Decides(IBinaryOperation comparison)
    {
        var node = comparison.Syntax;
        while (node.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
            node = node.Parent;
        return node.Parent switch
        {
            ForStatementSyntax loop => loop.Condition == node,
            WhileStatementSyntax loop => loop.Condition == node,
            DoStatementSyntax loop => loop.Condition == node,
            _ => false,
        };
    }
}
