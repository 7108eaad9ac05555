using ShiftLeft.Analyzers.Rules;
using ShiftLeft.Analyzers.Rules.Serialization;

namespace ShiftLeft.Analyzers.ApiUsage;

/// <summary>
/// Reports where an object of a forbidden type is made: by <c>new</c>, or by a generic method that is told to make or find one. A call on
/// an object that the code was handed is reported too, as its making may be out of sight.
/// </summary>
internal sealed class ForbiddenTypeRule() : CodeRule([.. ForbiddenType.All.Select(static row => row.Rule).Distinct()])
{
    public override void Register(RuleRegistry on)
    {
        foreach (var row in ForbiddenType.All)
        {
            on.New(row.Type, (context, creation) =>
            {
                // That nobody signs what it reads says more than that it creates any type.
                if (SL4007_ViewStateWithoutMac.ReadsWithoutMac(creation) is null || !context.IsOn(Rule.SL4007_ViewStateWithoutMac))
                    context.Report(row.Rule, creation, row.Name);
            });
        }

        on.Operation(OperationKind.Invocation, static (context, operation) =>
        {
            if (Row((IInvocationOperation)operation) is { } row)
                context.Report(row.Rule, operation, row.Name);
        });
    }

    private static ForbiddenType? Row(IInvocationOperation call)
    {
        foreach (var argument in call.TargetMethod.TypeArguments)
        {
            if (Row(argument) is { } row)
                return row;
        }

        return call.Instance is { } instance && call.TargetMethod.ContainingType.SpecialType != SpecialType.System_Object && IsHandedOver(instance)
            ? Row(instance.Type)
            : null;
    }

    private static ForbiddenType? Row(ITypeSymbol? type)
    {
        foreach (var row in ForbiddenType.All)
        {
            if (type.Is(row.Type))
                return row;
        }

        return null;
    }

    // Anything else was made in the code at hand, and reported there.
    private static bool IsHandedOver(IOperation instance) => instance.Unwrapped() switch
    {
        IParameterReferenceOperation => true,
        IInvocationOperation { TargetMethod: { IsGenericMethod: false, DeclaringSyntaxReferences.IsEmpty: true } } => true,
        IMemberReferenceOperation { Member.DeclaringSyntaxReferences.IsEmpty: true } => true,
        IConditionalAccessInstanceOperation access => access.Target() is { } target && IsHandedOver(target),
        _ => false,
    };
}
