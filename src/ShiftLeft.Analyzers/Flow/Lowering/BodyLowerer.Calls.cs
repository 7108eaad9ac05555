using Microsoft.CodeAnalysis.Text;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Calls: methods, constructors, accessors, operators, delegates.
internal sealed partial class BodyLowerer
{
    private int Invoke(IInvocationOperation invocation)
    {
        var receiver = Evaluate(invocation.Instance);
        if (invocation.TargetMethod.Name == RecordMembers.Clone)
            return Clone(receiver, invocation);
        var (arguments, outputs) = Arguments(invocation.TargetMethod, invocation.Arguments);
        var result = EmitCall(invocation.TargetMethod, receiver, arguments, outputs, invocation.IsVirtual, invocation.Type, invocation.Syntax.Span, Spans(invocation.Arguments, arguments.Length));
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

    private int EmitCall(IMethodSymbol method, int receiver, int[] arguments, int[] outputs, bool isVirtual, ITypeSymbol? type, TextSpan span, TextSpan[]? spans = null)
    {
        var carrier = type is null ? Carrier.None : Carriers.Of(type);
        var result = type is null || type.SpecialType == SpecialType.System_Void ? Instruction.None : NewRegister();
        var frame = method.MethodKind == MethodKind.LocalFunction && !method.IsStatic ? _frame : Instruction.None;
        if (method.MethodKind == MethodKind.LocalFunction)
            receiver = _this;
        Emit(new CallInstruction(result, method.OriginalDefinition, receiver, arguments, outputs, frame, isVirtual, carrier, span) { ArgumentSpans = spans ?? [] });
        return result;
    }

    private (int[] Arguments, int[] Outputs) Arguments(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        var values = NoOutputs(method.Parameters.Length);
        var outputs = NoOutputs(method.Parameters.Length);
        foreach (var argument in arguments)
        {
            var position = argument.Parameter?.Ordinal ?? -1;
            var isOut = argument.Parameter?.RefKind == RefKind.Out;
            var value = isOut ? Instruction.None : argument.Parameter?.RefKind == RefKind.None ? EvaluateCopy(argument.Value) : Evaluate(argument.Value);
            if (position < 0 || position >= values.Length)
                continue;
            values[position] = value;
            if (isOut || argument.Parameter?.RefKind == RefKind.Ref)
                outputs[position] = NewRegister();
        }

        return (values, outputs);
    }

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
        if (property.GetMethod is { } getter)
        {
            var (arguments, outputs) = Arguments(getter, reference.Arguments);
            return EmitCall(getter, receiver, arguments, outputs, IsOverridable(getter), reference.Type, reference.Syntax.Span);
        }

        // Anonymous types and the like.
        return LoadField(receiver, FieldName.Of(property), property, reference);
    }

    private void StoreProperty(IPropertyReferenceOperation reference, int value, TextSpan span, TextSpan valueSpan)
    {
        var property = reference.Property;
        var receiver = Evaluate(reference.Instance);
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
