namespace ShiftLeft.Analyzers.Policy;

/// <summary>One thing that a team can set in .editorconfig or .globalconfig.</summary>
/// <param name="Key">As it is written there; upper and lower case are the same.</param>
/// <param name="Values">What it takes.</param>
/// <param name="Default">What holds where it is not set.</param>
/// <param name="Meaning">A sentence for the documentation.</param>
internal sealed record Option(string Key, OptionValues Values, string Default, string Meaning);

/// <summary>The values an option takes.</summary>
/// <param name="Description">For messages and the documentation, as what follows 'use'.</param>
/// <param name="Accepts">Whether a value, trimmed, is one of them.</param>
internal sealed record OptionValues(string Description, Func<string, bool> Accepts)
{
    public static OptionValues Flag { get; } = OneOf("true", "false");

    /// <summary>Any text, or several separated by commas.</summary>
    public static OptionValues List { get; } = new("a list separated by commas", static value => value.Length > 0);

    public static OptionValues OneOf(params string[] values) =>
        new(string.Join(", ", values), value => values.Contains(value, StringComparer.OrdinalIgnoreCase));

    /// <summary>One or more of the values, separated by commas.</summary>
    public static OptionValues SomeOf(params string[] values) => new(
        string.Join(", ", values) + " (several separated by commas)",
        value => Settings.List(value).All(item => values.Contains(item, StringComparer.OrdinalIgnoreCase)) && Settings.List(value).Any());

    public static OptionValues Number(int minimum, int maximum) => new(
        $"a number from {minimum} to {maximum}",
        value => int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum);
}
