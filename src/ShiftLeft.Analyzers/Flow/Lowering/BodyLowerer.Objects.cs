using System.Globalization;
using ShiftLeft.Analyzers.Flow.Ir;

namespace ShiftLeft.Analyzers.Flow.Lowering;

// Objects that expressions make: tuples, arrays, collections, anonymous objects, copies, iterators.
internal sealed partial class BodyLowerer
{
    // Longer literals are data tables: their elements are not told apart.
    private const int LongestLiteral = 64;

    private int Allocate(IOperation operation)
    {
        var result = NewRegister();
        Emit(new AllocateInstruction(result, operation.Type, operation.Syntax.Span));
        return result;
    }

    /// <summary>The compiler shows no initializer apart from the sizes; what of either carries data is an element.</summary>
    private int StackAllocate(IOperation operation)
    {
        var result = Allocate(operation);
        foreach (var child in operation.ChildOperations)
        {
            var value = Evaluate(child);
            EmitLimit(child, value, "stackalloc");
            if (value != Instruction.None && !IsNumber(child.Type))
                EmitStore(result, FieldName.Element, null, value, child.Syntax.Span);
        }

        return result;
    }

    private static FieldName TupleItem(int index) => FieldName.Named("Item" + (index + 1).ToString(CultureInfo.InvariantCulture));

    private int NewTuple(ITupleOperation tuple)
    {
        var result = Allocate(tuple);
        for (var i = 0; i < tuple.Elements.Length; i++)
            EmitStore(result, TupleItem(i), null, Evaluate(tuple.Elements[i]), tuple.Elements[i].Syntax.Span);
        return result;
    }

