using System.Globalization;
using System.Text.RegularExpressions;

namespace ShiftLeft.CodeFixes.Injection;

/// <summary>The way that untrusted data took to a sink, as the diagnostic tells it.</summary>
internal sealed class FlowSteps(Diagnostic diagnostic)
{
    private static readonly Regex Named = new("'([^']+)'$", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _names = new(NamesOf(diagnostic), StringComparer.Ordinal);

    /// <summary>Whether the data passes through an expression, as far as the steps show.</summary>
    public bool PassThrough(ExpressionSyntax expression) =>
        diagnostic.AdditionalLocations.Any(step => IsIn(step, expression))
        || expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => _names.Contains(name.Identifier.ValueText));

    /// <summary>Whether an expression is the untrusted value as it came in, with nothing put to it.</summary>
    public bool BeginAt(ExpressionSyntax expression)
    {
        return diagnostic.AdditionalLocations is [var source, ..]
            && (IsIn(source, expression)
                || (expression is IdentifierNameSyntax name && source.SourceTree?.GetRoot().FindNode(source.SourceSpan) is ParameterSyntax parameter
                    && parameter.Identifier.ValueText == name.Identifier.ValueText));
    }

    // By path: the trees of a fix need not be those that were analysed.
    private static bool IsIn(Location step, SyntaxNode node) =>
        step.GetLineSpan().Path == node.SyntaxTree.FilePath && node.Span.Contains(step.SourceSpan);

    /// <summary>Variables, parameters and members that a step assigns, passes or stores the data to.</summary>
    private static IEnumerable<string> NamesOf(Diagnostic diagnostic)
    {
        for (var i = 0; diagnostic.Properties.TryGetValue("step." + i.ToString(CultureInfo.InvariantCulture), out var sentence); i++)
        {
            if (sentence is not null && Named.Match(sentence) is { Success: true } match)
                yield return match.Groups[1].Value;
        }

        if (diagnostic.AdditionalLocations is [{ SourceTree: { } tree } source, ..] && tree.GetRoot().FindNode(source.SourceSpan) is ParameterSyntax parameter)
            yield return parameter.Identifier.ValueText;
    }
}
