using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Reading: variables, members, elements, references.
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

    /// <summary>The exception that a throw of this body hands to its handlers.</summary>
    private int Thrown()
    {
        if (_thrown == Instruction.None)
            _thrown = NewRegister();
        return _thrown;
    }
}
