namespace ShiftLeft.Analyzers.Rules;

/// <summary>
/// The named places that a value reaches inside the member that makes it: through expressions, locals, arrays, string building,
/// conversions and encodings, lambdas and local functions. For rules that ask what a value is for, not for flows to a sink.
/// </summary>
internal sealed partial class Destinations
{
    private const int MaxSteps = 300;

    private readonly ISymbol _member;
    private readonly IOperation _root;
    private readonly List<Destination> _found = [];
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private int _steps;

    private Destinations(IOperation value, ISymbol member) => (_root, _member) = (value.Root(), member);

    /// <param name="value">The expression that makes the value.</param>
    /// <param name="member">The member that the expression is part of.</param>
    public static IReadOnlyList<Destination> Of(IOperation value, ISymbol member)
    {
        var destinations = new Destinations(value, member);
        destinations.Climb(value);
        return destinations._found;
    }

    /// <summary>Where the content of a buffer goes that a call fills.</summary>
    public static IReadOnlyList<Destination> OfBuffer(IOperation buffer, ISymbol member)
    {
        var destinations = new Destinations(buffer, member);
        destinations.Fill(buffer);
        return destinations._found;
    }

    private void Climb(IOperation value)
    {
        for (var current = value; current is not null && _steps++ < MaxSteps;)
            current = Next(current);
    }

    /// <summary>Notes where the value is put, and gives the expression that carries it on, or null.</summary>
    private IOperation? Next(IOperation value)
    {
        switch (value.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                Put(declarator.Symbol);
                return null;
            case IFieldInitializerOperation field:
                field.InitializedFields.ToList().ForEach(Put);
                return null;
            case IPropertyInitializerOperation property:
                property.InitializedProperties.ToList().ForEach(Put);
                return null;
            case IAssignmentOperation assignment:
                if (assignment.Target == value)
                    return null;
                Fill(assignment.Target);
                return assignment.Parent is IObjectOrCollectionInitializerOperation ? null : assignment;
            case IArgumentOperation argument:
                return Pass(argument);
            case IReturnOperation @return:
                return Return(@return);
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop when loop.Collection == value:
                Put(variable.Symbol);
                return null;
            case IArrayElementReferenceOperation element when element.ArrayReference != value:
                return IsPiece(element) ? element : null;
            case IArrayCreationOperation:
                return null;
            case IArrayInitializerOperation { Parent: { } array }:
                return array;
            case IInterpolationOperation or IInterpolatedStringAppendOperation or ISwitchExpressionArmOperation:
                return value.Parent.Parent;
            case ISwitchExpressionOperation @switch when @switch.Value == value:
            case IConditionalOperation conditional when conditional.Condition == value:
            case IRangeOperation or IBlockOperation:
                return null;
            case IInvocationOperation call when !Carriers.Carries(call.TargetMethod):
            case IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "LongLength" }:
                return null;
            case { Type: { SpecialType: not (SpecialType.System_Boolean or SpecialType.System_Void) } } expression:
                return expression;
            default:
                return null;
        }
    }

    private IOperation? Pass(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter)
            return null;
        if (argument.Parent is IPropertyReferenceOperation or IImplicitIndexerReferenceOperation)
            return IsPiece(argument.Parent) ? argument.Parent : null;
        if (Carriers.IsMeasure(parameter))
            return argument.Parent is IInvocationOperation { TargetMethod.ReturnType: var picked } && IsElement(picked) ? argument.Parent : null;
        Put(parameter.Name, parameter.Type);
        switch (argument.Parent)
        {
            case IObjectCreationOperation creation:
                NameBySiblings(creation.Arguments, argument);
                return Carriers.Carries(creation.Type) ? creation : null;
            case IInvocationOperation call:
                NameBySiblings(call.Arguments, argument);
                if (Carriers.IsNamedByMethod(parameter, call.TargetMethod))
                    Put(call.TargetMethod.Name, parameter.Type);
                if (Carriers.Collects(call.TargetMethod) && (call.Instance ?? call.Arguments[0].Value) is var receiver && receiver != argument.Value)
                    Fill(receiver);
                foreach (var target in call.Arguments.Where(other => other != argument && Carriers.IsTarget(other.Parameter)))
                    Fill(target.Value);
                return Carriers.Carries(call.TargetMethod) ? call : null;
            default:
                return null;
        }
    }

    private IOperation? Return(IReturnOperation @return)
    {
        for (var current = @return.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation { Parent: IDelegateCreationOperation lambda }:
                    return lambda;
                case ILocalFunctionOperation function:
                    Put(function.Symbol);
                    return null;
            }
        }

        Put(_member);
        return null;
    }

    /// <summary>Whether picking by the value makes part of a text (a letter of an alphabet) rather than choosing among things.</summary>
    private static bool IsPiece(IOperation element) =>
        IsElement(element.Type) || (element.Type?.SpecialType == SpecialType.System_String && element.Parent is
            IInterpolationOperation or IBinaryOperation or IReturnOperation
            or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "StringBuilder" or "String" } }
            or ICompoundAssignmentOperation);

    private static bool IsElement(ITypeSymbol? type) => type?.SpecialType
        is SpecialType.System_Char or SpecialType.System_Byte or SpecialType.System_Int32 or SpecialType.System_UInt32;
}
