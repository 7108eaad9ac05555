using ShiftLeft.Analyzers.Rules.Secrets;

namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>Values that are, or are made of, a password as somebody typed it.</summary>
internal sealed class PlainPasswords
{
    private const int MaxSteps = 60;

    private static readonly HashSet<string> Passwords = new(StringComparer.Ordinal) { "password", "passwd", "pwd", "passphrase" };
    private static readonly HashSet<string> Shapes = new(StringComparer.Ordinal) { "bytes", "buffer", "array", "chars", "data", "utf8" };

    private int _steps;

    /// <summary>The name of the password that is part of the value, or null.</summary>
    public static string? In(IOperation value) => new PlainPasswords().Find(value);

    /// <summary>The name of the password that the value is, as it was typed; null where it was hashed before, or is none.</summary>
    public static string? NameOf(IOperation value) =>
        ValueNames.NameOf(value) is { } name && IsPassword(name) && !IsSwitch(value.Type) && !IsHashedBefore(value) ? name : null;

    /// <summary>Whether passwords are used, and how many: no password.</summary>
    private static bool IsSwitch(ITypeSymbol? type) => type is { IsValueType: true, IsRefLikeType: false } and not INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory" or "StringValues" or "StringSegment" or "ImmutableArray" };

    /// <summary>Whether a name is that of a password, in whatever shape: <c>passwordBytes</c>, <c>saltedPassword</c>.</summary>
    public static bool IsPassword(string name)
    {
        // Most names are not worth taking apart.
        if (name.IndexOf("pass", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("pwd", StringComparison.OrdinalIgnoreCase) < 0)
            return false;
        if (CredentialNames.IsPassword(name))
            return true;
        var words = Words.Of(name).All;
        var last = words.Count - 1;
        while (last > 0 && Shapes.Contains(words[last]))
            last--;
        return last >= 0 && (Passwords.Contains(words[last]) || (words.Any(Passwords.Contains) && (words.Contains("with") || words.Contains("and"))));
    }

    private string? Find(IOperation value)
    {
        if (_steps++ > MaxSteps)
            return null;
        if (NameOf(value) is { } name && value.Unwrapped() is not IInvocationOperation)
            return name;
        foreach (var origin in value.Origins())
        {
            if (Inside(origin.Unwrapped()) is { } found)
                return found;
        }

        return null;
    }

    private string? Inside(IOperation value) => value switch
    {
        IInvocationOperation call when Carriers.Carries(call.TargetMethod) && !IsHash(call) =>
            (call.Instance is { } text && !text.Type.IsOrInherits("System.Text.Encoding") ? Find(text) : null) ?? First(call.Arguments.Select(static argument => argument.Value)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => Find(sum.LeftOperand) ?? Find(sum.RightOperand),
        IInterpolatedStringOperation text => First(text.Parts.OfType<IInterpolationOperation>().Select(static hole => hole.Expression)),
        IArrayCreationOperation { Initializer: null } buffer => CopiedInto(buffer),
        IArrayCreationOperation { Initializer: { } list } => First(list.ElementValues),
        ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation => NameOf(value),
        _ => null,
    };

    private string? First(IEnumerable<IOperation> values) => values.Select(Find).FirstOrDefault(static name => name is not null);

    private string? CopiedInto(IOperation buffer)
    {
        if (buffer.OutsideConversions().Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
            return null;
        return First(buffer.Root().Descendants().OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name is "Copy" or "BlockCopy" or "CopyTo"
                && call.Arguments.Any(argument => argument.Value.Unwrapped() is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local)))
            .Select(static call => call.Instance ?? call.Arguments[0].Value));
    }

    /// <summary><c>password = Hash(password);</c> before it is used.</summary>
    private static bool IsHashedBefore(IOperation value)
    {
        if (value.Unwrapped() is ILocalReferenceOperation local)
            return local.Origins().Any(static origin => IsMadeByOther(origin.Unwrapped()));
        return value.Unwrapped() is IParameterReferenceOperation { Parameter: var parameter }
            && value.Root().Descendants().OfType<ISimpleAssignmentOperation>().Any(assignment =>
                assignment.Target is IParameterReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Parameter, parameter)
                && IsMadeByOther(assignment.Value.Unwrapped()));
    }

    private static bool IsMadeByOther(IOperation value) => value switch
    {
        IInvocationOperation call when Carriers.Carries(call.TargetMethod) && !IsHash(call) =>
            (call.Instance is { } text && text.Origins().Any(static origin => IsMadeByOther(origin.Unwrapped())))
            || call.Arguments.Any(static argument => argument.Value.Origins().Any(static origin => IsMadeByOther(origin.Unwrapped()))),
        IInvocationOperation { TargetMethod.Name: "ReadLine" or "ReadToEnd" or "ReadFormAsync" } => false,
        IInvocationOperation call => Words.Of(call.TargetMethod.Name).All is var words
            && words.Any(static word => word.StartsWith("hash", StringComparison.Ordinal) || word.StartsWith("encrypt", StringComparison.Ordinal)
                || word.StartsWith("md", StringComparison.Ordinal) || word.StartsWith("sha", StringComparison.Ordinal) || word is "protect" or "encode" or "derive" or "digest" or "crypt"),
        IAwaitOperation { Operation: var awaited } => IsMadeByOther(awaited),
        // Code that does not compile yet says nothing.
        IInvalidOperation => true,
        _ => false,
    };

    private static bool IsHash(IInvocationOperation call) => call.TargetMethod.ContainingType.IsOrInherits("System.Security.Cryptography.HashAlgorithm");
}
