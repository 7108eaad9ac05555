using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// What is written into variables, members and elements, one or several at a time.
internal sealed partial class BodyLowerer
{
    private int Assign(IAssignmentOperation assignment)
    {
        var value = assignment switch
        {
            ICompoundAssignmentOperation compound => Compound(compound),
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation } when RefersAnew(assignment) => Reference(assignment.Value),
            ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation reference } => Refer(reference.Local, assignment.Value),
            _ => EvaluateCopy(assignment.Value),
        };
        Assign(assignment.Target, value, assignment);
        return value;
    }

    /// <summary>Writes to one of several places: each may hold what it held before.</summary>
    private void AssignEither(IReadOnlyList<IOperation> targets, int value, IOperation? at, TextSpan span)
    {
        foreach (var target in targets)
        {
            var before = targets.Count == 1 ? Instruction.None : Evaluate(target);
            Assign(target, before == Instruction.None ? value : value == Instruction.None ? before : Merge([before, value], span), at);
        }
    }

    /// <summary>A handler joins those that are there; an event with accessors of its own gets it as their value.</summary>
    private int Subscribe(IEventReferenceOperation reference, IEventAssignmentOperation subscription)
    {
        var span = subscription.Syntax.Span;
        var handler = Evaluate(subscription.HandlerValue);
        if (!subscription.Adds || handler == Instruction.None)
            return Instruction.None;
        if (reference.Event.AddMethod is { IsImplicitlyDeclared: false } or { PartialImplementationPart: not null } && reference.Event.AddMethod is var accessor && !reference.Event.DeclaringSyntaxReferences.IsEmpty)
            return Call(accessor, Evaluate(reference.Instance), [handler], subscription);
        var all = NewRegister();
        Emit(new MergeInstruction(all, [LoadMember(Evaluate(reference.Instance), reference.Event, reference), handler], span));
        StoreMember(reference, all, span);
        return Instruction.None;
    }

    private int Compound(ICompoundAssignmentOperation compound)
    {
        var span = compound.Syntax.Span;
        if (compound.Type?.SpecialType == SpecialType.System_String)
            return Concat(compound, [compound.Target, compound.Value]);
        var left = Evaluate(compound.Target);
        var right = Evaluate(compound.Value);
        if (compound.OperatorMethod is { IsStatic: false } inPlace)
        {
            // Such an operator changes the object itself.
            EmitCall(inPlace, left, [right], NoOutputs(1), IsOverridable(inPlace), null, span);
            return left;
        }

        if (compound.OperatorMethod is { } method)
            return Call(method, Instruction.None, [left, right], compound);
        if (left == Instruction.None && right == Instruction.None)
            return Instruction.None;
        var result = NewRegister();
        Emit(compound.Type?.TypeKind == TypeKind.Delegate
            ? new MergeInstruction(result, [.. new[] { left, right }.Where(static operand => operand != Instruction.None)], span)
            : new ArithmeticInstruction(result, compound.OperatorKind, left, right, span));
        return result;
    }

    /// <summary>Writes a value to whatever may stand on the left of an assignment.</summary>
    private void Assign(IOperation target, int value, IOperation? at)
    {
        var span = (at ?? target).Syntax.Span;
        switch (target)
        {
            case ILocalReferenceOperation local when at is not ISimpleAssignmentOperation { IsRef: true } && _references.TryGetValue(local.Local, out var referred):
                AssignEither(referred, value, at is ISimpleAssignmentOperation { IsRef: true } ? null : at, span);
                break;
            case ILocalReferenceOperation local:
                AssignVariable(local.Local, local.Type, value, span);
                break;
            case IParameterReferenceOperation parameter when IsKeptReference(parameter.Parameter):
                Emit(new StoreBehindInstruction(LoadReference(parameter.Parameter, span), value, span));
                break;
            case IParameterReferenceOperation parameter:
                AssignVariable(parameter.Parameter, parameter.Type, value, span);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, at);
                break;
            case IFieldReferenceOperation { Field.RefKind: not RefKind.None } field when !RefersAnew(at):
                Emit(new StoreBehindInstruction(LoadReference(field), value, span));
                break;
            case IFieldReferenceOperation field:
                StoreMember(field, value, span);
                break;
            case IEventReferenceOperation @event:
                StoreMember(@event, value, span);
                break;
            case IPropertyReferenceOperation property:
                StoreProperty(property, value, span, at is IAssignmentOperation { Value: var assigned } ? assigned.Syntax.Span : span);
                break;
            case IArrayElementReferenceOperation element:
                if (at is not ICompoundAssignmentOperation)
                    EvaluateIndices(element.Indices);
                EmitStore(Evaluate(element.ArrayReference), ElementName(element.Indices), null, value, span);
                break;
            case IFlowCaptureReferenceOperation reference when _captureSources.TryGetValue(reference.Id, out var sources):
                if (sources[sources.Count - 1] is IFlowCaptureReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation or IArrayElementReferenceOperation)
                    Assign(sources[sources.Count - 1], value, at);
                if (_captures.TryGetValue(reference.Id, out var register) && value != Instruction.None)
                    Emit(new CopyInstruction(register, value, Carriers.Of(target.Type), null, span));
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], LoadField(value, TupleItem(i), null, tuple.Elements[i]), at);
                break;
            case IDynamicMemberReferenceOperation dynamic:
                EmitStore(Evaluate(dynamic.Instance), FieldName.Named(dynamic.MemberName), null, value, span);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, at);
                break;
            case IInlineArrayAccessOperation inline:
                EmitStore(Evaluate(inline.Instance), InlineElement(inline), null, value, span);
                break;
            case IInvocationOperation invocation when ReturnsReference(invocation):
                Emit(new StoreBehindInstruction(InvokeForReference(invocation), value, span));
                break;
            case IInvocationOperation { TargetMethod: { ReturnsByRef: true } } invocation:
                // A library's reference is to an element of what it is given.
                EmitStore(Evaluate(invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value), FieldName.Element, null, value, span);
                break;
            case IInvocationOperation or IConditionalOperation:
                Evaluate(target);
                break;
        }
    }

    private void AssignVariable(ISymbol variable, ITypeSymbol? type, int value, TextSpan span)
    {
        if (_captured.Contains(variable))
            EmitStore(_frame, FieldName.Captured(variable), variable, value, span);
        else if (variable is IParameterSymbol parameter && IsOfPrimaryConstructor(parameter))
            EmitStore(_this, ConstructorPrologue.PrimaryParameter(parameter), parameter, value, span);
        else
            Emit(new CopyInstruction(Variable(variable), value, Carriers.Of(type), variable.Name, span));
    }

    private void StoreMember(IMemberReferenceOperation target, int value, TextSpan span)
    {
        if (target.Member.IsStatic)
            EmitStore(_statics, FieldName.Static(target.Member), target.Member, value, span);
        else
            EmitStore(EvaluateOwner(target.Instance), FieldName.Of(target.Member), target.Member, value, span);
    }

    /// <summary>The object that is written into; a struct in an array or field is there before anyone has made it.</summary>
    private int EvaluateOwner(IOperation? instance)
    {
        if (instance is not (IArrayElementReferenceOperation or IFieldReferenceOperation { Field.RefKind: RefKind.None })
            || instance.Type is not { TypeKind: TypeKind.Struct, IsRefLikeType: false } type || !Carriers.Of(type).HasParts())
            return Evaluate(instance);
        var owner = instance is IFieldReferenceOperation { Field.IsStatic: false } nested ? LoadMember(EvaluateOwner(nested.Instance), nested.Field, nested) : Evaluate(instance);
        if (_current.Count > 0 && _current[_current.Count - 1] is LoadInstruction { Makes: null } load && load.Result == owner)
            _current[_current.Count - 1] = load with { Makes = type };
        return owner;
    }

    /// <summary>Also stores 'nothing', which overwrites what was there.</summary>
    private void EmitStore(int instance, FieldName field, ISymbol? member, int value, TextSpan span)
    {
        if (instance != Instruction.None)
            Emit(new StoreInstruction(instance, field, member, value, span));
    }

    private int Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        DeconstructInto(deconstruction.Target, value, deconstruction.Value.Type, deconstruction);
        return value;
    }

    private void DeconstructInto(IOperation target, int value, ITypeSymbol? type, IOperation at)
    {
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation tuple)
        {
            Assign(target, value, at);
            return;
        }

        var method = type is { IsTupleType: false } ? DeconstructMethod(type, tuple.Elements.Length) : null;
        var parts = method is null || RecordMembers.IsDeconstruct(method) ? null : CallOutputs(method, value, at);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = tuple.Elements[i];
            var part = parts is null ? LoadField(value, PartName(method, i), null, element) : parts[i];
            DeconstructInto(element, part, method?.Parameters[i].Type ?? TupleItemType(type, i), at);
        }
    }

    /// <summary>The part of a tuple or positional record at a position.</summary>
    private static FieldName PartName(IMethodSymbol? deconstruct, int index) =>
        deconstruct is null ? TupleItem(index) : FieldName.Named(deconstruct.Parameters[index].Name);

    private static ITypeSymbol? TupleItemType(ITypeSymbol? type, int index) =>
        type is INamedTypeSymbol { IsTupleType: true } tuple && index < tuple.TupleElements.Length ? tuple.TupleElements[index].Type : null;

    private static IMethodSymbol? DeconstructMethod(ITypeSymbol type, int count)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("Deconstruct"))
            {
                if (member is IMethodSymbol { IsStatic: false } method && method.Parameters.Length == count)
                    return method;
            }
        }

        return null;
    }
}
