namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>A password that somebody typed, compared with one that is in the code.</summary>
internal sealed class SL3002_PasswordComparison() : CodeRule(Rule.SL3002_HardcodedPassword)
{
    private const int ShortestPassword = 3;

    private static readonly (string Type, string Method)[] Comparisons =
    [
        ("System.String", "Equals"), ("System.String", "Compare"), ("System.String", "CompareOrdinal"), ("System.String", "CompareTo"),
        ("System.Collections.Generic.IEqualityComparer`1", "Equals"), ("System.Collections.Generic.IComparer`1", "Compare"),
    ];

    public override void Register(RuleRegistry on)
    {
        on.Operation(OperationKind.Binary, static (context, operation) =>
        {
            if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison)
                Compare(context, comparison.LeftOperand, comparison.RightOperand);
        });
        on.Operation(OperationKind.IsPattern, static (context, operation) =>
        {
            if (operation is IIsPatternOperation { Value: var input, Pattern: IConstantPatternOperation { Value: var constant } })
                Compare(context, input, constant);
        });
        foreach (var (type, method) in Comparisons)
            on.Call(type, method, static (context, call) => Call(context, call));
    }

    private static void Call(RuleContext context, IInvocationOperation call)
    {
        if (call is { Instance: { Type.SpecialType: SpecialType.System_String } instance, Arguments: { Length: > 0 } with })
            Compare(context, instance, with[0].Value);
        else if (call.Arguments is { Length: >= 2 } both)
            Compare(context, both[0].Value, both[1].Value);
    }

    private static void Compare(RuleContext context, IOperation left, IOperation right)
    {
        if (NameOf(left) is { } first && CredentialNames.IsPassword(first))
            Report(context, right, first);
        else if (NameOf(right) is { } second && CredentialNames.IsPassword(second))
            Report(context, left, second);
    }

    private static void Report(RuleContext context, IOperation constant, string name)
    {
        var values = HardcodedValue.Of(constant)
            .Where(static value => value.Text.Trim().Length >= ShortestPassword && !CredentialNames.IsPassword(value.Text));
        HardcodedCredential.Report(context, constant, values, name, "a comparison");
    }

    /// <summary>What a value is called: the variable, the member, the key of a form's field, the control it is the text of.</summary>
    private static string? NameOf(IOperation value) => value.Unwrapped() switch
    {
        { ConstantValue.HasValue: true } => null,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation { Arguments: { Length: 1 } key } => key[0].Value.ConstantString(),
        IPropertyReferenceOperation { Property.Name: "Text" or "Value", Instance: { } control } => NameOf(control),
        IPropertyReferenceOperation property => property.Property.Name,
        IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } text } => NameOf(text),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } text } => NameOf(text),
        IConditionalAccessInstanceOperation access => access.Target() is { } target ? NameOf(target) : null,
        IConditionalAccessOperation access => NameOf(access.WhenNotNull),
        _ => null,
    };
}
