using System.Globalization;

namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>Parses <c>Argument[0,2].Element.Property[Name]</c>; several positions make several paths.</summary>
internal static class AccessPathParser
{
    private static readonly (int First, int Last)[] Any = [(0, int.MaxValue)];

    /// <returns>Null and an error where the text is no access path.</returns>
    public static AccessPath[]? Parse(string text, out string error)
    {
        error = "";
        AccessPath[]? paths = null;
        foreach (var token in Tokens(text))
        {
            var open = token.IndexOf('[');
            var name = open < 0 ? token : token.Substring(0, open);
            var argument = open < 0 ? "" : token.Substring(open + 1, token.Length - open - 2);
            if (open >= 0 && (argument.Length == 0 || !token.EndsWith("]", StringComparison.Ordinal)))
                paths = null;
            else
                paths = paths is null ? Roots(name, argument) : Extend(paths, name, argument);
            if (paths is null)
            {
                error = $"'{token}' in the access path '{text}' is not understood";
                return null;
            }
        }

        if (paths is null)
            error = "an access path is missing";
        return paths;
    }

    private static AccessPath[]? Roots(string name, string argument) => (name, argument) switch
    {
        ("ReturnValue", "") => [new AccessPath(ModelRoot.Return, 0, 0, null, [])],
        ("Argument", "this") => [new AccessPath(ModelRoot.This, 0, 0, null, [])],
        ("Argument", _) when argument.EndsWith(":", StringComparison.Ordinal) => ByName(argument.Substring(0, argument.Length - 1)),
        ("Argument", _) => Positions(argument)?.Select(static range => new AccessPath(ModelRoot.Argument, range.First, range.Last, null, [])).ToArray(),
        ("Parameter", _) => Positions(argument)?.Select(static range => new AccessPath(ModelRoot.Parameter, range.First, range.Last, null, [])).ToArray(),
        _ => null,
    };

    private static AccessPath[]? ByName(string name) => name.Length == 0 ? null : [new AccessPath(ModelRoot.Argument, 0, 0, name, [])];

    private static AccessPath[]? Extend(AccessPath[] paths, string name, string argument) =>
        Steps(name, argument) is { } steps
            ? [.. paths.SelectMany(path => steps.Select(step => path with { Steps = [.. path.Steps, step] }))]
            : null;

    private static ModelStep[]? Steps(string name, string argument)
    {
        switch (name)
        {
            case "Element" when argument.Length == 0:
                return [new ModelStep(ModelStepKind.Element)];
            case "ElementAt" when TryPosition(argument, out var key):
                return [new ModelStep(ModelStepKind.KeyedElement, key)];
            case "ReturnValue" when argument.Length == 0:
                return [new ModelStep(ModelStepKind.ReturnValue)];
            case "Field" or "Property" or "SyntheticField" when argument.Length > 0:
                // CodeQL writes the type before the name: Property[System.Collections.Generic.KeyValuePair<TKey,TValue>.Key].
                return [new ModelStep(ModelStepKind.Field, Name: argument.Substring(argument.LastIndexOf('.') + 1))];
            case "Parameter" when argument == "any":
                return [new ModelStep(ModelStepKind.Parameter, -1)];
            case "Parameter":
                return Positions(argument)?.SelectMany(Indexes).ToArray();
            default:
                return null;
        }
    }

    private static IEnumerable<ModelStep> Indexes((int First, int Last) range) =>
        range.Last == int.MaxValue
            ? [new ModelStep(ModelStepKind.Parameter, -1)]
            : Enumerable.Range(range.First, range.Last - range.First + 1).Select(static index => new ModelStep(ModelStepKind.Parameter, index));

    private static (int First, int Last)[]? Positions(string text)
    {
        if (text == "any")
            return Any;
        var ranges = new List<(int, int)>();
        foreach (var part in text.Split(','))
        {
            var dots = part.IndexOf("..", StringComparison.Ordinal);
            var open = dots > 0 && dots == part.Length - 2;
            if (!TryPosition(dots < 0 ? part : part.Substring(0, dots), out var first))
                return null;
            var last = dots < 0 ? first : int.MaxValue;
            if (dots >= 0 && !open && (!TryPosition(part.Substring(dots + 2), out last) || last < first))
                return null;
            ranges.Add((first, last));
        }

        return [.. ranges];
    }

    private static bool TryPosition(string text, out int position) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out position) && position < 64;

    /// <summary>Splits at the dots outside brackets.</summary>
    private static IEnumerable<string> Tokens(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '[')
                i = text.IndexOf(']', i) is var close && close < 0 ? text.Length : close;
            if (i < text.Length && text[i] != '.')
                continue;
            yield return text.Substring(start, i - start);
            start = i + 1;
        }
    }
}
