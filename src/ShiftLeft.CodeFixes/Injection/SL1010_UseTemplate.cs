using System.Text;

namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Values in the text of a log message become arguments of its template, which the provider writes as values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1010_UseTemplate() : SecurityFix("SL1010")
{
    private const string Title = "Pass values as arguments of the template";

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (context.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } message
            || list.Arguments[list.Arguments.Count - 1] != message
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method
            || !TakesTemplate(method)
            || ComposedText.Read(message.Expression, model, cancellation) is not { } text)
            return;
        var (template, values) = Template([.. text.Segments]);
        if (values.Count == 0)
            return;
        context.Offer(Title, editor =>
        {
            var arguments = list.Arguments.Replace(message, SyntaxFactory.Argument(SyntaxFactory.ParseExpression(SymbolDisplay.FormatLiteral(template, quote: true))).WithTriviaFrom(message));
            arguments = arguments.AddRange(values.Select(static value => SyntaxFactory.Argument(value.WithoutTrivia()).WithLeadingTrivia(SyntaxFactory.Space)));
            editor.ReplaceNode(list, list.WithArguments(arguments));
        });
    }

    /// <summary>Whether text and arguments of one more overload are a template and what fills it.</summary>
    private static bool TakesTemplate(IMethodSymbol method) => method.ContainingNamespace.ToDisplayString() switch
    {
        "Microsoft.Extensions.Logging" => method.ContainingType.Name == "LoggerExtensions",
        "Serilog" => method.Name != "Write" || method.Parameters.Length > 1,
        "NLog" => method.Parameters.Length == 1,
        _ => false,
    };

    private static (string Template, List<ExpressionSyntax> Values) Template(IReadOnlyList<TextSegment> segments)
    {
        var template = new StringBuilder();
        var values = new List<ExpressionSyntax>();
        var names = new ParameterNames([]);
        foreach (var segment in segments)
        {
            if (segment.Expression is not { } value)
            {
                template.Append(segment.Value.Replace("{", "{{").Replace("}", "}}"));
                continue;
            }

            // A value that stands twice is passed twice: templates are filled by position.
            var name = names.For(value, values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), out _);
            template.Append('{').Append(char.ToUpperInvariant(name[0])).Append(name, 1, name.Length - 1).Append(segment.Suffix).Append('}');
            values.Add(value);
        }

        return (template.ToString(), values);
    }
}
