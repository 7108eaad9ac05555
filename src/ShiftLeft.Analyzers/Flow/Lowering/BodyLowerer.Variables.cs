using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Reading and writing: variables, members, elements, and every form of assignment.
internal sealed partial class BodyLowerer
{
    private int LoadVariable(ISymbol variable, ITypeSymbol? type, TextSpan span)
    {
        if (IsKeptReference(variable))
            return Dereference(LoadReference((IParameterSymbol)variable, span), type, span);
        if (_references.Count > 0 && _references.TryGetValue(variable, out var target))
            return EvaluateEither(target, span);
        if (_captured.Contains(variable))
            return EmitLoad(_frame, FieldName.Captured(variable), variable, Carriers.Of(type), span);
        if (variable is IParameterSymbol { ContainingSymbol: INamedTypeSymbol } extended)
        {
            // The parameter of an extension block is the receiver of its members.
            _thisCarrier = Carriers.Of(extended.Type);
            return _this;
        }

        if (variable is IParameterSymbol parameter && IsOfPrimaryConstructor(parameter))
            return EmitLoad(_this, ConstructorPrologue.PrimaryParameter(parameter), parameter, Carriers.Of(type), span);
        return Variable(variable);
    }

    /// <summary>Whether an assignment changes what a field refers to; an initializer of one always does.</summary>
    private bool RefersAnew(IOperation? assignment) =>
        assignment is ISimpleAssignmentOperation { IsRef: true } || (assignment is ISimpleAssignmentOperation && _symbol is IFieldSymbol { RefKind: not RefKind.None });

    private static bool IsKeptReference(ISymbol variable) =>
        variable is IParameterSymbol { RefKind: RefKind.Ref, ContainingSymbol: IMethodSymbol constructor } && CapturedVariables.KeepsReferences(constructor);

    private int LoadReference(IParameterSymbol parameter, TextSpan span) =>
        IsOfPrimaryConstructor(parameter) ? EmitLoad(_this, ConstructorPrologue.PrimaryParameter(parameter), parameter, Carrier.Object, span) : Variable(parameter);

    private bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
        !_variables.ContainsKey(parameter) && CapturedVariables.IsPrimaryConstructorParameter(parameter);

    private int Variable(ISymbol variable)
    {
        if (!_variables.TryGetValue(variable, out var register))
        {
            _variables.Add(variable, register = NewRegister());
            if (variable is ILocalSymbol { IsRef: false } local && IsStructWithParts(local.Type))
                _prologue.Add(new AllocateInstruction(register, local.Type, _graph.OriginalOperation.Syntax.Span));
        }

        return register;
    }

    private int LoadMember(int instance, ISymbol member, IMemberReferenceOperation operation) =>
        member.IsStatic
            ? EmitLoad(_statics, FieldName.Static(member), member, Carriers.Of(operation.Type), operation.Syntax.Span)
            : LoadField(instance, FieldName.Of(member), member, operation);

    private int LoadField(int instance, FieldName field, ISymbol? member, IOperation operation) =>
        instance == Instruction.None ? instance : EmitLoad(instance, field, member, Carriers.Of(operation.Type), operation.Syntax.Span);

    private int EmitLoad(int instance, FieldName field, ISymbol? member, Carrier carrier, TextSpan span)
    {
        var result = NewRegister();
        Emit(new LoadInstruction(result, instance, field, member, carrier, span));
        return result;
    }

    private int LoadElement(int array, ImmutableArray<IOperation> indices, IOperation operation)
    {
        EvaluateIndices(indices);
        return LoadField(array, ElementName(indices), null, operation);
    }

    /// <summary>What an index does besides being one: count, call.</summary>
    private void EvaluateIndices(ImmutableArray<IOperation> indices)
    {
        foreach (var index in indices)
        {
            if (index is not (ILocalReferenceOperation or IParameterReferenceOperation or { ConstantValue.HasValue: true }))
                Evaluate(index);
        }
    }

    private static FieldName InlineElement(IInlineArrayAccessOperation access) => ElementName(ImmutableArray.Create(access.Argument));

    private static FieldName ElementName(ImmutableArray<IOperation> indices) => indices switch
    {
        [{ ConstantValue: { HasValue: true, Value: { } key } }] => FieldName.ElementAt(key),
        [IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: int fromEnd and > 0 } }] => FieldName.FromEnd(fromEnd),
        _ => FieldName.Element,
    };

    private static FieldName ElementName(ImmutableArray<IArgumentOperation> arguments) =>
        ElementName(ImmutableArray.CreateRange(arguments, static argument => argument.Value));

    private int Capture(IFlowCaptureOperation capture)
    {
        if (!_captures.TryGetValue(capture.Id, out var register))
            _captures.Add(capture.Id, register = NewRegister());
        if (!_captureSources.TryGetValue(capture.Id, out var sources))
            _captureSources.Add(capture.Id, sources = []);
        sources.Add(capture.Value);
        var value = EvaluateCopy(capture.Value, isKept: true);
        if (value != Instruction.None)
            Emit(new CopyInstruction(register, value, Carriers.Of(capture.Value.Type), null, capture.Syntax.Span));
        return register;
    }

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

    /// <summary>A ref local is another name for what it refers to.</summary>
    private int Refer(ILocalSymbol local, IOperation target)
    {
        if (ReferredBy(target) is { Count: > 0 } referred && !referred.Any(one => one is ILocalReferenceOperation self && SymbolEqualityComparer.Default.Equals(self.Local, local)))
            _references[local] = referred;
        else
            _references.Remove(local);
        return Evaluate(target);
    }

    /// <summary>The places that may be referred to; none where one of them is not known.</summary>
    private IReadOnlyList<IOperation> ReferredBy(IOperation target)
    {
        if (target is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation || ReturnsReference(target))
            return [target];
        if (target is not IFlowCaptureReferenceOperation capture || !_captureSources.TryGetValue(capture.Id, out var sources))
            return [];
        var all = sources.ConvertAll(ReferredBy);
        return all.TrueForAll(static one => one.Count > 0) ? [.. all.SelectMany(static one => one)] : [];
    }

    private int EvaluateEither(IReadOnlyList<IOperation> operations, TextSpan span)
    {
        if (operations.Count == 1)
            return Evaluate(operations[0]);
        var values = operations.Select(Evaluate).Where(static value => value != Instruction.None).ToArray();
        return values.Length == 0 ? Instruction.None : Merge(values, span);
    }

    private int Merge(int[] values, TextSpan span)
    {
        var result = NewRegister();
        Emit(new MergeInstruction(result, values, span));
        return result;
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

    /// <summary>The exception that a throw of this body hands to its handlers.</summary>
    private int Thrown()
    {
        if (_thrown == Instruction.None)
            _thrown = NewRegister();
        return _thrown;
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
