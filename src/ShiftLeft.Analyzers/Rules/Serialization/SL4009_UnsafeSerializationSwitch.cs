namespace ShiftLeft.Analyzers.Rules.Serialization;

/// <summary>Switches that take back what the framework has closed.</summary>
internal sealed class SL4009_UnsafeSerializationSwitch() : CodeRule(Rule.SL4009_UnsafeSerializationSwitch)
{
    private const int Full = 3;

    private static readonly HashSet<string> Switches = new(StringComparer.OrdinalIgnoreCase)
    {
        "System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization",
        "System.Windows.Forms.EnableUnsafeBinaryFormatterInNativeObjectSerialization",
        "Windows.ClipboardDragDrop.EnableUnsafeBinaryFormatterSerialization",
        "Switch.System.Runtime.Serialization.SerializationGuard.AllowAssembliesFromByteArrays",
        "Switch.System.Runtime.Serialization.SerializationGuard.AllowFileWrites",
        "Switch.System.Runtime.Serialization.SerializationGuard.AllowProcessCreation",
        "Switch.System.Data.AllowArbitraryDataSetTypeInstantiation",
        "System.Resources.UseUnsafeBinaryFormatter",
    };

    public override void Register(RuleRegistry on)
    {
        foreach (var type in new[] { "System.AppContext", "System.AppDomain" })
        {
            on.Call(type, "SetSwitch", OnSwitch);
            on.Call(type, "SetData", OnSwitch);
        }

        foreach (var type in new[] { "BinaryServerFormatterSinkProvider", "SoapServerFormatterSinkProvider" })
        {
            on.Setting(
                new("System.Runtime.Remoting.Channels." + type, "TypeFilterLevel", UnsafeSetting.Always(Full), ""),
                static (context, set) => context.Report(Rule.SL4009_UnsafeSerializationSwitch, set, "TypeFilterLevel.Full lets remote callers have any type created"));
        }
    }

    private static void OnSwitch(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments.Length == 2 && call.Arguments[0].Value.ConstantString() is { } name && Switches.Contains(name)
            && (call.Arguments[1].Value.IsAlways(true) || string.Equals(call.Arguments[1].Value.ConstantString(), "true", StringComparison.OrdinalIgnoreCase)))
        {
            context.Report(Rule.SL4009_UnsafeSerializationSwitch, call, $"The switch {name.Substring(name.LastIndexOf('.') + 1)} lets input have any type created");
        }
    }
}
