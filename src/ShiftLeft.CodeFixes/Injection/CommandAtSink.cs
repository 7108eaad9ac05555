namespace ShiftLeft.CodeFixes.Injection;

/// <summary>The command whose text is reported, and where statements that add parameters to it can stand.</summary>
/// <param name="Access">How the code names the command: <c>command</c>, <c>_command</c>, <c>adapter.SelectCommand</c>.</param>
/// <param name="Type">The type of the command.</param>
/// <param name="Statement">Sets the text.</param>
/// <param name="Body">Where the statement is a using statement, the block that it governs.</param>
/// <param name="Member">The method around it.</param>
internal sealed record CommandAtSink(string Access, ITypeSymbol Type, SyntaxNode Statement, BlockSyntax? Body, SyntaxNode Member)
{
    /// <summary>These know parameters by position only, or under another sign than '@'.</summary>
    private static readonly string[] WithoutNames = ["OdbcCommand", "OleDbCommand", "OracleCommand"];

    public static CommandAtSink? Find(ExpressionSyntax reported, SemanticModel model, CancellationToken cancellation) => reported.Parent switch
    {
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.Text: "CommandText" } left, Parent: ExpressionStatementSyntax statement } =>
            Of(left.Expression, model.GetTypeInfo(left.Expression, cancellation).Type, statement, model, cancellation),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.Text: "CommandText" }, Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
            OfCreation(creation, model, cancellation),
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } => OfCreation(creation, model, cancellation),
        _ => null,
    };

    /// <summary>The names of parameters that the method gives to this command, as far as it shows.</summary>
    public IEnumerable<string> TakenNames() => Member.DescendantNodes().Where(node => node switch
    {
        InvocationExpressionSyntax call => call.Expression.ToString().StartsWith(Access + ".", StringComparison.Ordinal),
        ObjectCreationExpressionSyntax creation => creation.Type.ToString().EndsWith("Parameter", StringComparison.Ordinal),
        AssignmentExpressionSyntax assignment => assignment.Left.ToString().EndsWith("ParameterName", StringComparison.Ordinal),
        _ => false,
    }).SelectMany(ParameterNames.In);

    /// <summary>Puts the statements that give the command its parameters behind the one that sets its text.</summary>
    public void Insert(DocumentEditor editor, IEnumerable<StatementSyntax> statements)
    {
        if (Body is { Statements: [var first, ..] })
            editor.InsertBefore(first, statements);
        else if (Statement is GlobalStatementSyntax)
            editor.InsertAfter(Statement, statements.Select(SyntaxFactory.GlobalStatement));
        else
            editor.InsertAfter(Statement, statements);
    }

    /// <summary>The statements that give the command a parameter.</summary>
    public IEnumerable<StatementSyntax> Add(SqlParameter parameter, SemanticModel model)
    {
        if (HasAddWithValue(Type))
            return [Parse($"{Access}.Parameters.AddWithValue(\"@{parameter.Name}\", {parameter.Value});")];
        var variable = parameter.Name + "Parameter";
        while (Member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == variable)
               || !model.LookupSymbols(Statement.SpanStart, name: variable).IsEmpty)
            variable += "_";
        return
        [
            Parse($"var {variable} = {Access}.CreateParameter();"),
            Parse($"{variable}.ParameterName = \"@{parameter.Name}\";"),
            Parse($"{variable}.Value = {parameter.Value};"),
            Parse($"{Access}.Parameters.Add({variable});"),
        ];
    }

    private static CommandAtSink? OfCreation(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(creation, cancellation).Type is not { } type || type.AllInterfaces.All(static candidate => candidate.Name is not ("IDbCommand" or "IDbDataAdapter")))
            return null;
        if (type.AllInterfaces.Any(static candidate => candidate.Name == "IDbDataAdapter") && creation.ArgumentList?.Arguments.Count is null or 0)
            return null;
        return creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable } => declaration.Parent switch
            {
                LocalDeclarationStatementSyntax statement => Of(SyntaxFactory.IdentifierName(variable.Identifier), type, statement, model, cancellation),
                UsingStatementSyntax { Statement: BlockSyntax { Statements.Count: > 0 } } statement =>
                    Of(SyntaxFactory.IdentifierName(variable.Identifier), type, statement, model, cancellation),
                _ => null,
            },
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Parent: ExpressionStatementSyntax statement } => Of(left, type, statement, model, cancellation),
            _ => null,
        };
    }

    private static CommandAtSink? Of(
        ExpressionSyntax access, ITypeSymbol? type, StatementSyntax statement, SemanticModel model, CancellationToken cancellation)
    {
        if (type is null || WithoutNames.Contains(type.Name) || access is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            return null;
        var code = access.ToString();
        if (type.AllInterfaces.Any(static candidate => candidate.Name == "IDbDataAdapter"))
        {
            code += ".SelectCommand";
            type = type.GetMembers("SelectCommand").OfType<IPropertySymbol>().FirstOrDefault()?.Type ?? type;
        }

        var place = statement.Parent is GlobalStatementSyntax global ? global : (SyntaxNode)statement;
        var body = statement is UsingStatementSyntax { Statement: BlockSyntax block } ? block : null;
        var member = statement.AncestorsAndSelf().FirstOrDefault(static node =>
            node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) ?? statement;
        return place.Parent is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax && IsSetOnce(code, statement, member)
            ? new CommandAtSink(code, type, place, body, member)
            : null;
    }

    /// <summary>Whether the command gets one text and runs through here once: it would get the same parameter a second time otherwise.</summary>
    private static bool IsSetOnce(string command, StatementSyntax statement, SyntaxNode member)
    {
        var texts = member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Count(assignment =>
            assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.Text: "CommandText" } left && left.Expression.ToString() == command);
        var clears = member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression.ToString() == command + ".Parameters.Clear");
        var loop = statement.Ancestors().TakeWhile(node => node != member).FirstOrDefault(static node =>
            node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax);
        var isFresh = loop is null || loop.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(variable => variable.Identifier.ValueText == command);
        return texts <= 1 && !clears && isFresh;
    }

    private static bool HasAddWithValue(ITypeSymbol command)
    {
        for (var type = command; type is not null; type = type.BaseType)
        {
            if (type.GetMembers("Parameters").OfType<IPropertySymbol>().FirstOrDefault() is { } parameters)
                return parameters.Type.GetMembers("AddWithValue").Length > 0;
        }

        return false;
    }

    private StatementSyntax Parse(string code) => Statements.Parse(code, Body?.Statements[0] ?? Statement);
}
