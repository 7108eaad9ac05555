using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules;

/// <summary>Code that runs on a developer's machine only: what is loose there is loose on purpose.</summary>
internal static class DevelopmentOnly
{
    private static readonly string[] Environments = ["Development", "Dev", "Local", "Docker", "Test", "Testing", "IntegrationTest", "IntegrationTests", "E2E"];

    /// <summary>Whether the operation runs only where a test for the development environment holds, or is in a debug build only.</summary>
    public static bool IsDevelopmentOnly(this IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation choice
                && ((inner == choice.WhenTrue && Implies(choice.Condition, true)) || (inner == choice.WhenFalse && Implies(choice.Condition, false))))
            {
                return true;
            }

            if (outer is IBlockOperation block && block.Operations.TakeWhile(statement => statement != inner).Any(LeavesUnlessDevelopment))
                return true;

            // The conventions of a Startup class: ConfigureDevelopment, ConfigureDevelopmentServices.
            if (outer is IMethodBodyOperation { SemanticModel: { } model } body
                && model.GetDeclaredSymbol(body.Syntax)?.Name is { } name && name.StartsWith("ConfigureDevelopment", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return IsInDebugRegion(operation.Syntax);
    }

    /// <summary><c>if (!environment.IsDevelopment()) return;</c></summary>
    private static bool LeavesUnlessDevelopment(IOperation statement) => statement is IConditionalOperation { WhenFalse: null } choice
        && (choice.WhenTrue is IBlockOperation { Operations: { Length: > 0 } inside } ? inside[inside.Length - 1] : choice.WhenTrue) is IReturnOperation or IThrowOperation or IBranchOperation
        && Implies(choice.Condition, false);

    private static bool IsInDebugRegion(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives)
            return false;
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            if (directive is IfDirectiveTriviaSyntax { BranchTaken: true, Condition: IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } } debug
                && debug.GetRelatedDirectives().FirstOrDefault(related => related.SpanStart > debug.SpanStart) is { } end
                && end.SpanStart > node.SpanStart)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the condition having that outcome means development (or, for a test of production, means not production).</summary>
    private static bool Implies(IOperation condition, bool outcome) => condition.Unwrapped() switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Implies(not.Operand, !outcome),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => outcome && (Implies(both.LeftOperand, true) || Implies(both.RightOperand, true)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => outcome
            ? Implies(either.LeftOperand, true) && Implies(either.RightOperand, true)
            : Implies(either.LeftOperand, false) || Implies(either.RightOperand, false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => outcome && (IsName(equals.LeftOperand) || IsName(equals.RightOperand)),
        IInvocationOperation { TargetMethod.Name: "IsDevelopment" } => outcome,
        IInvocationOperation { TargetMethod.Name: "IsProduction" } => !outcome,
        IInvocationOperation { TargetMethod.Name: "IsEnvironment" or "Equals" } call => outcome && call.Arguments.Any(static argument => IsName(argument.Value)),
        ILocalReferenceOperation local => local.Origins().All(value => value is not ILocalReferenceOperation && Implies(value, outcome)),
        IMemberReferenceOperation member => outcome && member.Member.Name is "IsDevelopment" or "IsDebug",
        _ => false,
    };

    private static bool IsName(IOperation value) => value.Text() is { } name && Environments.Contains(name, StringComparer.OrdinalIgnoreCase)
        || value.Unwrapped() is IFieldReferenceOperation { Field: { Name: "Development", ContainingType.Name: "Environments" or "EnvironmentName" } };
}
