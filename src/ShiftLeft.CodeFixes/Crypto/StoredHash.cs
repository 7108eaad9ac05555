using Microsoft.CodeAnalysis.Operations;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.CodeFixes.Crypto;

/// <summary>Hashes that were made before and are kept somewhere.</summary>
internal static class StoredHash
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "Equals", "SequenceEqual", "FixedTimeEquals", "Compare", "CompareOrdinal", "CompareTo", "SequenceCompareTo", "VerifyHash", "VerifyData", "VerifySignature",
    };

    private static readonly HashSet<string> Passwords = new(StringComparer.Ordinal) { "password", "passwd", "pwd", "passphrase" };

    /// <summary>Whether the hash is that of a password, which is kept to be compared with, as the names of the member and its parameters say.</summary>
    public static bool IsOfPassword(ISymbol? member) => member is IMethodSymbol method
        && method.Parameters.Select(static parameter => parameter.Name).Append(method.Name).Any(static name => Words.Of(name).FirstOf(Passwords) is not null);

    /// <summary>Whether the member that makes a hash compares two texts or bytes that are only known at run time: one may be kept from before.</summary>
    public static bool IsComparedAround(IOperation hash) => hash.Root().DescendantsAndSelf().Any(static operation => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => AreOfRunTime([comparison.LeftOperand, comparison.RightOperand]),
        IInvocationOperation call when Methods.Contains(call.TargetMethod.Name) => AreOfRunTime([.. Instance(call), .. call.Arguments.Select(static argument => argument.Value)]),
        _ => false,
    });

    private static IEnumerable<IOperation> Instance(IInvocationOperation call) => call.Instance is { } instance ? [instance] : [];

    private static bool AreOfRunTime(IOperation[] sides) =>
        sides.Select(static side => side.Unwrapped()).Where(static side => IsTextOrBytes(side.Type)).ToArray() is { Length: >= 2 } values
        && Array.TrueForAll(values, static value => !value.ConstantValue.HasValue);

    private static bool IsTextOrBytes(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => true,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "IEnumerable" or "List" } => true,
        _ => false,
    };
}
