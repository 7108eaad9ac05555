namespace ShiftLeft.Analyzers.Rules;

/// <summary>A property whose value alone is the flaw.</summary>
/// <param name="Type">Full metadata name of the type that declares it.</param>
/// <param name="Property">Its name.</param>
/// <param name="IsUnsafe">Whether a value is.</param>
/// <param name="Problem">What is wrong then, for the message.</param>
internal sealed record UnsafeSetting(string Type, string Property, Func<IOperation, bool> IsUnsafe, string Problem)
{
    /// <summary>The value, whatever the path; enumeration members count as their number.</summary>
    public static Func<IOperation, bool> Always(object? value) => operation => operation.IsAlways(value);

    /// <summary>No value, or the largest one the type has: what lifts a limit.</summary>
    public static bool IsUnlimited(IOperation value) => value.IsAlways(null) || value.ConstantInteger() is int.MaxValue or long.MaxValue or -1;
}

internal static class UnsafeSettings
{
    /// <summary>
    /// Registers for an unsafe value that stays: the code does not set the property of the same object to another one, and does not run
    /// in development only.
    /// </summary>
    public static void Setting(this RuleRegistry on, UnsafeSetting setting, Action<RuleContext, IAssignmentOperation> decide) =>
        on.Set(setting.Type, setting.Property, (context, set) =>
        {
            if (setting.IsUnsafe(set.Value) && !set.IsDevelopmentOnly()
                && TrackedObject.ReceiverOf(set)?.Sets(setting.Property).All(other => setting.IsUnsafe(other.Value)) != false)
            {
                decide(context, set);
            }
        });

    /// <summary>Registers a rule whose message takes the problem.</summary>
    public static void Settings(this RuleRegistry on, DiagnosticDescriptor rule, IEnumerable<UnsafeSetting> settings)
    {
        foreach (var setting in settings)
            on.Setting(setting, (context, set) => context.Report(rule, set, setting.Problem));
    }
}
