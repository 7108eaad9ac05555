using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Calls: methods, constructors, accessors, operators, delegates.
internal sealed partial class BodyLowerer
{
    private int Invoke(IInvocationOperation invocation)
    {
        if (WritesAttribute(invocation, out var written))
            return written;
        var receiver = Evaluate(invocation.Instance);
        if (invocation.TargetMethod.Name == RecordMembers.Clone)
            return Clone(receiver, invocation);
        var reference = Call(invocation, receiver);
        return ReturnsReference(invocation) ? Dereference(reference, invocation) : reference;
    }

    private int InvokeForReference(IInvocationOperation invocation) => Call(invocation, Evaluate(invocation.Instance));

    private int Call(IInvocationOperation invocation, int receiver)
    {
        var method = invocation.TargetMethod;
        var isOfTypeArgument = method.IsStatic && invocation.ConstrainedToType is ITypeParameterSymbol;
        if (isOfTypeArgument)
            receiver = TypeArgument((ITypeParameterSymbol)invocation.ConstrainedToType!, invocation.Syntax.Span);
        var (arguments, outputs) = Arguments(method, invocation.Arguments);
        var result = EmitCall(
            method, receiver, arguments, outputs, invocation.IsVirtual || isOfTypeArgument, invocation.Type, invocation.Syntax.Span, Spans(invocation.Arguments, arguments.Length),
            invocation.Instance?.Type);
        WriteBack(invocation.Arguments, outputs);
        return result;
    }

    private int TypeArgument(ITypeParameterSymbol parameter, TextSpan span)
    {
        if (parameter.DeclaringMethod is null)
            return Instruction.None;
        var result = NewRegister();
        Emit(new TypeArgumentInstruction(result, parameter.Ordinal, span));
        return result;
    }

