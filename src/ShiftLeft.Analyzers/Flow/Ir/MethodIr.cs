using ShiftLeft.Analyzers.Flow.Summaries;

namespace ShiftLeft.Analyzers.Flow.Ir;

/// <summary>Where control goes after a block.</summary>
internal sealed class IrBlock
{
    public Instruction[] Instructions = [];

    /// <summary>The register that decides between <see cref="WhenTrue"/> and <see cref="WhenFalse"/>, or None.</summary>
    public int Condition = Instruction.None;

    public int[] WhenTrue = [];

    public int[] WhenFalse = [];

    /// <summary>Where control goes without a condition; several where a finally block is left towards several places.</summary>
    public int[] Next = [];

    /// <summary>The first blocks of the handlers that an exception in this block may reach.</summary>
    public int[] Handlers = [];

    /// <summary>Whether the block ends in a throw.</summary>
    public bool Throws;

    /// <summary>Whether an exception in this block may leave the method: no handler catches every one.</summary>
    public bool LetsEscape = true;

    /// <summary>The classes of exceptions that do not leave the method from here.</summary>
    public ITypeSymbol[] Caught = [];
}

/// <summary>A body in the engine's own form: what carries or creates flow, and nothing else.</summary>
internal sealed class MethodIr
{
    /// <summary>The method, lambda, local function or accessor; for an initializer the field or property.</summary>
    public required ISymbol Symbol { get; init; }

    public required SyntaxTree Tree { get; init; }

    public required IrBlock[] Blocks { get; init; }

    /// <summary>The block in which the body ends.</summary>
    public required int Exit { get; init; }

    public required int RegisterCount { get; init; }

    /// <summary>The registers of the parameters, by position.</summary>
    public required int[] Parameters { get; init; }

    /// <summary>The register of <c>this</c>.</summary>
    public required int This { get; init; }

    /// <summary>The register of the variables shared with lambdas. In a lambda they come from outside.</summary>
    public required int Frame { get; init; }

    /// <summary>Whether <see cref="Frame"/> comes from the method around this one.</summary>
    public required bool SharesFrame { get; init; }

    /// <summary>The register of the static fields of the program.</summary>
    public required int Statics { get; init; }

    /// <summary>The register of the exception on its way to a handler, or None where the body neither throws nor catches.</summary>
    public int Thrown { get; init; } = Instruction.None;

    /// <summary>What the register of <c>this</c> can carry: the receiver of an extension member may be a text.</summary>
    public Carrier ThisCarrier { get; init; } = Carrier.Object;

    /// <summary>What comes in and what can be harmed here; remembered by whoever asks first.</summary>
    public Solving.BodyKinds? Kinds { get; set; }

    /// <summary>What is known of a method whose body is in another project.</summary>
    public Summary? Known { get; private init; }

    /// <summary>The member as a reader knows it.</summary>
    public string Name
    {
        get => _name ??= Symbol is IMethodSymbol method ? NameOf(method) : Symbol.Name;
        private init => _name = value;
    }

    private string? _name;

    public IMethodSymbol? Method => Symbol as IMethodSymbol;

    /// <summary>A method of another project: nothing but its summary.</summary>
    /// <param name="symbol">The method, or the member that it implements.</param>
    public static MethodIr Elsewhere(IMethodSymbol symbol, string name, Summary summary) => new()
    {
        Symbol = symbol,
        Tree = null!,
        Blocks = [],
        Exit = 0,
        RegisterCount = 0,
        Parameters = [],
        This = Instruction.None,
        Frame = Instruction.None,
        SharesFrame = false,
        Statics = Instruction.None,
        Known = summary,
        Name = name,
    };

    /// <summary>A method as a reader knows it.</summary>
    public static string NameOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.AnonymousFunction => "a lambda",
        MethodKind.Constructor or MethodKind.StaticConstructor => method.ContainingType.Name,
        MethodKind.PropertyGet or MethodKind.PropertySet => method.AssociatedSymbol?.Name ?? method.Name,
        _ => method.Name,
    };

    public IEnumerable<Instruction> Instructions => Blocks.SelectMany(static block => block.Instructions);

    /// <summary>The name of the member, for a note about it.</summary>
    public Location Location => Symbol.Locations.FirstOrDefault(location => location.SourceTree == Tree) ?? Location.Create(Tree, default);

    public Place PlaceOf(Instruction instruction) => new(Tree, instruction.Span);
}
