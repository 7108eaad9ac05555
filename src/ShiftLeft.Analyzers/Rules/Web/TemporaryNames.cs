namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Paths in the folder for temporary files whose every part can be foreseen.</summary>
internal static class TemporaryNames
{
    private static readonly string[] Folders = ["/tmp/", "/var/tmp/", "/dev/shm/", @"C:\Temp\", @"C:\Windows\Temp\", "C:/Temp/"];

    /// <summary>Values of time and process that are in a narrow range for whoever looks at the machine.</summary>
    private static readonly HashSet<string> Guessable = new(StringComparer.Ordinal)
    {
        "Now", "UtcNow", "Today", "Ticks", "ProcessId", "TickCount", "TickCount64", "UserName", "MachineName", "Id", "Year", "Month", "Day", "Hour", "Minute", "Second",
    };

    /// <param name="path">One of the values that the path can have.</param>
    public static bool ArePredictable(IOperation path)
    {
        if (path.ConstantValue is { HasValue: true, Value: string text })
            return Array.Exists(Folders, folder => text.Length > folder.Length && text.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
        var parts = Parts(path).ToArray();
        return parts.Length > 1 && IsFolder(parts[0]) && parts.Skip(1).All(IsGuessable);
    }

    private static IEnumerable<IOperation> Parts(IOperation path) => path switch
    {
        IInvocationOperation { TargetMethod: { Name: "Combine" or "Join", ContainingType.Name: "Path" }, Arguments: var arguments } => arguments.SelectMany(static argument =>
            argument.Value is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues : (IEnumerable<IOperation>)[argument.Value]),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Parts(sum.LeftOperand.Unwrapped()).Append(sum.RightOperand),
        IInterpolatedStringOperation interpolated => interpolated.Parts.Select(static part => part switch
        {
            IInterpolationOperation hole => hole.Expression,
            IInterpolatedStringTextOperation fixedText => fixedText.Text,
            _ => part,
        }),
        _ => [path],
    };

    private static bool IsFolder(IOperation part) => part.Origins().All(static origin => origin switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetTempPath", ContainingType.Name: "Path" } } => true,
        { ConstantValue: { HasValue: true, Value: string text } } => Array.Exists(Folders, folder => (text + "/").StartsWith(folder, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    });

    private static bool IsGuessable(IOperation part) => part.Constant().HasValue || part.Origins().All(static origin => origin switch
    {
        { ConstantValue.HasValue: true } => true,
        IMemberReferenceOperation { Member: { Name: var name, ContainingNamespace: { Name: "System" or "Diagnostics" } } } => Guessable.Contains(name),
        IInvocationOperation { TargetMethod.Name: "ToString" or "ToFileTime", Instance: IMemberReferenceOperation { Member.Name: var name } } => Guessable.Contains(name),
        IInterpolatedStringOperation or IBinaryOperation => Parts(origin).All(inner => inner != origin && IsGuessable(inner)),
        _ => false,
    });
}