    /// <summary>Whether a method or property of this program gives a reference.</summary>
    private static bool ReturnsReference(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } } call => !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };

    private int Dereference(int reference, IOperation operation) => Dereference(reference, operation.Type, operation.Syntax.Span);

    private int Dereference(int reference, ITypeSymbol? type, TextSpan span)
    {
        if (reference == Instruction.None)
            return reference;
        var result = NewRegister();
        Emit(new DereferenceInstruction(result, reference, Carriers.Of(type), span));
        return result;
    }

    /// <summary>The reference that a field is.</summary>
    private int LoadReference(IFieldReferenceOperation field) =>
        Evaluate(field.Instance) is var owner && owner == Instruction.None ? owner : EmitLoad(owner, FieldName.Of(field.Field), field.Field, Carrier.Object, field.Syntax.Span);

    /// <summary>What a method that returns by reference gives.</summary>
    private int Reference(IOperation operation)
    {
        var span = operation.Syntax.Span;
        switch (operation)
        {
            case IParameterReferenceOperation parameter when IsKeptReference(parameter.Parameter):
                return LoadReference(parameter.Parameter, span);
            case ILocalReferenceOperation local when _captured.Contains(local.Local) && !_references.ContainsKey(local.Local):
                return Refer(_frame, FieldName.Captured(local.Local), span);
            case IParameterReferenceOperation parameter when _captured.Contains(parameter.Parameter):
                return Refer(_frame, FieldName.Captured(parameter.Parameter), span);
            case IFieldReferenceOperation { Field.RefKind: not RefKind.None } field:
                return LoadReference(field);
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                return Refer(_statics, FieldName.Static(field.Field), span);
            case IFieldReferenceOperation field:
                return Refer(Evaluate(field.Instance), FieldName.Of(field.Field), span);
            case IArrayElementReferenceOperation element:
                return Refer(Evaluate(element.ArrayReference), ElementName(element.Indices), span);
            case IInvocationOperation invocation when ReturnsReference(invocation):
                return InvokeForReference(invocation);
            case ILocalReferenceOperation local when _references.TryGetValue(local.Local, out var referred) && !referred.Contains(operation):
                return Merge([.. referred.Select(Reference).Where(static register => register != Instruction.None)], span);
            case IFlowCaptureReferenceOperation capture when _captureSources.TryGetValue(capture.Id, out var sources):
                return Merge([.. sources.Select(Reference).Where(static register => register != Instruction.None)], span);
            default:
                return Evaluate(operation);
        }
    }

    private int Refer(int owner, FieldName field, TextSpan span)
    {
        if (owner == Instruction.None)
            return owner;
        var result = NewRegister();
        Emit(new ReferInstruction(result, owner, field, span));
        return result;
    }

    /// <summary>A function pointer is a delegate without an object.</summary>
    private int InvokePointer(IFunctionPointerInvocationOperation invocation)
    {
        var target = Evaluate(invocation.Target);
        if (invocation.Target.Type is not IFunctionPointerTypeSymbol { Signature: var signature })
            return Instruction.None;
        var (arguments, outputs) = Arguments(signature, invocation.Arguments);
        var result = EmitCall(signature, target, arguments, outputs, isVirtual: false, invocation.Type, invocation.Syntax.Span);
        WriteBack(invocation.Arguments, outputs);
        return result;
    }

    private int Create(IObjectCreationOperation creation)
    {
        var result = Allocate(creation);
        if (creation.Constructor is not { } constructor)
            return result;
        var (arguments, outputs) = Arguments(constructor, creation.Arguments);
        EmitCall(constructor, result, arguments, outputs, isVirtual: false, type: null, creation.Syntax.Span, Spans(creation.Arguments, arguments.Length));
        WriteBack(creation.Arguments, outputs);
        return result;
    }

    private int Call(IMethodSymbol method, int receiver, int[] arguments, IOperation operation) =>
        EmitCall(method, receiver, arguments, NoOutputs(arguments.Length), IsOverridable(method), operation.Type, operation.Syntax.Span);

    /// <summary>Calls a method for what it leaves in its out parameters.</summary>
    private int[] CallOutputs(IMethodSymbol method, int receiver, IOperation operation)
    {
        var outputs = new int[method.Parameters.Length];
        for (var i = 0; i < outputs.Length; i++)
            outputs[i] = NewRegister();
        EmitCall(method, receiver, NoOutputs(outputs.Length), outputs, IsOverridable(method), null, operation.Syntax.Span);
        return outputs;
    }

    private int EmitCall(IMethodSymbol method, int receiver, int[] arguments, int[] outputs, bool isVirtual, ITypeSymbol? type, TextSpan span, TextSpan[]? spans = null, ITypeSymbol? on = null)
    {
        var carrier = type is null ? Carrier.None : Carriers.Of(type);
        var result = type is null || type.SpecialType == SpecialType.System_Void ? Instruction.None : NewRegister();
        var frame = method.MethodKind == MethodKind.LocalFunction && !method.IsStatic ? _frame : Instruction.None;
        if (method.MethodKind == MethodKind.LocalFunction)
            receiver = _this;
        Emit(new CallInstruction(result, method.OriginalDefinition, receiver, arguments, outputs, frame, isVirtual, carrier, span)
        {
            ArgumentSpans = spans ?? [],
            Constructed = method.IsDefinition ? null : method,
            DerivedReceiver = on is not null && method.DeclaringSyntaxReferences.IsEmpty && !SymbolEqualityComparer.Default.Equals(on.OriginalDefinition, method.ContainingType.OriginalDefinition) ? on : null,
        });
        return result;
    }

    private (int[] Arguments, int[] Outputs) Arguments(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        var values = NoOutputs(method.Parameters.Length);
        var outputs = NoOutputs(method.Parameters.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            var position = argument.Parameter?.Ordinal ?? -1;
            var isOut = argument.Parameter?.RefKind == RefKind.Out;
            if (argument.Parameter?.RefKind == RefKind.Ref && CapturedVariables.KeepsReferences(method) && position >= 0 && position < values.Length)
            {
                values[position] = Reference(argument.Value);
                continue;
            }

            var value = isOut ? Instruction.None : argument.Parameter?.RefKind == RefKind.None ? EvaluateCopy(argument.Value) : Evaluate(argument.Value);
            if (position < 0 || position >= values.Length)
                continue;
            values[position] = value;
            if (argument.Value is ILocalReferenceOperation or IParameterReferenceOperation && argument.Parameter?.RefKind == RefKind.None && IsAssignedLater(argument.Value, arguments, i + 1))
                Emit(new CopyInstruction(values[position] = NewRegister(), value, Carriers.Of(argument.Value.Type), null, argument.Syntax.Span));
            if (isOut || argument.Parameter?.RefKind == RefKind.Ref)
                outputs[position] = NewRegister();
        }

        return (values, outputs);
    }

    /// <summary>Whether a later argument changes the variable that this one has been read from.</summary>
    private static bool IsAssignedLater(IOperation variable, ImmutableArray<IArgumentOperation> arguments, int from)
    {
        var symbol = VariableOf(variable);
        for (var i = from; i < arguments.Length; i++)
        {
            if (arguments[i].Value is ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or { ConstantValue.HasValue: true })
                continue;
            foreach (var operation in OperationTree.DescendantsAndSelf(arguments[i].Value))
            {
                if (operation is IAssignmentOperation { Target: var target } && SymbolEqualityComparer.Default.Equals(VariableOf(target), symbol))
                    return true;
            }
        }

        return false;
    }

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private void WriteBack(ImmutableArray<IArgumentOperation> arguments, int[] outputs)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < outputs.Length && outputs[parameter.Ordinal] != Instruction.None)
                Assign(argument.Value, outputs[parameter.Ordinal], null);
        }
    }

    private static TextSpan[] Spans(ImmutableArray<IArgumentOperation> arguments, int count)
    {
        var spans = new TextSpan[count];
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < count)
                spans[parameter.Ordinal] = SpanOf(argument);
        }

        return spans;
    }

    /// <summary>Where an argument is written; of one that the compiler has put together, from the first part to the last.</summary>
    private static TextSpan SpanOf(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer.ElementValues: { IsEmpty: false } elements } }
            ? TextSpan.FromBounds(elements[0].Syntax.SpanStart, elements[elements.Length - 1].Syntax.Span.End)
            : argument.Value.Syntax.Span;

    private static int[] NoOutputs(int count)
    {
        if (count == 0)
            return [];
        var none = new int[count];
        for (var i = 0; i < count; i++)
            none[i] = Instruction.None;
        return none;
    }

    private int LoadProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var receiver = Evaluate(reference.Instance);
        if (property.Name == nameof(Nullable<int>.HasValue) && IsNullable(reference.Instance?.Type))
            return Negate(IsNull(receiver, reference), reference.Syntax.Span);
        if (property.GetMethod is { } getter)
        {
            var (arguments, outputs) = Arguments(getter, reference.Arguments);
            return EmitCall(getter, receiver, arguments, outputs, IsOverridable(getter), reference.Type, reference.Syntax.Span, on: reference.Instance?.Type);
        }

        // Anonymous types and the like.
        return LoadField(receiver, FieldName.Of(property), property, reference);
    }

    private void StoreProperty(IPropertyReferenceOperation reference, int value, TextSpan span, TextSpan valueSpan)
    {
        var property = reference.Property;
        var receiver = EvaluateOwner(reference.Instance);
        if (property.SetMethod is not { } setter)
        {
            // A getter-only property is assigned in its constructor: its backing field; a property that returns a reference is the caller's.
            if (property is { IsIndexer: true, ReturnsByRef: true, DeclaringSyntaxReferences.IsEmpty: true })
                EmitStore(receiver, ElementName(reference.Arguments), null, value, span);
            else if (!property.IsStatic)
                EmitStore(receiver, FieldName.Of(property), property, value, span);
            else
                EmitStore(_statics, FieldName.Static(property), property, value, span);
            return;
        }

        var (arguments, outputs) = Arguments(setter, reference.Arguments);
        arguments[arguments.Length - 1] = value;
        var spans = new TextSpan[arguments.Length];
        spans[spans.Length - 1] = valueSpan;
        EmitCall(setter, receiver, arguments, outputs, IsOverridable(setter), null, span, spans);
    }

    private static bool IsOverridable(IMethodSymbol method) => method.IsVirtual || method.IsAbstract || method.IsOverride;

    private int Delegate(IMethodSymbol method, int receiver, IOperation operation)
    {
        var result = NewRegister();
        var isFunction = method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction;
        Emit(new DelegateInstruction(
            result, method.OriginalDefinition, isFunction ? _this : receiver, isFunction ? _frame : Instruction.None, operation.Syntax.Span));
        return result;
    }
}
