namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Files in the folder that all users write to, under a name that another user can foresee and make first.</summary>
internal sealed class SL5018_PredictableTemporaryFile() : CodeRule(Rule.SL5018_PredictableTemporaryFile)
{
    /// <summary>FileMode.CreateNew fails where there is such a file or link.</summary>
    private const int CreateNew = 1;

    private static readonly string[] Writers =
    [
        "Create", "CreateText", "OpenWrite", "WriteAllText", "WriteAllTextAsync", "WriteAllBytes", "WriteAllBytesAsync", "WriteAllLines", "WriteAllLinesAsync",
        "AppendAllText", "AppendAllTextAsync", "AppendAllLines", "AppendAllLinesAsync", "AppendText", "Open",
    ];

    public override void Register(RuleRegistry on)
    {
        foreach (var method in Writers)
            on.Call("System.IO.File", method, static (context, call) => OnPath(context, call.Arguments, "path"));
        foreach (var method in new[] { "Copy", "Move" })
            on.Call("System.IO.File", method, static (context, call) => OnPath(context, call.Arguments, "destFileName"));
        on.New("System.IO.FileStream", static (context, creation) => OnPath(context, creation.Arguments, "path"));
        on.New("System.IO.StreamWriter", static (context, creation) => OnPath(context, creation.Arguments, "path"));
        on.Call("System.IO.Path", "GetTempFileName", static (context, call) =>
        {
            // Elsewhere the name is random and the file is the user's alone.
            if (TargetFramework.IsNetFramework(context))
                Report(context, call, "Names of GetTempFileName can be counted up on .NET Framework");
            else if (IsRenamed(call))
                Report(context, call.Parent is IArgumentOperation { Parent: { } change } ? change : call.Parent!, "The file that GetTempFileName made is not the one that is used");
        });
    }

    private static void OnPath(RuleContext context, ImmutableArray<IArgumentOperation> arguments, string parameter)
    {
        if (arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value is { } path && path.Origins().Any(TemporaryNames.ArePredictable)
            && !arguments.Any(static argument => argument.Parameter?.Type.Name == "FileMode" && argument.Value.ConstantInteger() is CreateNew or 3)
            && !arguments.Any(static argument => argument.Parameter?.Type.Name == "FileAccess" && argument.Value.ConstantInteger() == 1))
        {
            Report(context, path, "Another user can make this file or a link of its name first");
        }
    }

    /// <summary>GetTempFileName() + ".pdf", Path.ChangeExtension(GetTempFileName(), ".pdf"), GetTempFileName().Replace(".tmp", ".pdf").</summary>
    private static bool IsRenamed(IInvocationOperation call) => call.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ChangeExtension" or "Concat" } } => true,
        IInvocationOperation { TargetMethod.Name: "Replace" } replace => replace.Instance == call,
        _ => false,
    };

    private static void Report(RuleContext context, IOperation at, string problem)
    {
        if (!TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL5018_PredictableTemporaryFile, at, problem);
    }
}
