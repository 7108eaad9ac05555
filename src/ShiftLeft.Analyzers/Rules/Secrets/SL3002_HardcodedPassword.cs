namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>A constant that is handed to a library as a credential: by argument or by property.</summary>
internal sealed class SL3002_HardcodedPassword() : CodeRule(Rule.SL3002_HardcodedPassword)
{
    public override void Register(RuleRegistry on)
    {
        on.Operation(OperationKind.Invocation, static (context, operation) =>
        {
            var call = (IInvocationOperation)operation;
            Arguments(context, call.TargetMethod, call.Arguments);
        });
        on.Operation(OperationKind.ObjectCreation, static (context, operation) =>
        {
            var creation = (IObjectCreationOperation)operation;
            Arguments(context, creation.Constructor, creation.Arguments);
        });
        on.Operation(OperationKind.SimpleAssignment, static (context, operation) => Assignment(context, (IAssignmentOperation)operation));
        on.Operation(OperationKind.CoalesceAssignment, static (context, operation) => Assignment(context, (IAssignmentOperation)operation));
        foreach (var sink in CredentialSinks.All)
        {
            if (sink.Method == CredentialSinks.Constructor)
                on.New(sink.Type, (context, creation) => Argument(context, creation.Arguments, sink));
            else
                on.Call(sink.Type, sink.Method, (context, call) => Argument(context, call.Arguments, sink));
        }
    }

    private static void Arguments(RuleContext context, IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (method is null || IsOurs(context, method) || IsAboutTexts(method.ContainingType))
            return;
        foreach (var argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && CredentialNames.IsSink(parameter.Name))
                Report(context, argument.Value, parameter.Name, method.ContainingType);
        }
    }

    private static void Argument(RuleContext context, ImmutableArray<IArgumentOperation> arguments, CredentialSink sink)
    {
        var argument = arguments.FirstOrDefault(argument => argument.Parameter?.Name == sink.Parameter);
        // A type that derives from the one named has its own row, or its own parameters.
        if (argument?.Parameter is { } parameter && parameter.ContainingType.Is(sink.Type))
            Report(context, argument.Value, sink.Parameter, parameter.ContainingType);
    }

    private static void Assignment(RuleContext context, IAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } target || IsOurs(context, property))
            return;
        var name = property.IsIndexer ? KeyOfConnectionString(target) : property.Name;
        if (name is not null && CredentialNames.IsSink(name) && !IsAboutTexts(property.ContainingType))
            Report(context, assignment.Value, name, property.ContainingType);
    }

    private static void Report(RuleContext context, IOperation value, string name, ITypeSymbol type) =>
        HardcodedCredential.Report(context, value, context.Constants(value), name, type.Name);

    /// <summary><c>builder["Password"]</c>.</summary>
    private static string? KeyOfConnectionString(IPropertyReferenceOperation indexer) =>
        indexer.Arguments is { Length: 1 } arguments
        && indexer.Property.ContainingType.IsOrInherits("System.Data.Common.DbConnectionStringBuilder")
            ? arguments[0].Value.Text()?.Replace(" ", "")
            : null;

    /// <summary>What our own code does with a parameter is seen where it does it.</summary>
    private static bool IsOurs(RuleContext context, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, context.Compilation.Assembly);

    /// <summary>Resources and labels are named after what they describe.</summary>
    private static bool IsAboutTexts(INamedTypeSymbol type) =>
        Words.Of(type.Name) is var words && (words.Say("localizer") || words.Say("resource"));
}
