using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>When Json.NET settings with type names are harmless: a binder chooses the types, or the settings only write.</summary>
internal static class JsonSettings
{
    private const int MetadataIgnored = 2;

    public static bool AreSafe(TrackedObject settings) =>
        HasBinder(settings)
        || settings.Sets("MetadataPropertyHandling").Any(static set => set.Value.IsAlways(MetadataIgnored))
        || OnlyWrite(settings);

    /// <summary>The assignments to a type-name property whose value is the variable.</summary>
    public static IEnumerable<IAssignmentOperation> AssignmentsOf(ISymbol variable, IOperation at) =>
        References(variable, at)
            .Select(Destination)
            .OfType<IAssignmentOperation>()
            .Where(static assignment => assignment.Target is IPropertyReferenceOperation);

    /// <summary>Whether a local variable leaves for another place than a comparison.</summary>
    public static bool IsPassedOn(ISymbol variable, IOperation at) =>
        References(variable, at).Select(Destination).Any(static parent => parent is IArgumentOperation or IReturnOperation or IAssignmentOperation);

    private static bool HasBinder(TrackedObject settings) =>
        settings.Sets("SerializationBinder").Concat(settings.Sets("Binder")).Any(static set =>
            !set.Value.IsAlways(null) && !set.Value.Unwrapped().Type.Is("Newtonsoft.Json.Serialization.DefaultSerializationBinder"));

    /// <summary>Settings that write, or that read what the same member has just written (a deep copy).</summary>
    private static bool OnlyWrite(TrackedObject settings)
    {
        if (settings.Escapes)
            return false;
        var consumers = settings.PassedAs().Select(static argument => argument.Parent as IInvocationOperation)
            .Concat(settings.Mentions().Select(static use => use.Parent as IInvocationOperation).Where(static call => call is { TargetMethod.IsStatic: false }))
            .ToArray();
        return consumers.Length > 0 && consumers.All(static call => call?.TargetMethod.Name switch
        {
            "SerializeObject" or "Serialize" or "SerializeXmlNode" or "SerializeXNode" => true,
            "DeserializeObject" => call.Arguments[0].Value.Origins().All(static json => json is IInvocationOperation { TargetMethod.Name: "SerializeObject" }),
            "Create" or "CreateDefault" => IsWriter(call),
            _ => false,
        });
    }

    private static bool IsWriter(IInvocationOperation create) =>
        create.Parent is IInvocationOperation { TargetMethod.Name: "Serialize" } || OnlyWrite(TrackedObject.Created(create));

    private static IOperation? Destination(IOperation use)
    {
        var value = use.Outermost();
        return value.Parent is IAssignmentOperation assignment && assignment.Value != value ? null : value.Parent;
    }

    private static IEnumerable<IOperation> References(ISymbol variable, IOperation at)
    {
        var scope = variable switch
        {
            ILocalSymbol => at.Root().Syntax,
            IParameterSymbol { ContainingSymbol.DeclaringSyntaxReferences: var methods } => methods.FirstOrDefault(method => method.SyntaxTree == at.Syntax.SyntaxTree)?.GetSyntax(),
            IFieldSymbol => at.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>(),
            _ => null,
        };
        if (scope is null || at.SemanticModel is not { } model)
            return [];
        return scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(node => node.Identifier.ValueText == variable.Name)
            .Select(node => model.GetOperation(node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node))
            .OfType<IOperation>()
            .Where(operation => SymbolEqualityComparer.Default.Equals(Symbol(operation), variable));
    }

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation use => use.Local,
        IParameterReferenceOperation use => use.Parameter,
        IFieldReferenceOperation use => use.Field,
        _ => null,
    };
}
