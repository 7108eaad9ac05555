namespace ShiftLeft.CodeFixes.Injection;

/// <summary>The expression that puts a text together, seen from the sink it goes to.</summary>
/// <param name="Sink">The argument or assigned value that is reported.</param>
/// <param name="Text">The same, or the initial value of the local variable that stands at the sink.</param>
/// <param name="Local">That variable.</param>
internal sealed record SinkText(ExpressionSyntax Sink, ExpressionSyntax Text, VariableDeclaratorSyntax? Local)
{
    /// <param name="mayRepeat">Whether the variable may be read elsewhere too: the change of its text is one for all its readers.</param>
    /// <returns>Null where the sink is a variable that is more than a name for one text.</returns>
    public static SinkText? Find(SyntaxNode reported, SemanticModel model, CancellationToken cancellation, bool mayRepeat = false)
    {
        var sink = reported switch
        {
            ArgumentSyntax argument => argument.Expression,
            ExpressionSyntax expression => expression,
            _ => null,
        };
        if (sink is not IdentifierNameSyntax name || model.GetSymbolInfo(name, cancellation).Symbol is not ILocalSymbol local)
            return sink is null ? null : new SinkText(sink, sink, null);
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax
            {
                Initializer.Value: { } text,
                Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: { } block } declaration },
            } declarator)
            return null;
        // Top-level statements stand in statements of their own.
        var scope = block is GlobalStatementSyntax ? block.Parent! : block;
        return (mayRepeat ? !IsAssigned(local.Name, scope) : IsOnlyUse(name, local.Name, scope))
            && !IsChanged(text, declaration.Span.End, name.SpanStart, scope, model, cancellation)
            ? new SinkText(sink, text, declarator)
            : null;
    }

    private static bool IsOnlyUse(IdentifierNameSyntax use, string name, SyntaxNode scope) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(other => other.Identifier.ValueText == name).All(other => other == use);

    /// <summary>Whether a variable in the text gets another value before the text is used: a parameter would take that one.</summary>
    private static bool IsChanged(ExpressionSyntax text, int from, int to, SyntaxNode scope, SemanticModel model, CancellationToken cancellation)
    {
        var variables = new HashSet<string>(text.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol or IParameterSymbol)
            .Select(static name => name.Identifier.ValueText));
        return Targets(scope.DescendantNodes().Where(node => node.SpanStart >= from && node.Span.End <= to)).Any(variables.Contains);
    }

    private static bool IsAssigned(string name, SyntaxNode scope) => Targets(scope.DescendantNodes()).Contains(name);

    /// <summary>The variables that get a value, or whose members do.</summary>
    private static IEnumerable<string> Targets(IEnumerable<SyntaxNode> nodes) =>
        from node in nodes
        let target = node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PrefixUnaryExpressionSyntax prefix when prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression => prefix.Operand,
            PostfixUnaryExpressionSyntax postfix when !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => postfix.Operand,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
            _ => null,
        }
        let name = target?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault()
        where name is not null
        select name.Identifier.ValueText;
}
