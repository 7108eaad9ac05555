using ShiftLeft.Analyzers.Endpoints;
using ShiftLeft.Analyzers.Models.Entry;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary><c>[Authorize]</c> that <c>[AllowAnonymous]</c> in the same place or farther out takes the effect from: it goes before, wherever it stands.</summary>
internal sealed class SL5006_OverriddenAuthorization() : CodeRule(Rule.SL5006_BrokenAccessControl)
{
    private static readonly Hubs Hub = new();

    public override void Register(RuleRegistry on) => on.Operation(OperationKind.Attribute, static (context, operation) =>
    {
        if (operation is not IAttributeOperation { Operation: IObjectCreationOperation { Type: INamedTypeSymbol type } }
            || MetadataNames.Of(type) != MetadataKind.Authorizes
            || operation.Syntax.Parent?.Parent is not { } declaration
            || operation.SemanticModel?.GetDeclaredSymbol(declaration, context.Cancellation) is not { } symbol
            // What a method of a hub asks for holds: SignalR reads [AllowAnonymous] where the hub is connected to, and only there.
            || (symbol is IMethodSymbol method && Hub.Calls(method)))
        {
            return;
        }

        if (Anonymous(symbol) is { } beside)
        {
            if (AsksWho(symbol))
                return;
            context.Report(Rule.SL5006_BrokenAccessControl, beside.At, null, $"{beside.Text} goes before [Authorize] on '{symbol.Name}', so anybody may call it; remove one of them");
            return;
        }

        // What a class says does not hold for a local function that is mapped to a route.
        var outer = symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, ContainingType: { } around } ? around : (symbol as INamedTypeSymbol)?.BaseType;
        for (; outer is not null; outer = outer.BaseType)
        {
            if (Anonymous(outer) is { } opened)
            {
                context.Report(
                    Rule.SL5006_BrokenAccessControl, operation.Syntax.GetLocation(), [opened.At], null,
                    $"{opened.Text} on '{outer.Name}' goes before [Authorize] on '{symbol.Name}', so anybody may call it; move it to what everybody may call");
                return;
            }
        }
    });

    /// <summary>
    /// <c>[Authorize(AuthenticationSchemes = "Bearer"), AllowAnonymous]</c> has the scheme say who calls and demands nobody: ASP.NET Core
    /// authenticates before it looks for [AllowAnonymous].
    /// </summary>
    private static bool AsksWho(ISymbol symbol) =>
        SymbolMetadata.OfAttributes(symbol).Where(static said => said.Kind == MetadataKind.Authorizes).All(static said => said.Schemes is not null && !said.NamesRight);

    private static EndpointMetadata? Anonymous(ISymbol symbol) => SymbolMetadata.OfAttributes(symbol).FirstOrDefault(static said => said.Kind == MetadataKind.AllowsAnonymous);
}
