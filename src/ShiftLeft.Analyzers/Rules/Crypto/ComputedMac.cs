using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>Whether a value is what a keyed hash or a key derivation made, in whatever encoding.</summary>
internal sealed class ComputedMac
{
    private const string Cryptography = "System.Security.Cryptography.";
    private const int MaxSteps = 60;
    private const int MaxDepth = 2;

    private static readonly HashSet<string> Hashers = new(StringComparer.Ordinal)
    {
        "ComputeHash", "ComputeHashAsync", "HashData", "HashDataAsync", "GetHashAndReset", "GetCurrentHash", "GetBytes", "Pbkdf2", "DeriveBytes",
    };

    /// <summary>Helpers whose bodies are worth a look.</summary>
    private static readonly HashSet<string> HelperWords = new(StringComparer.Ordinal)
    {
        "hash", "hashed", "hmac", "mac", "sign", "signature", "digest", "derive", "checksum", "compute", "calculate", "hex", "encode", "token", "code", "expected", "proof", "seal", "stamp",
    };

    private int _steps;

    public static bool Makes(IOperation value) => new ComputedMac().IsMade(value, MaxDepth);

    private bool IsMade(IOperation value, int depth) =>
        _steps++ < MaxSteps && value.Origins().Any(origin => IsMadeBy(origin.Unwrapped(), depth));

    private bool IsMadeBy(IOperation origin, int depth) => origin switch
    {
        IInvocationOperation call when IsMac(call) => true,
        IPropertyReferenceOperation { Property.Name: "Hash", Instance.Type: var type } => IsKeyed(type),
        IInvocationOperation call when Carriers.Carries(call.TargetMethod) =>
            (call.Instance is { } text && IsMade(text, depth)) || call.Arguments.Any(argument => IsMade(argument.Value, depth)),
        IInvocationOperation call => depth > 0 && Returned(call).Any(result => IsMade(result, depth - 1)),
        IAwaitOperation { Operation: var awaited } => IsMade(awaited, depth),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
            IsMade(sum.LeftOperand, depth) || IsMade(sum.RightOperand, depth),
        IInterpolatedStringOperation text =>
            text.Parts.OfType<IInterpolationOperation>().Any(hole => IsMade(hole.Expression, depth)),
        IObjectCreationOperation creation when Carriers.Carries(creation.Type) => creation.Arguments.Any(argument => IsMade(argument.Value, depth)),
        _ => false,
    };

    private static bool IsMac(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!Hashers.Contains(method.Name))
            return false;
        var type = method.ContainingType;
        if (method.IsStatic)
            return IsKeyed(type) || method.Name == "Pbkdf2";
        return IsKeyed(call.Instance?.Type)
            || (type.Is(Cryptography + "IncrementalHash") && call.Instance.Origins().Any(static origin =>
                origin is IInvocationOperation { TargetMethod.Name: "CreateHMAC" }))
            // HashAlgorithm hash = new HMACSHA256(key)
            || call.Instance.Origins().Any(static origin => IsKeyed(origin.Unwrapped().Type));
    }

    private static bool IsKeyed(ITypeSymbol? type) =>
        type.IsOrInherits(Cryptography + "KeyedHashAlgorithm") || type.IsOrInherits(Cryptography + "DeriveBytes")
        || type.Is(Cryptography + "Kmac128") || type.Is(Cryptography + "Kmac256");

    /// <summary>What a method of the same file returns, where its name says that it makes such a thing.</summary>
    private static IEnumerable<IOperation> Returned(IInvocationOperation call)
    {
        if (call.TargetMethod.DeclaringSyntaxReferences is not [var reference] || call.SemanticModel is not { } model || Words.Of(call.TargetMethod.Name).FirstOf(HelperWords) is null)
            return [];
        var declaration = reference.GetSyntax();
        if (declaration.SyntaxTree != model.SyntaxTree || declaration is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax))
            return [];
        return model.GetOperation(declaration)?.Descendants().OfType<IReturnOperation>()
            .Select(static @return => @return.ReturnedValue)
            .OfType<IOperation>() ?? [];
    }
}
