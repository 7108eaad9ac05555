using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Flow.Ir;

/// <summary>
/// One step of a method, three-address form. Registers are numbers; <see cref="None"/> stands for 'nothing known that could matter'.
/// </summary>
/// <param name="Result">The register that receives the value, or <see cref="None"/>.</param>
internal abstract record Instruction(int Result, TextSpan Span)
{
    public const int None = -1;

    private static int _lastId;

    /// <summary>Unique; what is made at an instruction is named after it.</summary>
    public int Id { get; } = Interlocked.Increment(ref _lastId);
}

/// <summary>A value known at compile time.</summary>
internal sealed record ConstantInstruction(int Result, object? Value, TextSpan Span) : Instruction(Result, Span);

/// <param name="Name">The variable that is assigned to, as a step of the trace; null for a copy nobody wrote.</param>
internal sealed record CopyInstruction(int Result, int Source, Carrier Carrier, string? Name, TextSpan Span) : Instruction(Result, Span);

/// <summary>A new object. The site is its name.</summary>
internal sealed record AllocateInstruction(int Result, ITypeSymbol? Type, TextSpan Span) : Instruction(Result, Span)
{
    /// <summary>Of an array, where it is known.</summary>
    public int? Length { get; init; }

    /// <summary>How many elements there are, where all of them are numbers that are written in the code; otherwise 0.</summary>
    public int Constants { get; init; }
}

/// <summary>A new object with the fields of another (<c>with</c>).</summary>
internal sealed record CloneInstruction(int Result, int Source, TextSpan Span) : Instruction(Result, Span);

/// <param name="Member">The field or property, where a symbol stands behind it.</param>
internal sealed record LoadInstruction(int Result, int Object, FieldName Field, ISymbol? Member, Carrier Carrier, TextSpan Span) : Instruction(Result, Span)
{
    /// <summary>A struct that is about to be written into: where none has been made yet, there is one all the same.</summary>
    public ITypeSymbol? Makes { get; init; }
}

/// <summary>A reference to a field or element: what a method returns by reference.</summary>
internal sealed record ReferInstruction(int Result, int Object, FieldName Field, TextSpan Span) : Instruction(Result, Span);

/// <summary>The value behind a reference; a value that is none is itself.</summary>
internal sealed record DereferenceInstruction(int Result, int Reference, Carrier Carrier, TextSpan Span) : Instruction(Result, Span);

/// <summary>Writes behind a reference.</summary>
internal sealed record StoreBehindInstruction(int Reference, int Source, TextSpan Span) : Instruction(None, Span);

/// <summary>A type argument of the method, as a value that is of that type.</summary>
/// <param name="Index">The position of the type parameter.</param>
internal sealed record TypeArgumentInstruction(int Result, int Index, TextSpan Span) : Instruction(Result, Span);

internal sealed record StoreInstruction(int Object, FieldName Field, ISymbol? Member, int Source, TextSpan Span) : Instruction(None, Span);

/// <summary>A result that depends on all operands and is none of them: arithmetic, and whatever has no form of its own here.</summary>
internal sealed record DependInstruction(int Result, int[] Operands, Carrier Carrier, TextSpan Span) : Instruction(Result, Span);

/// <summary>Text put together; the order matters, since a constant start can fix the host of a URL.</summary>
internal sealed record ConcatInstruction(int Result, int[] Parts, TextSpan Span) : Instruction(Result, Span);

/// <summary>Any of the operands: <c>+=</c> on delegates.</summary>
internal sealed record MergeInstruction(int Result, int[] Operands, TextSpan Span) : Instruction(Result, Span);

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed record CompareInstruction(int Result, Comparison Comparison, int Left, int Right, TextSpan Span) : Instruction(Result, Span);

internal sealed record IsNullInstruction(int Result, int Operand, TextSpan Span) : Instruction(Result, Span);

/// <summary>The operand as a value that is there: a number that becomes a nullable one.</summary>
internal sealed record PresentInstruction(int Result, int Operand, TextSpan Span) : Instruction(Result, Span);

internal sealed record NotInstruction(int Result, int Operand, TextSpan Span) : Instruction(Result, Span);

/// <summary>Both or either of two conditions that are evaluated without branching (<c>&amp;</c>, patterns with <c>and</c> and <c>or</c>).</summary>
internal sealed record LogicInstruction(int Result, bool IsAnd, int Left, int Right, TextSpan Span) : Instruction(Result, Span);

/// <summary>Integer arithmetic that may come out constant.</summary>
internal sealed record ArithmeticInstruction(int Result, BinaryOperatorKind Operator, int Left, int Right, TextSpan Span) : Instruction(Result, Span);

/// <summary>A number decides how much is made or done.</summary>
/// <param name="What">For the message: <c>new byte[]</c>, <c>the loop</c>.</param>
internal sealed record LimitInstruction(int Number, string What, TextSpan Span) : Instruction(None, Span);

/// <summary>A delegate to a method, lambda or local function.</summary>
/// <param name="Receiver">The object it is bound to; for a lambda the <c>this</c> around it.</param>
/// <param name="Frame">The variables it shares with the method around it.</param>
internal sealed record DelegateInstruction(int Result, IMethodSymbol Method, int Receiver, int Frame, TextSpan Span) : Instruction(Result, Span);

/// <summary>A call of a method, constructor, accessor, operator, or of a delegate (its Invoke, with the delegate as receiver).</summary>
/// <param name="Arguments">By position of the parameter.</param>
/// <param name="Outputs">By position: the register that receives what the callee leaves in a ref or out argument, or None.</param>
/// <param name="IsVirtual">Whether overrides and implementations may run instead.</param>
/// <param name="Carrier">Of the result.</param>
internal sealed record CallInstruction(
    int Result, IMethodSymbol Method, int Receiver, int[] Arguments, int[] Outputs, int Frame, bool IsVirtual, Carrier Carrier, TextSpan Span)
    : Instruction(Result, Span)
{
    /// <summary>Where each argument is written, by position; empty where it is not.</summary>
    public TextSpan[] ArgumentSpans { get; init; } = [];

    /// <summary>The method with its type arguments filled in, where it has any.</summary>
    public IMethodSymbol? Constructed { get; init; }

    /// <summary>The class of the receiver, where it is derived of the one that the method is of, which is a library's.</summary>
    public ITypeSymbol? DerivedReceiver { get; init; }

    /// <summary>What the method is called with for its type parameters.</summary>
    public ImmutableArray<ITypeSymbol> TypeArguments => Constructed is { Arity: > 0 } method ? method.TypeArguments : ImmutableArray<ITypeSymbol>.Empty;

    public bool IsDelegateInvocation => Method.MethodKind is MethodKind.DelegateInvoke or MethodKind.FunctionPointerSignature;
}

/// <summary>Runs the field and property initializers of a type on the object under construction.</summary>
internal sealed record InitializeInstruction(INamedTypeSymbol Type, int Object, TextSpan Span) : Instruction(None, Span);

internal sealed record ReturnInstruction(int Source, TextSpan Span) : Instruction(None, Span);
