namespace ShiftLeft.CodeFixes.Injection;

/// <summary>Which program a process is started with.</summary>
internal static class StartedProgram
{
    /// <summary>Programs that run what an argument says, so that no way of passing arguments makes them safe.</summary>
    private static readonly HashSet<string> Interpreters = new(StringComparer.OrdinalIgnoreCase)
    {
        "sh", "bash", "dash", "zsh", "ksh", "csh", "tcsh", "fish", "busybox", "cmd", "powershell", "pwsh", "wsl", "env", "sudo", "su", "doas", "ssh", "xargs",
        "perl", "python", "python3", "node", "ruby", "php", "osascript", "wscript", "cscript", "mshta", "rundll32",
    };

    /// <summary>Whether an expression is the constant name of a program that only looks at its arguments.</summary>
    public static bool IsPlain(ExpressionSyntax? name, SemanticModel model, CancellationToken cancellation) =>
        name is not null
        && model.GetConstantValue(name, cancellation) is { HasValue: true, Value: string program }
        && !Interpreters.Contains(System.IO.Path.GetFileNameWithoutExtension(program.Replace('\\', '/')));

    /// <summary>The program that the creation of a ProcessStartInfo names, by argument or initializer.</summary>
    public static ExpressionSyntax? Of(BaseObjectCreationExpressionSyntax creation) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(static member => member.Left is IdentifierNameSyntax { Identifier.Text: "FileName" })?.Right
        ?? creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    /// <summary>Every program that the method gives to a start info, named as the code names it; null among them where one does not show.</summary>
    public static IEnumerable<ExpressionSyntax?> Of(string startInfo, SyntaxNode member) =>
        from node in member.DescendantNodes()
        let program = node switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.Text: "FileName" } left } assignment when left.Expression.ToString() == startInfo =>
                (IsFound: true, Name: assignment.Right),
            AssignmentExpressionSyntax assignment when assignment.Left.ToString() == startInfo => Created(assignment.Right),
            VariableDeclaratorSyntax { Initializer.Value: { } value } variable when variable.Identifier.ValueText == startInfo => Created(value),
            _ => (IsFound: false, Name: null),
        }
        where program.IsFound
        select program.Name;

    private static (bool IsFound, ExpressionSyntax? Name) Created(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax creation
            ? (Of(creation) is not null, Of(creation))
            : (true, null);
}
