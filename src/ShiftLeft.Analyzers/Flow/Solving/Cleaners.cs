using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>
/// Helpers that clean a text in a way of their own: in a loop over what must go, character by character, in a buffer. One that is given one
/// text, gives back one, and looks at what a library says no text of a kind may hold, is taken to do what it is for.
/// </summary>
internal sealed class Cleaners
{
    private readonly Dictionary<ISymbol, KindSet> _cleared = new(SymbolEqualityComparer.Default);

    /// <param name="knownOf">What is known of the object that a field always holds.</param>
    public Cleaners(IReadOnlyList<MethodIr> bodies, ILibrary library, Func<ISymbol, object?> knownOf)
    {
        foreach (var body in bodies)
        {
            if (HelperOf(body.Symbol) is not { } helper)
                continue;
            foreach (var instruction in body.Instructions)
            {
                var looked = instruction switch
                {
                    CallInstruction call when library.IsRecipe(call.Method) => new Recipe(call.Method, []),
                    LoadInstruction { Member: { } member } => knownOf(member),
                    _ => null,
                };
                if (looked is not null && library.ClearedByCleaning(looked) is { IsEmpty: false } cleared)
                    _cleared[helper] = cleared | (_cleared.TryGetValue(helper, out var known) ? known : KindSet.None);
            }
        }
    }

    public KindSet Of(ISymbol method) => _cleared.Count > 0 && _cleared.TryGetValue(method, out var cleared) ? cleared : KindSet.None;

    /// <summary>The method itself, or the one around a lambda; null where it does not give back the one text that it is given.</summary>
    private static IMethodSymbol? HelperOf(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction, ContainingSymbol: { } around })
            symbol = around;
        return symbol is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String } method
            && method.Parameters.Count(static parameter => parameter.Type.SpecialType == SpecialType.System_String) == 1
            ? method
            : null;
    }
}
