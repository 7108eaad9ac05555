namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>The name that a value is bound to: a variable, a member, a parameter, the key of a dictionary.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Symbol">What is declared so, where it is something that has a declaration.</param>
internal sealed record BoundName(string Name, ISymbol? Symbol)
{
    private const int MaxSteps = 8;
    private const int LongestKey = 60;

    /// <summary>The names, the nearest first: of a parameter, and of the key in front of it.</summary>
    /// <param name="value">The expression that makes the value.</param>
    /// <param name="member">The member that it is part of.</param>
    public static IEnumerable<BoundName> Of(IOperation value, ISymbol member)
    {
        var current = value.Outermost();
        for (var step = 0; step < MaxSteps && current.Parent is { } parent; step++)
        {
            switch (parent)
            {
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return [new(declarator.Symbol.Name, declarator.Symbol)];
                case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                    return [new(field.Name, field)];
                case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                    return [new(property.Name, property)];
                case IParameterInitializerOperation { Parameter: var parameter }:
                    return [new(parameter.Name, parameter)];
                case IAssignmentOperation assignment when assignment.Value == current:
                    return OfTarget(assignment.Target);
                case IArgumentOperation { Parent: IInvocationOperation call, Parameter: not null } when Carriers.Carries(call.TargetMethod) && !call.TargetMethod.ReturnsVoid && !IsStore(call.TargetMethod):
                    current = call.Outermost();
                    continue;
                case IArgumentOperation argument:
                    return OfArgument(argument);
                case IInvocationOperation call when Carriers.Carries(call.TargetMethod):
                    current = call.Outermost();
                    continue;
                case IReturnOperation when OfFunction(parent, member) is { } function:
                    return [function];
                default:
                    return [];
            }
        }

        return [];
    }

    private static IEnumerable<BoundName> OfTarget(IOperation target) => target.Unwrapped() switch
    {
        IPropertyReferenceOperation { Arguments: [{ Value: var key }] } => Key(key),
        IMemberReferenceOperation member => [new(member.Member.Name, member.Member)],
        ILocalReferenceOperation local => [new(local.Local.Name, local.Local)],
        IParameterReferenceOperation parameter => [new(parameter.Parameter.Name, parameter.Parameter)],
        _ => [],
    };

    private static IEnumerable<BoundName> OfArgument(IArgumentOperation argument)
    {
        var arguments = argument.Parent switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        var index = arguments.IndexOf(argument);
        var key = index > 0 && argument.Parameter?.Type.SpecialType is SpecialType.System_String or SpecialType.System_Object ? Key(arguments[index - 1].Value) : [];
        return argument.Parameter is { } parameter ? [new(parameter.Name, parameter), .. key] : key;
    }

    private static IEnumerable<BoundName> Key(IOperation key) =>
        key.ConstantString() is { Length: > 0 and < LongestKey } name && !name.Any(char.IsWhiteSpace) ? [new(name, null)] : [];

    private static BoundName? OfFunction(IOperation @return, ISymbol member)
    {
        for (var outer = @return.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IAnonymousFunctionOperation:
                    return null;
                case ILocalFunctionOperation local:
                    return new(local.Symbol.Name, local.Symbol);
            }
        }

        var symbol = (member as IMethodSymbol)?.AssociatedSymbol ?? member;
        return new(symbol.Name, symbol);
    }

    /// <summary>Whether the call puts the value under a key: <c>Add("ApiKey", "…")</c>.</summary>
    private static bool IsStore(IMethodSymbol method) => method.Name is "Add" or "TryAdd" or "Set" or "Append" or "SetValue";
}
