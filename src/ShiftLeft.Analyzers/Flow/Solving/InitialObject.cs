using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>What is known of the object that an initializer makes: of which constants, by which members of a library.</summary>
internal static class InitialObject
{
    /// <returns>A <see cref="Recipe"/> or an array of constants, or null.</returns>
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
                        made[allocate.Result] = new List<object?>();
                        break;
                    case StoreInstruction { Field.IsElement: true } store when Get(store.Object) is List<object?> elements:
                        elements.Add(Get(store.Source));
                        break;
                    case CallInstruction call when library.IsRecipe(call.Method):
                        var isConstruction = call.Method.MethodKind == MethodKind.Constructor;
                        var arguments = Array.ConvertAll(call.Arguments, Get);
                        made[isConstruction ? call.Receiver : call.Result] = new Recipe(
                            call.Method, isConstruction || call.Method.IsStatic ? Array.ConvertAll(arguments, Finished) : [Get(call.Receiver), .. Array.ConvertAll(arguments, Finished)]);
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
            object?[] { Length: > 0 } elements when Array.IndexOf(elements, ValueTest.Unknown) < 0 => elements,
            _ => null,
        };

        object? Get(int from) => made.TryGetValue(from, out var value) ? value : ValueTest.Unknown;
    }

    private static object? Finished(object? value) => value is List<object?> elements ? elements.ToArray() : value;
}
