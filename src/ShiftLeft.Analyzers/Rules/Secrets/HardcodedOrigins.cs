using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>
/// One search for the constants that a value can be or is made of: through variables, fields, helpers and their parameters, and conversions
/// between text, characters, bytes and Base64. Bounded.
/// </summary>
internal sealed partial class HardcodedOrigins
{
    private const int MaxDepth = 6;
    private const int MaxSteps = 150;
    private const int MaxCallers = 20;
    private const int ShortestBytes = 8;

    private static readonly HashSet<string> OfText = new(StringComparer.Ordinal)
    {
        "ToCharArray", "Trim", "ToString", "Substring", "PadLeft", "PadRight", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Normalize",
    };

    private static readonly HashSet<string> OfSequence = new(StringComparer.Ordinal)
    {
        "AsSpan", "AsMemory", "ToArray", "Take", "Skip", "Reverse", "Slice", "Clone", "GetSubArray", "Cast",
    };

    private int _steps;

    public IEnumerable<HardcodedValue> Of(IOperation value) => Of(value, 0);

    private IEnumerable<HardcodedValue> Of(IOperation value, int depth) =>
        depth > MaxDepth || _steps++ > MaxSteps ? [] : value.Origins().SelectMany(origin => OfOrigin(origin.Unwrapped(), depth + 1));

    private IEnumerable<HardcodedValue> OfOrigin(IOperation origin, int depth)
    {
        if (origin.ConstantValue.HasValue)
            return origin.ConstantValue.Value is string constant ? [new(constant, Declaration(origin))] : [];
        switch (origin)
        {
            case IConversionOperation { OperatorMethod: not null } conversion:
                return Of(conversion.Operand, depth);
            case IUtf8StringOperation utf8:
                return [new(utf8.Value, utf8.Syntax)];
            case IBinaryOperation or IInterpolatedStringOperation when origin.ConstantString() is { } text:
                return [new(text, origin.Syntax)];
            case IArrayCreationOperation { Initializer: { } list }:
                return IsConstant(list) ? [new(HardcodedValue.Bytes, origin.Syntax)] : [];
            case IArrayInitializerOperation list:
                return IsConstant(list) ? [new(HardcodedValue.Bytes, origin.Syntax)] : [];
            case IArrayCreationOperation:
                return CopiedInto(origin, depth);
            case IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [var characters, ..] }:
                return Of(characters.Value, depth);
            case IInvocationOperation call when Converted(call) is { } converted:
                return Of(converted, depth);
            case IInvocationOperation call:
                return Returned(call, depth);
            case IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.Length: 0 }:
                return OfMember((IMemberReferenceOperation)origin, depth);
            case IParameterReferenceOperation parameter:
                return AtCallers(parameter, depth);
            default:
                return origin.Syntax is CollectionExpressionSyntax collection && IsConstant(collection) ? [new(HardcodedValue.Bytes, collection)] : [];
        }
    }

    /// <summary>The literal behind the name of a constant.</summary>
    private static SyntaxNode Declaration(IOperation operation)
    {
        ISymbol? symbol = operation switch
        {
            IFieldReferenceOperation field => field.Field,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };
        return symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? value
            : operation.Syntax;
    }

    private static bool IsConstant(IArrayInitializerOperation list) =>
        list.ElementValues.Length >= ShortestBytes && list.ElementValues.All(static element => element.Unwrapped().ConstantValue.HasValue);

    private static bool IsConstant(CollectionExpressionSyntax collection) =>
        collection.Elements.Count >= ShortestBytes
        && collection.Elements.All(static element => element is ExpressionElementSyntax { Expression: LiteralExpressionSyntax literal } && literal.IsKind(SyntaxKind.NumericLiteralExpression));

    /// <summary>What a call changes the form of.</summary>
    private static IOperation? Converted(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return method.Name switch
        {
            "GetBytes" or "GetString" when method.ContainingType.IsOrInherits("System.Text.Encoding") => First(call),
            "FromBase64String" or "FromHexString" or "ToBase64String" or "ToHexString" when method.ContainingType.Name == "Convert" => First(call),
            "ComputeHash" or "HashData" when method.ContainingType.IsOrInherits("System.Security.Cryptography.HashAlgorithm") => First(call),
            var name when method.ContainingType.SpecialType == SpecialType.System_String && OfText.Contains(name) => call.Instance,
            var name when OfSequence.Contains(name) && method.ContainingNamespace is { Name: "System" or "Linq" or "CompilerServices" } => call.Instance ?? First(call),
            _ => null,
        };
    }

    private static IOperation? First(IInvocationOperation call) => call.Arguments.Length > 0 ? call.Arguments[0].Value : null;

    /// <summary>What a helper of the same file returns, where it returns nothing but constants.</summary>
    private IReadOnlyList<HardcodedValue> Returned(IInvocationOperation call, int depth)
    {
        if (call.TargetMethod is not { IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaringSyntaxReferences.Length: 1 } method
            || call.SemanticModel is not { } model
            || method.DeclaringSyntaxReferences[0].GetSyntax() is not { RawKind: (int)SyntaxKind.MethodDeclaration or (int)SyntaxKind.LocalFunctionStatement } declaration
            || declaration.SyntaxTree != model.SyntaxTree)
        {
            return [];
        }

        var found = new List<HardcodedValue>();
        foreach (var returned in model.GetOperation(declaration)?.Descendants().OfType<IReturnOperation>() ?? [])
        {
            if (returned.ReturnedValue is null || Of(returned.ReturnedValue, depth).ToList() is not { Count: > 0 } values)
                return [];
            found.AddRange(values);
        }

        return found;
    }

    /// <summary>What is copied into a buffer that is made here: <c>Array.Copy(source, buffer, 16)</c>.</summary>
    private IEnumerable<HardcodedValue> CopiedInto(IOperation buffer, int depth)
    {
        if (buffer.OutsideConversions().Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } })
            return [];
        return buffer.Root().Descendants().OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name is "Copy" or "BlockCopy" or "CopyTo")
            .Where(call => call.Arguments.Any(argument =>
                (Carriers.IsTarget(argument.Parameter) || argument.Parameter?.Name is "array" or "dst")
                && argument.Value.Unwrapped() is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local)))
            .Take(MaxCallers)
            .SelectMany(call => (call.Instance ?? First(call)) is { } source ? Of(source, depth) : []);
    }
}
