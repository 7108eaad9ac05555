using Microsoft.CodeAnalysis.CSharp;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Finds what an action reads by id and whether it tests the owner, by the shape of its body.</summary>
internal static class OwnerTests
{
    private const int MaxDepth = 2;

    private static readonly HashSet<string> UserTypeWords = new(StringComparer.Ordinal) { "currentuser", "usercontext", "useraccessor", "usersession", "useridentity", "principal", "identity", "currentcontext", "usermanager", "workcontext", "usersettings", "session" };

    public static ActionReads Of(IOperation body, IMethodSymbol action)
    {
        var reads = new List<(ITypeSymbol, IParameterSymbol, IInvocationOperation)>();
        var tested = new List<ITypeSymbol>();
        var ids = action.Parameters.Where(IsId).ToList();
        if (ids.Count == 0 && action is { IsStatic: true, MethodKind: MethodKind.Ordinary })
            return new([], [], KnowsUser: false);
        var knowsUser = false;
        foreach (var operation in body.Descendants())
        {
            knowsUser |= IsUser(operation, action);
            switch (operation)
            {
                case IInvocationOperation call when EntityOf(call) is { } entity:
                    if (ids.Find(id => TakesId(call, id)) is { } found)
                    {
                        reads.Add((entity, found, call));
                        if (call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(value => IsUserValue(value, action))))
                            tested.Add(entity);
                    }
                    else if (IsAuthorization(call) && call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument.Value.Unwrapped().Type, entity)))
                    {
                        tested.Add(entity);
                    }

                    break;
                case IInvocationOperation call when IsAuthorization(call):
                    tested.AddRange(call.Arguments.Select(static argument => argument.Value.Unwrapped().Type).Where(static type => type is INamedTypeSymbol { TypeKind: TypeKind.Class })!);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    Compare(comparison.LeftOperand, comparison.RightOperand);
                    Compare(comparison.RightOperand, comparison.LeftOperand);
                    break;
            }
        }

        return new(reads, tested, knowsUser);

        void Compare(IOperation member, IOperation user)
        {
            if (OwnerOf(member) is { } entity && IsUserValue(user, action))
                tested.Add(entity);
        }
    }

    private static bool IsAuthorization(IInvocationOperation call) => call.TargetMethod.Name.StartsWith("Authorize", StringComparison.Ordinal);

    /// <summary>A simple parameter called id, orderId or order_id.</summary>
    private static bool IsId(IParameterSymbol parameter) =>
        Words.Of(parameter.Name).All is { Count: > 0 } words && words[words.Count - 1] is "id" or "guid" or "key"
        && (parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_String
            || parameter.Type.Name is "Guid" || parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T });

    /// <summary>The class of the team's that the call brings, alone or in a task.</summary>
    private static ITypeSymbol? EntityOf(IInvocationOperation call)
    {
        var type = call.TargetMethod.ReturnType;
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "ActionResult", TypeArguments: [var inner] })
            type = inner;
        if (!IsQuestion(call.TargetMethod.Name))
            return null;
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } entity && entity.ContainingNamespace?.ToDisplayString() is { } name
            && !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Microsoft", StringComparison.Ordinal) ? entity : null;
    }

    private static bool IsQuestion(string name) => Words.Of(name).All is { Count: > 0 } words
        && words[0] is "find" or "get" or "first" or "single" or "load" or "read" or "fetch" or "query" or "retrieve" or "select" or "last" or "by" or "lookup" or "try";

    /// <summary>The id itself, an array of it, or a lambda that compares it; along the chain of calls: <c>Orders.Where(o => o.Id == id).First()</c>.</summary>
    private static bool TakesId(IInvocationOperation call, IParameterSymbol id)
    {
        for (IOperation? current = call; current is not null;)
        {
            switch (current.Unwrapped())
            {
                case IInvocationOperation link:
                    if (link.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(value => value is IParameterReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Parameter, id))
                        && argument.Value.Unwrapped() is not IObjectCreationOperation))
                        return true;
                    current = link.Instance ?? (link.TargetMethod.IsExtensionMethod ? link.Arguments.FirstOrDefault()?.Value : null);
                    break;
                case IAwaitOperation awaited:
                    current = awaited.Operation;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The entity whose member this is, where the member speaks of a user: <c>order.CustomerId</c>.</summary>
    private static ITypeSymbol? OwnerOf(IOperation member)
    {
        if (member.Unwrapped() is IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation } access)
            return access.Operation.Unwrapped() is ILocalReferenceOperation or IParameterReferenceOperation ? access.Operation.Unwrapped().Type : null;
        while (member.Unwrapped() is IPropertyReferenceOperation { Instance: { } instance } property)
        {
            if (instance.Unwrapped() is ILocalReferenceOperation or IParameterReferenceOperation or IPatternOperation)
                return instance.Unwrapped().Type;
            member = property.Instance;
        }

        return null;
    }

    /// <summary>A value that tells who the user is, itself or by the local that holds it.</summary>
    private static bool IsUserValue(IOperation value, IMethodSymbol action) =>
        value.Origins().Any(origin => origin.DescendantsAndSelf().Any(part => IsUser(part, action)));

    private static bool IsUser(IOperation operation, IMethodSymbol action) => Endpoints.HandlerBody.ChecksCaller(operation) || operation switch
    {
        IPropertyReferenceOperation property => IsUserMember(property.Property, action),
        IInvocationOperation call => IsUserMember(call.TargetMethod, action),
        IFieldReferenceOperation field => Words.Of(field.Field.Name).FirstOf(UserTypeWords) is not null || Words.Of(field.Field.Type.Name).FirstOf(UserTypeWords) is not null,
        _ => false,
    };

    /// <summary>A member of the controller (or a base of it) that deals with the user, or one of a service that stands for the user.</summary>
    private static bool IsUserMember(ISymbol member, IMethodSymbol action)
    {
        if (member.ContainingType is not { } owner)
            return false;
        if (Words.Of(owner.Name).FirstOf(UserTypeWords) is not null || Words.Of(member.Name).Say("currentuser"))
            return true;
        for (var type = action.ContainingType; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, owner.OriginalDefinition))
                return MentionsUser(member, owner, MaxDepth);
        }

        return false;
    }

    private static bool MentionsUser(ISymbol member, INamedTypeSymbol owner, int depth)
    {
        foreach (var token in member.DeclaringSyntaxReferences.SelectMany(static declaration => declaration.GetSyntax().DescendantTokens()))
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken))
                continue;
            if (token.ValueText is "User" or "ClaimTypes" or "HttpContext" or "GetUserId")
                return true;
            if (depth > 0 && token.ValueText != member.Name && owner.GetMembers(token.ValueText).Any(other => other is IMethodSymbol or IPropertySymbol && MentionsUser(other, owner, depth - 1)))
                return true;
        }

        return false;
    }
}
