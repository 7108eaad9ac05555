namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Files, folders, pipes and other objects that every user of the machine may change.</summary>
internal sealed class SL5017_WorldWritable() : CodeRule(Rule.SL5017_WorldWritable)
{
    private const int OtherWrite = 2;
    private const int Allow = 0;
    private const string Everyone = "every user of the machine may change it";

    /// <summary>Rights of file systems that change content, attributes or rights: WriteData, AppendData, Write, Modify, Delete, ChangePermissions, TakeOwnership.</summary>
    private const long FileChanges = 0x2 | 0x4 | 0x40 | 0x10000 | 0x40000 | 0x80000;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Everyone", "World", "S-1-1-0", "Authenticated Users", @"NT AUTHORITY\Authenticated Users", "Users", @"BUILTIN\Users", "Guests", "ANONYMOUS LOGON",
    };

    /// <summary>WellKnownSidType: WorldSid, AnonymousSid, AuthenticatedUserSid, BuiltinUsersSid, BuiltinGuestsSid.</summary>
    private static readonly HashSet<long> Sids = [1, 13, 17, 27, 28];

    private static readonly string[] Rules =
    [
        "System.Security.AccessControl.FileSystemAccessRule", "System.Security.AccessControl.RegistryAccessRule", "System.IO.Pipes.PipeAccessRule",
        "System.Security.AccessControl.MutexAccessRule", "System.Security.AccessControl.SemaphoreAccessRule", "System.Security.AccessControl.EventWaitHandleAccessRule",
    ];

    public override void Register(RuleRegistry on)
    {
        on.Call("System.IO.File", "SetUnixFileMode", static (context, call) => OnMode(context, call.Arguments));
        on.Call("System.IO.Directory", "CreateDirectory", static (context, call) => OnMode(context, call.Arguments));
        foreach (var (type, property) in new[]
        {
            ("System.IO.FileSystemInfo", "UnixFileMode"), ("System.IO.FileStreamOptions", "UnixCreateMode"), ("Mono.Unix.UnixFileSystemInfo", "FileAccessPermissions"),
        })
        {
            on.Setting(new(type, property, IsOpen, ""), static (context, set) => context.Report(Rule.SL5017_WorldWritable, set.Value, Everyone));
        }

        foreach (var rule in Rules)
            on.New(rule, OnRule);
        on.New("System.Diagnostics.ProcessStartInfo", static (context, creation) => OnProgram(context, creation.Arguments));
        on.Call("System.Diagnostics.Process", "Start", static (context, call) => OnProgram(context, call.Arguments));
        on.Text(static (context, text) =>
        {
            if (ChmodCommand.LetsOthersWrite(text.Text) && context.Operation.Parent is not IThrowOperation)
                context.Report(Rule.SL5017_WorldWritable, text.Node, Everyone);
        });
    }

    private static void OnMode(RuleContext context, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.Name == "UnixFileMode" && IsOpen(argument.Value))
                context.Report(Rule.SL5017_WorldWritable, argument.Value, Everyone);
        }
    }

    private static void OnProgram(RuleContext context, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.Length >= 2 && arguments[0].Value.ConstantString() is "chmod" or "/bin/chmod" or "/usr/bin/chmod"
            && TextTemplate.Of(arguments[1].Value) is { } options && ChmodCommand.LetsOthersWrite(ChmodCommand.Name + options))
        {
            context.Report(Rule.SL5017_WorldWritable, arguments[1].Value, Everyone);
        }
    }

    private static void OnRule(RuleContext context, IObjectCreationOperation creation)
    {
        if (creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "identity") is not { } identity || !IsEveryone(identity.Value)
            || creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "type")?.Value.ConstantInteger() is not Allow
            || creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name.EndsWith("Rights", StringComparison.Ordinal) == true)?.Value is not { } rights)
        {
            return;
        }

        var isFile = creation.Type.Is(Rules[0]);
        // Mutexes and pipes between users have to be usable by them; changing who may is another thing.
        if (rights.ConstantInteger() is { } granted && (isFile ? (granted & FileChanges) != 0 : (granted & 0xC0000) != 0))
            context.Report(Rule.SL5017_WorldWritable, creation, Everyone);
    }

    private static bool IsEveryone(IOperation identity) => identity.Origins().Any(static origin => origin switch
    {
        { ConstantValue: { HasValue: true, Value: string name } } => Names.Contains(name),
        IObjectCreationOperation { Type.Name: "SecurityIdentifier", Arguments: { Length: > 0 } arguments } =>
            arguments[0].Value.ConstantInteger() is { } known ? Sids.Contains(known) : IsNamed(arguments[0].Value),
        IObjectCreationOperation { Type.Name: "NTAccount", Arguments: { Length: > 0 } arguments } => IsNamed(arguments[arguments.Length - 1].Value),
        _ => false,
    });

    private static bool IsNamed(IOperation name) => name.ConstantString() is { } text && Names.Contains(text);

    private static bool IsOpen(IOperation mode) => mode.ConstantInteger() is { } bits && (bits & OtherWrite) != 0;
}
