using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>A token that is taken apart without a look at its signature, and whom its claims let in.</summary>
internal static class TokenReads
{
    private static readonly string[] Identities = ["System.Security.Claims.ClaimsIdentity", "System.Security.Claims.ClaimsPrincipal"];

    private static readonly string[] Guards =
    [
        "Microsoft.AspNetCore.Authentication.AuthenticationHandler`1", "Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter",
        "Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter", "Microsoft.AspNetCore.Authorization.IAuthorizationHandler",
        "System.Web.Mvc.IAuthorizationFilter", "System.Web.Http.Filters.IAuthorizationFilter",
    ];

    private static readonly HashSet<string> Claims = new(StringComparer.Ordinal) { "Claims", "Subject", "Payload", "GetClaim", "TryGetClaim", "GetPayloadValue", "TryGetPayloadValue" };

    /// <summary>Whether who the token says it is is believed: an identity is made of its claims, or a filter or handler lets it pass by them.</summary>
    /// <param name="read">Makes the token of a text.</param>
    /// <param name="member">The member that the read is part of.</param>
    public static bool Authenticates(IOperation read, ISymbol member)
    {
        var root = read.Root();
        if (IsValidated(root) || member.ContainingType.IsOrInherits("Microsoft.AspNetCore.Components.Authorization.AuthenticationStateProvider"))
            return false;
        var claims = Mentions(read).Where(static mention => IsClaims(mention.Parent)).ToList();
        if (claims.Count == 0)
            return false;
        return Guards.Any(guard => member.ContainingType.IsOrInherits(guard))
            || IsMiddleware(member)
            || root.Descendants().OfType<IObjectCreationOperation>().Any(creation =>
                Identities.Any(identity => creation.Type.IsOrInherits(identity))
                && creation.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(value => claims.Exists(claim => claim.Syntax.Span.OverlapsWith(value.Syntax.Span)) || IsLocalOf(value, claims))));
    }

    /// <summary>The read itself, and where the local it is put into is used.</summary>
    private static IEnumerable<IOperation> Mentions(IOperation read)
    {
        var value = read.OutsideConversions();
        return TrackedObject.Created(value).Mentions()
            .Select(static mention => mention.OutsideConversions())
            .Append(value);
    }

    private static bool IsClaims(IOperation? use) => use switch
    {
        IMemberReferenceOperation member => Claims.Contains(member.Member.Name),
        IInvocationOperation call => Claims.Contains(call.TargetMethod.Name),
        IConditionalAccessOperation access => access.WhenNotNull.DescendantsAndSelf().Any(static inner =>
            inner is IMemberReferenceOperation { Member.Name: var name } && Claims.Contains(name)),
        _ => false,
    };

    /// <summary>Whether a local that is given something of the claims is used.</summary>
    private static bool IsLocalOf(IOperation value, List<IOperation> claims) =>
        value is ILocalReferenceOperation local
        && AssignedValues.Of(local) is { } given
        && given.Exists(origin => claims.Exists(claim => origin.Syntax.Span.Contains(claim.Syntax.Span)));

    private static bool IsValidated(IOperation root) => root.Descendants().Any(static operation =>
        operation is IInvocationOperation { TargetMethod.Name: "ValidateToken" or "ValidateTokenAsync" or "ValidateSignature" });

    private static bool IsMiddleware(ISymbol member) =>
        member is IMethodSymbol { Name: "Invoke" or "InvokeAsync", Parameters: [{ Type: var first }, ..] } && first.Is("Microsoft.AspNetCore.Http.HttpContext");
}
