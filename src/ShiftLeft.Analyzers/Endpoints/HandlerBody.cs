using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>What the body of a handler does itself that an attribute could have said, and whether it does anything at all.</summary>
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

    /// <summary>Whether the body does nothing but answer with a status that is written in the code.</summary>
    public static bool OnlyAnswers(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is MethodDeclarationSyntax declaration
        && (declaration.ExpressionBody?.Expression ?? (declaration.Body is { Statements: [ReturnStatementSyntax { Expression: { } answer }] } ? answer : null))
            is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "NoContent" or "NotFound" or "Forbid" or "BadRequest" or "StatusCode" } } call
        && call.ArgumentList.Arguments.All(static argument => argument.Expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax);
}
