using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShiftLeft.Analyzers.Rules.Crypto;
using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Secrets;

internal sealed class SL3005_HighEntropySecret() : CodeRule(Rule.SL3005_HighEntropySecret)
{
    private const int MaxUses = 20;

    public override void Register(RuleRegistry on) => on.Text(static (context, text) =>
    {
        if (text.Holes.Count > 0 || !GeneratedText.IsGenerated(text.Text))
            return;
        var name = BoundName.Of(context.Operation, context.ContainingSymbol).FirstOrDefault(bound => SecretBindings.IsSecret(bound, text.Text));
        if (name is null || IsReportedElsewhere(context, text, name) || SecretBindings.IsAboutTexts(context)
            || context.Operation.IsDevelopmentOnly() || TestProjects.IsTest(context.Compilation))
        {
            return;
        }

        NamedSecret.Report(context, text, name.Name, 0, text.Text.Length);
    });

    /// <summary>Rules that know the form of the value, or where it goes, say more.</summary>
    private static bool IsReportedElsewhere(RuleContext context, TextExpression text, BoundName name) =>
        !HardcodedCredential.IsCredential(text.Text)
        || AuthorizationHeader.IsCredential(name.Name)
        || text.IsDeclaredElsewhere(0, text.Text.Length)
        || (name.Symbol is IParameterSymbol parameter && IsSink(context, parameter))
        || (name.Symbol is IPropertySymbol property && IsElsewhere(context, property) && CredentialNames.IsSink(property.Name))
        || (name.Symbol is { } declared && Uses(context, declared).Any(use => GoesIntoSink(context, use)));

    private static IEnumerable<IOperation> Uses(RuleContext context, ISymbol declared)
    {
        if (context.Operation.SemanticModel is not { } model || declared is not (IFieldSymbol or ILocalSymbol or IPropertySymbol))
            return [];
        return context.Operation.Syntax.SyntaxTree.GetRoot(context.Cancellation).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(node => node.Identifier.ValueText == declared.Name)
            .Take(MaxUses)
            .Select(node => model.GetOperation(node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node, context.Cancellation))
            .OfType<IOperation>();
    }

    private static bool GoesIntoSink(RuleContext context, IOperation use)
    {
        for (var current = use.Outermost(); ; current = current.Parent!.Parent!.Outermost())
        {
            switch (current.Parent)
            {
                case IArgumentOperation { Parent: IInvocationOperation call } when Carriers.Carries(call.TargetMethod) && !call.TargetMethod.ContainingType.IsOrInherits("System.Security.Cryptography.HashAlgorithm"):
                    continue;
                case IArgumentOperation { Parameter: { } parameter }:
                    return IsSink(context, parameter);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when assignment.Value == current:
                    return IsElsewhere(context, property) && (CredentialNames.IsSink(property.Name) || KeySinks.Properties.Any(sink => property.IsMemberOf(sink.Type) && property.Name == sink.Member));
                default:
                    return false;
            }
        }
    }

    private static bool IsSink(RuleContext context, IParameterSymbol parameter) =>
        IsElsewhere(context, parameter)
        && (CredentialNames.IsSink(parameter.Name)
            || CredentialSinks.All.Any(sink => sink.Parameter == parameter.Name && parameter.ContainingType.Is(sink.Type))
            || KeySinks.Parameters.Any(sink => sink.Parameter == parameter.Name && parameter.ContainingType.IsOrInherits(sink.Type)));

    private static bool IsElsewhere(RuleContext context, ISymbol symbol) =>
        !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, context.Compilation.Assembly);
}
