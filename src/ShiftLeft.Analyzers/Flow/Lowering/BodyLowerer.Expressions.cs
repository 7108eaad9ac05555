using Microsoft.CodeAnalysis.FlowAnalysis;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// What each form of expression becomes.
internal sealed partial class BodyLowerer
{
    // Kinds that the compiler this is built against does not know yet.
    private const OperationKind CollectionExpression = (OperationKind)127;
    private const OperationKind Spread = (OperationKind)128;

    private int EvaluateCore(IOperation operation)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case ILocalReferenceOperation local:
                return LoadVariable(local.Local, local.Type, operation.Syntax.Span);
            case IParameterReferenceOperation parameter:
                return LoadVariable(parameter.Parameter, parameter.Type, operation.Syntax.Span);
            case IInstanceReferenceOperation instance:
                return instance.ReferenceKind == InstanceReferenceKind.PatternInput ? _patternInput : _this;
            case IFieldReferenceOperation { Field.RefKind: not RefKind.None } field:
                return Dereference(LoadReference(field), field);
            case IFieldReferenceOperation field:
                return LoadMember(Evaluate(field.Instance), field.Field, field);
            case IEventReferenceOperation @event:
                return LoadMember(Evaluate(@event.Instance), @event.Event, @event);
            case IPropertyReferenceOperation property:
                return LoadProperty(property);
            case IArrayElementReferenceOperation element:
                return LoadElement(Evaluate(element.ArrayReference), element.Indices, element);
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation @event } subscription:
                return Subscribe(@event, subscription);
            case ICaughtExceptionOperation:
                return Thrown();
            case IIncrementOrDecrementOperation step:
                Assign(step.Target, Depend(step, [step.Target]), null);
                return Instruction.None;
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);
            case IAssignmentOperation assignment:
                return Assign(assignment);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Unary(unary);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            case IMethodReferenceOperation reference:
                return Delegate(reference.Method, Evaluate(reference.Instance), reference);
            case IFlowAnonymousFunctionOperation lambda:
                LowerNested(_graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellation), lambda.Symbol);
                return Delegate(lambda.Symbol, _this, lambda);
            case IInterpolatedStringOperation interpolation:
                return Concat(interpolation, interpolation.Parts.Select(Part));
            case IInterpolatedStringHandlerCreationOperation handler:
                return Concat(handler, AppendedParts(handler.Content));
            case IIsPatternOperation pattern:
                return Match(pattern.Pattern, Evaluate(pattern.Value), pattern.Syntax.Span);
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IFlowCaptureReferenceOperation reference:
                return _captures.TryGetValue(reference.Id, out var register) ? register : Instruction.None;
            case ITupleOperation tuple:
                return NewTuple(tuple);
            case IArrayCreationOperation array:
                return NewArray(array);
            case IAnonymousObjectCreationOperation anonymous:
                return NewAnonymousObject(anonymous);
            case IWithOperation with:
                return Clone(Evaluate(with.Operand), with);
            case ITypeParameterObjectCreationOperation:
                return Allocate(operation);
            case IReturnOperation { Kind: OperationKind.YieldReturn } yield:
                return Yield(yield);
            case IReturnOperation { ReturnedValue: { } returned }:
                Emit(new ReturnInstruction(Evaluate(returned), operation.Syntax.Span));
                return Instruction.None;
            case IAwaitOperation { Operation: var awaited }:
                return Copy(awaited, operation);
            case IDynamicMemberReferenceOperation dynamic:
                return LoadField(Evaluate(dynamic.Instance), FieldName.Named(dynamic.MemberName), null, dynamic);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case IArgumentOperation argument:
                return Evaluate(argument.Value);
            case IAddressOfOperation address:
                return Evaluate(address.Reference);
            case IDefaultValueOperation when IsStructWithParts(operation.Type):
                return Allocate(operation);
            case IIsNullOperation { Operand: var operand }:
                return IsNull(Evaluate(operand), operation);
            case IFunctionPointerInvocationOperation pointer:
                return InvokePointer(pointer);
            case ITypeOfOperation { TypeOperand: INamedTypeSymbol type }:
                return Constant(type, operation.Syntax.Span);
            case IIsTypeOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation
                or IStaticLocalInitializationSemaphoreOperation or IDiscardOperation:
                foreach (var child in operation.ChildOperations)
                    Evaluate(child);
                return Instruction.None;
            case IImplicitIndexerReferenceOperation { IndexerSymbol: IMethodSymbol cut } range:
                return Call(cut, Evaluate(range.Instance), [Evaluate(range.Argument), Instruction.None], range);
            case IInlineArrayAccessOperation inline:
                Evaluate(inline.Argument);
                return LoadField(Evaluate(inline.Instance), InlineElement(inline), null, inline);
            case { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.StackAllocArrayCreationExpressionSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.ImplicitStackAllocArrayCreationExpressionSyntax }:
                return StackAllocate(operation);
            case { Kind: CollectionExpression }:
                return NewCollection(operation);
            default:
                return Depend(operation, operation.ChildOperations);
        }
    }

    private int Copy(IOperation source, IOperation at)
    {
        var register = Evaluate(source);
        if (register == Instruction.None)
            return register;
        var result = NewRegister();
        Emit(new CopyInstruction(result, register, Carriers.Of(at.Type), null, at.Syntax.Span));
        return result;
    }

    private int Convert(IConversionOperation conversion)
    {
        if (conversion is { OperatorMethod: null, Type.SpecialType: SpecialType.System_Char or SpecialType.System_Byte, Operand: IConversionOperation or IBinaryOperation } && IsNumber(conversion.Operand.Type))
            return ConvertNumber(conversion);
        var operand = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
            return Call(method, Instruction.None, [operand], conversion);
        if (IsNullable(conversion.Type) && conversion.Operand is { Type.IsValueType: true, ConstantValue.HasValue: false } && !IsNullable(conversion.Operand.Type))
            return Present(operand, conversion);
        if (operand == Instruction.None)
            return operand;
        // The number of a character or byte is small.
        var carrier = IsNumber(conversion.Type) && conversion.Operand.Type?.SpecialType is SpecialType.System_Char or SpecialType.System_Byte ? Carrier.None : Carriers.Of(conversion.Type);
        if (carrier == Carriers.Of(conversion.Operand.Type))
            return operand;
        var result = NewRegister();
        Emit(new CopyInstruction(result, operand, carrier, null, conversion.Syntax.Span));
        return result;
    }

    private static bool IsNullable(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private int Present(int operand, IOperation operation)
    {
        var result = NewRegister();
        Emit(new PresentInstruction(result, operand, operation.Syntax.Span));
        return result;
    }

    private int IsNull(int operand, IOperation operation)
    {
        if (operand == Instruction.None)
            return operand;
        var result = NewRegister();
        Emit(new IsNullInstruction(result, operand, operation.Syntax.Span));
        return result;
    }

    /// <summary>Characters and bytes that a number is made of, where it becomes a character again.</summary>
    private int ConvertNumber(IConversionOperation conversion)
    {
        var operands = new List<IOperation>();
        var pending = new Stack<IOperation>();
        pending.Push(conversion.Operand);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case IConversionOperation { OperatorMethod: null, Operand: var operand }:
                    pending.Push(operand);
                    break;
                case IBinaryOperation { OperatorMethod: null } binary:
                    pending.Push(binary.RightOperand);
                    pending.Push(binary.LeftOperand);
                    break;
                case var other:
                    operands.Add(other);
                    break;
            }
        }

        return Depend(conversion, operands);
    }

    private int Concat(IOperation operation, IEnumerable<IOperation?> parts)
    {
        var registers = new List<int>();
        foreach (var part in parts)
            registers.Add(part is not null && TextOf(part) is { } toString ? Call(toString, Evaluate(part), [], part) : Evaluate(part));
        var result = NewRegister();
        Emit(new ConcatInstruction(result, [.. registers], operation.Syntax.Span));
        return result;
    }

    /// <summary>What makes the text of an object that is put into a text, where it matters: an exception, a path that is escaped by it.</summary>
    private static IMethodSymbol? TextOf(IOperation part)
    {
        var value = part;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value.Type is { } path && IsPath(path))
            return TextMember(path);
        for (var current = value.Type; current is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return TextMember(current);
        }

        return null;
    }

    /// <summary>A path of ASP.NET Core, which is escaped where it becomes text.</summary>
    private static bool IsPath(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Struct, Name: "PathString", ContainingNamespace: { Name: "Http", ContainingNamespace: { Name: "AspNetCore", ContainingNamespace.Name: "Microsoft" } } };

    private static IMethodSymbol? TextMember(ITypeSymbol type) => type.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.IsEmpty);

    private static IOperation? Part(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation hole => hole.Expression,
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.Length: > 0 } call } => call.Arguments[0].Value,
        _ => null,
    };

    private static IEnumerable<IOperation?> AppendedParts(IOperation content) => content switch
    {
        IInterpolatedStringOperation interpolation => interpolation.Parts.Select(Part),
        IInterpolatedStringAdditionOperation addition => AppendedParts(addition.Left).Concat(AppendedParts(addition.Right)),
        _ => [content],
    };
}
