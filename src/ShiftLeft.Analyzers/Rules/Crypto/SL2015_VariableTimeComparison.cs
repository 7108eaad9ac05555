using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2015_VariableTimeComparison() : CodeRule(Rule.SL2015_VariableTimeComparison)
{
    private static readonly HashSet<string> EqualityMembers = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "CompareTo", "Compare", "op_Equality", "op_Inequality",
    };

    public override void Register(RuleRegistry on)
    {
        Comparisons.TextsAndBytes(on, Compare);
        on.Operation(OperationKind.Binary, static (context, operation) =>
        {
            if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                && ArrayOf(comparison.LeftOperand) is { } left && ArrayOf(comparison.RightOperand) is { } right && EndsAtFirstDifference(comparison))
            {
                Compare(context, left, right);
            }
        });
    }

    private static void Compare(RuleContext context, IOperation left, IOperation right)
    {
        if (!IsTextOrBytes(left) || !IsTextOrBytes(right) || IsOfOneRequest(context) || IsWrittenHere(left) || IsWrittenHere(right))
            return;
        if (Described(context, left, right) is not { } secret || IsNoProof(context, left, right))
            return;
        var at = context.Operation;
        context.Report(Rule.SL2015_VariableTimeComparison, at.Syntax.GetLocation(), null, secret);
    }

    private static string? Described(RuleContext context, IOperation left, IOperation right)
    {
        var (isLeft, isRight) = (ComputedMac.Makes(left), ComputedMac.Makes(right));
        if (isLeft != isRight)
            return (ValueNames.NameOf(isLeft ? left : right) ?? ValueNames.NameOf(isLeft ? right : left)) is { } name ? $"'{name}'" : "The code";
        // Two codes made with a key nobody knows are compared on purpose: their difference says nothing of the secret.
        if (isLeft)
            return null;
        var surroundings = Surroundings.Names(context.Operation, context.ContainingSymbol).ToList();
        return ComparedSecrets.NameOf(left, right, surroundings) is { } secret ? $"'{secret}'" : null;
    }

    /// <summary>Whether nobody is let in by the outcome, or the comparison runs elsewhere.</summary>
    private static bool IsNoProof(RuleContext context, IOperation left, IOperation right)
    {
        if (EqualityMembers.Contains(context.ContainingSymbol.Name) || TestProjects.IsTest(context.Compilation))
            return true;
        // A setter that asks whether anything changes.
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.PropertySet } && (IsNewValue(left) || IsNewValue(right)))
            return true;
        if (Comparisons.AsksForChange(context.Operation, left, right))
            return true;
        for (var outer = context.Operation.Parent; outer is not null; outer = outer.Parent)
        {
            // What a database runs.
            if (outer.Type is INamedTypeSymbol { Name: "Expression", ContainingNamespace.Name: "Expressions" })
                return true;
        }

        return context.Operation.Syntax.FirstAncestorOrSelf<QueryExpressionSyntax>() is { } query && IsQueryable(context, query);
    }

    private static bool IsQueryable(RuleContext context, QueryExpressionSyntax query) =>
        context.Operation.SemanticModel?.GetTypeInfo(query.FromClause.Expression, context.Cancellation).Type is { } source
        && source.IsOrInherits("System.Linq.IQueryable");

    private static bool IsNewValue(IOperation side) => side.Unwrapped() is IParameterReferenceOperation { Parameter: { IsImplicitlyDeclared: true, Name: "value" } };

    /// <summary>A value in the code is no secret, or is reported as one.</summary>
    private static bool IsWrittenHere(IOperation side)
    {
        var value = side.Unwrapped();
        // A sentence is no secret, whatever its name.
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            return (constant is string text && text.IndexOf(' ') >= 0) || value is not IFieldReferenceOperation { Field: { IsConst: true, Name: var name } } || !ComparedSecrets.IsSecret(name);
        return value is IDefaultValueOperation or IUtf8StringOperation or IArrayCreationOperation
            || value is IFieldReferenceOperation { Field: { IsStatic: true, Name: "Empty" } }
            || value.Origins().All(static origin => origin is IArrayCreationOperation { Initializer: not null } or IArrayInitializerOperation or IUtf8StringOperation);
    }

    /// <summary>A model that looks whether what the client has sent fits together.</summary>
    private static bool IsOfOneRequest(RuleContext context) => context.ContainingSymbol is IMethodSymbol { Name: "Validate", Parameters: [{ Type.Name: "ValidationContext" }] };

    private static bool IsTextOrBytes(IOperation side) => IsTextOrBytes(side.Type) && (side.Type?.SpecialType != SpecialType.System_Object || IsTextOrBytes(side.Unwrapped().Type));

    private static bool IsTextOrBytes(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => true,
        INamedTypeSymbol { Name: "StringValues" or "StringSegment" } => true,
        INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Byte or SpecialType.System_Char }] } sequence =>
            sequence.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "IEnumerable" or "ImmutableArray",
        INamedTypeSymbol { Name: "IStructuralEquatable" } => true,
        _ => false,
    };

    /// <summary>The array or text of which one element is compared.</summary>
    private static IOperation? ArrayOf(IOperation element) => element.Unwrapped() switch
    {
        IArrayElementReferenceOperation { ArrayReference: var array } => array,
        IPropertyReferenceOperation { Arguments.Length: 1, Instance: { Type.SpecialType: SpecialType.System_String } text } => text,
        _ => null,
    };

    /// <summary><c>if (a[i] != b[i]) return false;</c> in a loop.</summary>
    private static bool EndsAtFirstDifference(IBinaryOperation comparison)
    {
        IOperation condition = comparison;
        while (condition.Parent is IBinaryOperation or IParenthesizedOperation)
            condition = condition.Parent;
        return condition.Parent is IConditionalOperation choice && choice.Condition == condition
            && choice.WhenTrue.DescendantsAndSelf().Any(static operation =>
                operation is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break });
    }
}
