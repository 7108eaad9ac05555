namespace ShiftLeft.Analyzers.Rules;

/// <summary>What code calls a value.</summary>
internal static class ValueNames
{
    /// <summary>
    /// The variable, the member, the key of a form's field or header, the control it is the text of; that of the text or bytes a
    /// conversion is made of. Null for a constant and for what has no name.
    /// </summary>
    public static string? NameOf(IOperation value) => value.Unwrapped() switch
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