    private int NewArray(IArrayCreationOperation array)
    {
        foreach (var size in array.DimensionSizes.Where(static size => !size.ConstantValue.HasValue))
            EmitLimit(size, Evaluate(size), NameOf(array.Type));
        var result = NewRegister();
        Emit(new AllocateInstruction(result, array.Type, array.Syntax.Span)
        {
            Length = array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: int length } }] ? length : null,
            Constants = array.Initializer is { } list ? ConstantsIn(list.ElementValues) : 0,
        });
        if (array.Initializer is { } initializer)
            Fill(result, initializer);
        return result;
    }

    private static int ConstantsIn(IReadOnlyCollection<IOperation> elements) =>
        elements.All(static element => element.ConstantValue is { HasValue: true, Value: not (null or string or bool) }) ? elements.Count : 0;

    private static string NameOf(ITypeSymbol? array) => "new " + array?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private void Fill(int array, IArrayInitializerOperation initializer)
    {
        var elements = initializer.ElementValues;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i] is IArrayInitializerOperation nested)
                Fill(array, nested);
            else if (elements.Length <= LongestLiteral || !elements[i].ConstantValue.HasValue)
                EmitStore(array, elements.Length <= LongestLiteral ? FieldName.ElementAt(i) : FieldName.Element, null, Evaluate(elements[i]), elements[i].Syntax.Span);
        }
    }

    private int NewCollection(IOperation expression)
    {
        if (expression.Type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } own)
            return NewOwnCollection(expression, own);

        // Where the elements stay where they are put, they are told apart, up to one whose place is not known.
        var isFixed = expression.Type is IArrayTypeSymbol or INamedTypeSymbol { IsRefLikeType: true };
        var result = NewRegister();
        var isArray = expression.Type is IArrayTypeSymbol && expression.ChildOperations.All(static element => element.Kind != Spread);
        Emit(new AllocateInstruction(result, expression.Type, expression.Syntax.Span)
        {
            Length = isArray ? expression.ChildOperations.Count : null,
            Constants = ConstantsIn(expression.ChildOperations),
        });
        var index = 0;
        foreach (var element in expression.ChildOperations)
        {
            isFixed &= element.Kind != Spread && index < LongestLiteral;
            var value = element.Kind == Spread
                ? LoadField(Evaluate(element.ChildOperations.First()), FieldName.Element, null, element)
                : Evaluate(element);
            if (value != Instruction.None)
                EmitStore(result, isFixed ? FieldName.ElementAt(index) : FieldName.Element, null, value, element.Syntax.Span);
            index++;
        }

        return result;
    }

    /// <summary>A collection of this program is made by its builder, or by a constructor and Add.</summary>
    private int NewOwnCollection(IOperation expression, INamedTypeSymbol type)
    {
        var span = expression.Syntax.Span;
        var result = NewRegister();
        Emit(new AllocateInstruction(result, type, span));
        if (BuilderOf(type) is { } builder)
        {
            // The builder is given a span of the elements.
            var elements = expression.ChildOperations.ToList();
            for (var i = 0; i < elements.Count; i++)
            {
                var isSpread = elements[i].Kind == Spread;
                EmitStore(result, isSpread ? FieldName.Element : FieldName.ElementAt(i), null, ElementOf(elements[i]), elements[i].Syntax.Span);
            }

            return EmitCall(builder, Instruction.None, [result], NoOutputs(1), isVirtual: false, type, span);
        }

        if (type.InstanceConstructors.FirstOrDefault(static candidate => candidate.Parameters.IsEmpty) is { } constructor)
            EmitCall(constructor, result, [], [], isVirtual: false, null, span);
        var add = AddMethod(type);
        foreach (var element in expression.ChildOperations)
        {
            var value = ElementOf(element);
            if (add is not null)
                EmitCall(add, result, [value], NoOutputs(1), IsOverridable(add), null, element.Syntax.Span);
            else if (value != Instruction.None)
                EmitStore(result, FieldName.Element, null, value, element.Syntax.Span);
        }

        return result;
    }

    private int ElementOf(IOperation element) =>
        element.Kind == Spread ? LoadField(Evaluate(element.ChildOperations.First()), FieldName.Element, null, element) : Evaluate(element);

    private static IMethodSymbol? BuilderOf(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "CollectionBuilderAttribute", ConstructorArguments: [{ Value: INamedTypeSymbol builder }, { Value: string name }] })
                return builder.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static candidate => candidate is { IsStatic: true, Parameters.Length: 1 });
        }

        return null;
    }

    private static IMethodSymbol? AddMethod(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("Add"))
            {
                if (member is IMethodSymbol { IsStatic: false, Parameters.Length: 1 } add)
                    return add;
            }
        }

        return null;
    }

    private int NewAnonymousObject(IAnonymousObjectCreationOperation anonymous)
    {
        var result = Allocate(anonymous);
        foreach (var initializer in anonymous.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                EmitStore(result, FieldName.Of(property.Property), property.Property, Evaluate(assignment.Value), assignment.Syntax.Span);
        }

        return result;
    }

    private int Clone(int source, IOperation operation)
    {
        var result = NewRegister();
        Emit(new CloneInstruction(result, source, operation.Syntax.Span));
        return result;
    }

    /// <summary>The value of an expression that is assigned or passed on: of a struct in a variable, a copy.</summary>
    /// <param name="isKept">What it is kept in may be written into, as <c>with</c> does: even a copy of a struct that nobody can change.</param>
    private int EvaluateCopy(IOperation? operation, bool isKept = false)
    {
        var value = Evaluate(operation);
        return value != Instruction.None
            && operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation
            && (IsStructWithParts(operation.Type) || (isKept && operation.Type is { TypeKind: TypeKind.Struct, IsReadOnly: true, IsRefLikeType: false, IsRecord: true } && Carriers.Of(operation.Type).HasParts()))
            ? Clone(value, operation) : value;
    }

    private static bool IsStructWithParts(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Struct, IsReadOnly: false, IsRefLikeType: false } && Carriers.Of(type).HasParts();

    private int Yield(IReturnOperation yield)
    {
        if (_iterator == Instruction.None)
            _iterator = NewRegister();
        EmitStore(_iterator, FieldName.Element, null, Evaluate(yield.ReturnedValue), yield.Syntax.Span);
        return Instruction.None;
    }
}
