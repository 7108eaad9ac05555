namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What the body of a handler does itself that an attribute could have said.</summary>
internal static class HandlerBody
{
    /// <summary>Whether the operation reads the form of the request without binding it.</summary>
    public static bool ReadsForm(IOperation operation) => operation switch
    {
        IInvocationOperation call => (CallRoles.ByName(call.TargetMethod) & CallRole.ReadsForm) != 0,
        IPropertyReferenceOperation { Property: { Name: "Form", ContainingType.Name: "HttpRequest" } } => true,
        _ => false,
    };

    /// <summary>Whether the operation looks at who calls, or turns callers away.</summary>
    public static bool ChecksCaller(IOperation operation) => operation switch
    {
        IInvocationOperation call => (CallRoles.ByName(call.TargetMethod) & CallRole.ChecksCaller) != 0,
        IPropertyReferenceOperation { Property.Name: "User" or "UserIdentifier" or "Identity" or "CurrentUser" or "CurrentPrincipal" } => true,
        IObjectCreationOperation { Type.Name: "UnauthorizedAccessException" or "UnauthorizedResult" or "ForbidResult" or "HttpUnauthorizedResult" or "ChallengeResult" } => true,
        IFieldReferenceOperation { Field.Name: "Status401Unauthorized" or "Status403Forbidden" or "Unauthorized" or "Forbidden" } => true,
        // A principal is bound to whoever calls.
        IParameterReferenceOperation { Parameter.Type.Name: "ClaimsPrincipal" } => true,
        _ => false,
    };

    /// <summary>Of what checks callers: whether it only turns them away, for whatever reason.</summary>
    public static bool OnlyRefuses(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.Name is "Forbid" or "Unauthorized" or "Challenge" or "Forbidden" or "HttpUnauthorizedResult",
        _ => operation is IObjectCreationOperation or IFieldReferenceOperation,
    };
}
