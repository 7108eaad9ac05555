namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>A file that is looked for and then used by its name: in between it can become another one.</summary>
internal sealed class SL5025_CheckThenUse() : CodeRule(Rule.SL5025_CheckThenUse)
{
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "Open", "OpenRead", "OpenText", "ReadAllText", "ReadAllTextAsync", "ReadAllBytes", "ReadAllBytesAsync", "ReadAllLines", "ReadAllLinesAsync", "ReadLines", "Move", "Copy",
    };

    private static readonly HashSet<string> Writing = new(StringComparer.Ordinal)
    {
        "Create", "CreateText", "Open", "OpenWrite", "WriteAllText", "WriteAllTextAsync", "WriteAllBytes", "WriteAllBytesAsync", "WriteAllLines", "WriteAllLinesAsync", "Move", "Copy",
        "AppendAllText", "AppendAllTextAsync", "AppendText", "SetUnixFileMode", "SetAttributes",
    };

    private static readonly string[] SystemFolders = ["/proc/", "/sys/", "/etc/", "/usr/", "/bin/", "/lib/"];

    public override void Register(RuleRegistry on) => on.Operation(OperationKind.Conditional, static (context, operation) =>
    {
        var choice = (IConditionalOperation)operation;
        if (Check(choice.Condition, out var exists) is not { } path || IsOfSystem(path))
            return;
        var branch = exists ? choice.WhenTrue : choice.WhenFalse;
        var other = exists ? choice.WhenFalse : choice.WhenTrue;
        Report(context, branch, path, Reading);
        Report(context, other, path, Writing);
    });

    /// <summary>The path that the condition looks for.</summary>
    private static IOperation? Check(IOperation condition, out bool exists)
    {
        exists = true;
        var asked = condition.Unwrapped();
        while (asked is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            exists = !exists;
            asked = not.Operand.Unwrapped();
        }

        return asked is IInvocationOperation { TargetMethod: { Name: "Exists", ContainingType: var type }, Arguments: { Length: 1 } arguments } && type.Is("System.IO.File")
            ? arguments[0].Value
            : null;
    }

    /// <summary>What the kernel makes up, and what only administrators put where it is, nobody swaps in between.</summary>
    private static bool IsOfSystem(IOperation path) =>
        path.ConstantString() is { } text && Array.Exists(SystemFolders, folder => text.StartsWith(folder, StringComparison.Ordinal));

    private static void Report(RuleContext context, IOperation? branch, IOperation path, HashSet<string> methods)
    {
        if (branch is null || branch.Syntax.Ancestors().Any(static node => node is Microsoft.CodeAnalysis.CSharp.Syntax.TryStatementSyntax))
            return;
        var use = branch.DescendantsAndSelf().FirstOrDefault(operation => operation switch
        {
            IInvocationOperation call => call.TargetMethod.ContainingType.Is("System.IO.File") && methods.Contains(call.TargetMethod.Name) && Uses(call.Arguments, path),
            IObjectCreationOperation { Type: { Name: "FileStream" or "StreamReader" or "StreamWriter" } } creation => Uses(creation.Arguments, path)
                && !creation.Arguments.Any(static argument => argument.Parameter?.Type.Name == "FileMode" && argument.Value.ConstantInteger() == 1),
            _ => false,
        });
        if (use is not null)
            context.Report(Rule.SL5025_CheckThenUse, use.Syntax.GetLocation(), null, path.Syntax.ToString());
    }

    private static bool Uses(ImmutableArray<IArgumentOperation> arguments, IOperation path) => arguments.Any(argument =>
        ObjectPath.Of(argument.Value) is { } used ? used.Equals(ObjectPath.Of(path)) : argument.Value.Text() is { } text && text == path.Text());
}
