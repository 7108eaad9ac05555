using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>The calls that build one cross-origin policy, and where the policy is used.</summary>
internal static class CorsChain
{
    /// <summary>Whether the method is called on the same policy builder, in the same chain of calls or in another statement.</summary>
    public static bool Has(IInvocationOperation call, string method)
    {
        var builder = Start(call);
        var name = ObjectPath.Of(builder);
        return call.Root().Descendants().OfType<IInvocationOperation>().Any(other => other.TargetMethod.Name == method
            && (Start(other).Syntax == builder.Syntax || (name is not null && name.Equals(ObjectPath.Of(Start(other))))));
    }

    /// <summary>Whether the policy that the operation is part of is applied in this file, and only in development.</summary>
    public static bool IsUsedInDevelopmentOnly(IOperation operation)
    {
        if (operation.SemanticModel is not { } model || Policy(operation) is not { } policy)
            return false;
        var uses = operation.Syntax.SyntaxTree.GetRoot().DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(static name => name.Identifier.ValueText is "UseCors" or "RequireCors" or "EnableCors" or "EnableCorsAttribute")
            .Select(name => name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call ? model.GetOperation(call) as IInvocationOperation : null)
            .Where(use => use is null || IsOf(use, policy))
            .ToArray();
        return uses.Length > 0 && Array.TrueForAll(uses, static use => use is not null && use.IsDevelopmentOnly());
    }

    /// <summary>Whether the operation runs only where something is compared with '*': where the configuration says that anyone may call.</summary>
    public static bool IsAskedFor(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation choice && inner != choice.Condition && choice.Condition.Descendants().Any(IsWildcard))
                return true;
        }

        return false;
    }

    private static bool IsWildcard(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: "*" or '*' }
        || operation is IFieldReferenceOperation { Field: { Name: "AnyOrigin", ContainingType.Name: "CorsConstants" } };

    private static IOperation Start(IOperation call)
    {
        while (call is IInvocationOperation { Instance: { } receiver })
            call = receiver;
        return call;
    }

    private static IInvocationOperation? Policy(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInvocationOperation { TargetMethod.Name: "AddPolicy" or "AddDefaultPolicy" } policy)
                return policy;
        }

        return null;
    }

    private static bool IsOf(IInvocationOperation use, IInvocationOperation policy) =>
        NameOf(use) == (policy.TargetMethod.Name == "AddPolicy" ? NameOf(policy) : null);

    private static string? NameOf(IInvocationOperation call) => call.Arguments
        .Where(static argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String)
        .Select(static argument => argument.Value.Text())
        .FirstOrDefault();
}
