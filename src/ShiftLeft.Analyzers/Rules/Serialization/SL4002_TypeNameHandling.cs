namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>
/// Reports the value (<c>TypeNameHandling.All</c>), wherever it is on its way into a setting, so that setters, initializers, attributes,
/// variables and arguments are one case. Comparisons and the like only ask.
/// </summary>
internal sealed class SL4002_TypeNameHandling() : CodeRule(Rule.SL4002_TypeNameHandling)
{
    private const string Handling = "Newtonsoft.Json.TypeNameHandling";

    private static readonly string[] Names = ["None", "Objects", "Arrays", "All", "Auto"];

    public override void Register(RuleRegistry on)
    {
        foreach (var name in Names.Skip(1))
            on.Use(Handling, name, OnValue);
        on.Operation(OperationKind.Conversion, OnNumber);
    }

    private static void OnValue(RuleContext context, IMemberReferenceOperation use)
    {
        // Objects | Arrays is one value, reported once.
        IOperation value = use;
        for (; value.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } or; value = or)
        {
            if (value == or.RightOperand)
                return;
        }

        Report(context, value);
    }

    private static void OnNumber(RuleContext context, IOperation operation)
    {
        if (operation is IConversionOperation { Operand: ILiteralOperation { ConstantValue.Value: int and not 0 }, IsImplicit: false } number
            && number.Type.Is(Handling))
        {
            Report(context, number);
        }
    }

    private static void Report(RuleContext context, IOperation value)
    {
        if (!IsAllowed(value))
            context.Report(Rule.SL4002_TypeNameHandling, value, value.ConstantValue.Value is int and > 0 and <= 4 and var number ? Names[number] : "other than None");
    }

    private static bool IsAllowed(IOperation value)
    {
        value = value.Outermost();
        return value.Parent switch
        {
            IAssignmentOperation assignment when assignment.Value == value => IsAllowed(assignment),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsAllowed(declarator.Symbol, declarator),
            IFieldInitializerOperation initializer => IsAllowed(initializer.InitializedFields[0], initializer),
            IPropertyInitializerOperation or IParameterInitializerOperation or IReturnOperation => false,
            IArgumentOperation { Parameter: { } parameter } argument => !IsHandling(parameter.OriginalDefinition.Type) || IsAllowed(parameter, argument),
            _ => true,
        };
    }

    private static bool IsHandling(ITypeSymbol type) =>
        (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type).Is(Handling);

    private static bool IsAllowed(IAssignmentOperation assignment) => assignment.Target switch
    {
        IMemberReferenceOperation { Member: IPropertySymbol } when TrackedObject.ReceiverOf(assignment) is { } settings => JsonSettings.AreSafe(settings),
        ILocalReferenceOperation { Local: var local } => IsAllowed(local, assignment),
        IFieldReferenceOperation { Field: var field } => IsAllowed(field, assignment),
        _ => false,
    };

    /// <summary>A variable is as safe as each settings object it is put into; one that is put nowhere in sight counts as not.</summary>
    private static bool IsAllowed(ISymbol variable, IOperation at)
    {
        var uses = JsonSettings.AssignmentsOf(variable, at).Select(TrackedObject.ReceiverOf).ToArray();
        return uses.Length > 0
            ? uses.All(static settings => settings is not null && JsonSettings.AreSafe(settings))
            : variable is ILocalSymbol && !JsonSettings.IsPassedOn(variable, at);
    }
}
