namespace ShiftLeft.Analyzers.Flow;

/// <summary>A text that a member puts in its place: constant, or one of the texts it is given.</summary>
/// <param name="Text">The constant, or null.</param>
/// <param name="Argument">The position of the argument; <see cref="Receiver"/> for the receiver.</param>
/// <param name="Element">Which element of the argument, or -1 for the argument itself.</param>
internal readonly record struct TextPiece(string? Text, int Argument = 0, int Element = -1)
{
    public const int Receiver = -1;

    /// <summary>What the receiver holds already, of which the order is no longer known.</summary>
    public static readonly TextPiece Shuffled = new(null, -2);

    public static TextPiece Of(int argument, int element = -1) => new(null, argument, element);
}

/// <summary>What is known of a call that puts a text together.</summary>
internal interface ITextCall
{
    /// <summary>The constant that an argument or the receiver is, or null.</summary>
    object? Constant(int argument);

    /// <summary>How many elements an argument has that are all known, or -1.</summary>
    int CountOf(int argument);
}

/// <summary>A member that puts a text together of texts it is given, in an order that is known.</summary>
/// <param name="ChangesReceiver">The receiver holds the text afterwards: a builder. Otherwise the result is the text.</param>
/// <param name="Pieces">The texts in order; null where their order is not known.</param>
internal sealed record TextForm(bool ChangesReceiver, Func<ITextCall, IReadOnlyList<TextPiece>?> Pieces);
