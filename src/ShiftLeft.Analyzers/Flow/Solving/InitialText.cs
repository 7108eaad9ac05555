namespace ShiftLeft.Analyzers.Flow.Solving;

/// <summary>The text that an initializer puts together of constants.</summary>
internal static class InitialText
{
    /// <returns>Null where one of the parts is not known.</returns>
    public static string? Of(object?[] parts) => Array.TrueForAll(parts, static part => part is null or string or char) ? string.Concat(parts) : null;

    /// <returns>Null where one of the pieces is not known, or their order.</returns>
    public static string? Of(TextForm form, object?[] arguments) =>
        form.Pieces(new Call(arguments)) is { } pieces ? Of([.. pieces.Select(piece => PartOf(piece, arguments))]) : null;

    private static object? PartOf(TextPiece piece, object?[] arguments)
    {
        if (piece.Text is { } text)
            return text;
        if (piece.Argument < 0)
            return Models.ValueTest.Unknown;
        return piece.Element < 0 ? arguments[piece.Argument] : ((object?[])arguments[piece.Argument]!)[piece.Element];
    }

    private sealed class Call(object?[] arguments) : ITextCall
    {
        public object? Constant(int argument) => argument >= 0 && arguments[argument] is string or char ? arguments[argument] : null;

        public int CountOf(int argument) => arguments[argument] is object?[] elements ? elements.Length : -1;
    }
}
