namespace ShiftLeft.CodeFixes.Injection;

/// <summary>A value among raw markup is written as text, which the writer escapes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL1007_WriteText() : SecurityFix("SL1007")
{
    private const string Title = "Write the value as text";

    protected override async Task RegisterAsync(FixContext context)
    {
        var cancellation = context.Cancellation;
        if (context.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not
            {
                NameColon: null,
                Parent: ArgumentListSyntax
                {
                    Arguments.Count: 1,
                    Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "WriteRaw" or "WriteRawAsync" } write } call,
                },
            } argument
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || ComposedText.Read(argument.Expression, model, cancellation) is not { } text)
            return;
        var segments = text.Segments.ToArray();
        if (segments is [{ IsConstant: false }])
        {
            var name = SyntaxFactory.IdentifierName(write.Name.Identifier.Text.Replace("Raw", "String"));
            context.Offer(Title, editor => editor.ReplaceNode(write.Name, name.WithTriviaFrom(write.Name)));
        }
        else if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement && write is { Expression: IdentifierNameSyntax, Name.Identifier.Text: "WriteRaw" }
            && Parts(segments, new FlowSteps(context.Diagnostic)) is { } parts)
        {
            var statements = parts.Select(part => Statements.Parse($"{write.Expression}.{part};", statement)).ToArray();
            context.Offer(Title, editor =>
            {
                statements[0] = statements[0].WithLeadingTrivia(statement.GetLeadingTrivia());
                editor.InsertBefore(statement, statements);
                editor.RemoveNode(statement);
            });
        }
    }

    /// <returns>The calls that write the text piece by piece; null where a value stands in a tag, or nothing untrusted is found.</returns>
    private static List<string>? Parts(TextSegment[] segments, FlowSteps steps)
    {
        var (calls, before, raw, isFound) = (new List<string>(), "", "", false);
        foreach (var segment in segments)
        {
            if (segment.IsConstant)
            {
                before += segment.Value;
                raw += segment.Value;
                continue;
            }

            if (segment is not { Suffix: "", Type.SpecialType: SpecialType.System_String, Expression: { } value } || IsInTag(before))
                return null;
            AddRaw();
            var isUntrusted = steps.PassThrough(value);
            calls.Add($"{(isUntrusted ? "WriteString" : "WriteRaw")}({value})");
            isFound |= isUntrusted;
        }

        AddRaw();
        return isFound ? calls : null;

        void AddRaw()
        {
            if (raw.Length > 0)
                calls.Add($"WriteRaw({SymbolDisplay.FormatLiteral(raw, quote: true)})");
            raw = "";
        }
    }

    /// <summary>Quotes of attributes would not be escaped; in comments and CDATA nothing is.</summary>
    private static bool IsInTag(string before)
    {
        var open = before.LastIndexOf('<');
        return open >= 0 && (before.IndexOf('>', open) < 0 || string.CompareOrdinal(before, open, "<!", 0, 2) == 0);
    }
}
