using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Values;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>What is known of the object that an initializer makes: of which constants, by which members of a library.</summary>
internal static class InitialObject
{
    /// <returns>A <see cref="Recipe"/>, a <see cref="KnownObject"/>, an array of constants or a text, or null.</returns>
    public static object? Of(MethodIr initializer, int register, ILibrary library)
    {
        var made = new Dictionary<int, object?>();
        foreach (var block in initializer.Blocks)
        {
            if (block.WhenTrue.Length > 0)
                return null;
            foreach (var instruction in block.Instructions)
            {
                switch (instruction)
                {
                    case ConstantInstruction constant:
                        made[constant.Result] = constant.Value;
                        break;
                    case CopyInstruction copy:
                        made[copy.Result] = Get(copy.Source);
                        break;
                    case AllocateInstruction allocate:
                        made[allocate.Result] = new Making(allocate.Type);
                        break;
                    case StoreInstruction { Field.IsElement: true } store when Get(store.Object) is Making making:
                        making.Elements.Add(Get(store.Source));
                        break;
                    case ConcatInstruction concat:
                        made[concat.Result] = InitialText.Of(Array.ConvertAll(concat.Parts, Get)) ?? ValueTest.Unknown;
                        break;
                    case CallInstruction call when library.IsRecipe(call.Method):
                        var isConstruction = call.Method.MethodKind == MethodKind.Constructor;
                        var recipe = Recipe.Of(call.Method, Get(call.Receiver), Array.ConvertAll(Array.ConvertAll(call.Arguments, Get), Finished));
                        made[isConstruction ? call.Receiver : call.Result] = (object?)library.TextOf(call.Method, recipe.Arguments) ?? recipe;
                        break;
                    case CallInstruction { Method.MethodKind: MethodKind.Ordinary } call when library.TextFormOf(call.Method) is { ChangesReceiver: false } form:
                        made[call.Result] = InitialText.Of(form, Array.ConvertAll(Array.ConvertAll(call.Arguments, Get), Finished)) ?? ValueTest.Unknown;
                        break;
                    case CallInstruction { Method.MethodKind: MethodKind.PropertySet, Arguments.Length: 1 } set when Get(set.Receiver) is Making making:
                        making.Parts[FieldName.Of(set.Method.AssociatedSymbol!).Name] = Part(Get(set.Arguments[0]));
                        break;
                    case CallInstruction { Method.MethodKind: MethodKind.Constructor, Arguments.Length: 0 } call when call.Method.DeclaringSyntaxReferences.IsEmpty:
                        break;
                    case CallInstruction call:
                        made[call.Receiver] = ValueTest.Unknown;
                        break;
                }
            }
        }

        return Finished(Get(register)) switch
        {
            Recipe recipe => recipe,
            string text => text,
            _ when Get(register) is Making { Parts.Count: > 0 } making => making.Finished(),
            object?[] { Length: > 0 } elements when Array.IndexOf(elements, ValueTest.Unknown) < 0 => elements,
            _ => null,
        };

        object? Get(int from) => made.TryGetValue(from, out var value) ? value : ValueTest.Unknown;
    }

    private static object? Finished(object? value) => value is Making making ? making.Elements.ToArray() : value;

    private static object? Part(object? value) => value is Making making ? making.Finished() : value is Recipe ? ValueTest.Unknown : value;

    /// <summary>An object while its initializer is read.</summary>
    private sealed class Making(ITypeSymbol? type)
    {
        public List<object?> Elements { get; } = [];

        public Dictionary<string, object?> Parts { get; } = new(StringComparer.Ordinal);

        public KnownObject Finished() => new(type, Parts);
    }
}
