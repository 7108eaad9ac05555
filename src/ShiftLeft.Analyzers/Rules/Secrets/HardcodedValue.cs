using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShiftLeft.Analyzers.Rules.Secrets;

/// <summary>A constant that a value is or is made of.</summary>
/// <param name="Text">What it says; the text of bytes, where they are written as a text.</param>
/// <param name="Origin">Where it is written.</param>
internal sealed record HardcodedValue(string Text, SyntaxNode Origin)
{
    private const int MaxDepth = 5;

    /// <summary>The part of the origin that is the secret, as it is written there; null where it is all of it.</summary>
    public string? Part { get; init; }

    /// <param name="isExact">Whether there is nothing but the secret.</param>
    public Location LocationOf(out bool isExact)
    {
        isExact = true;
        if (Part is null)
            return Origin.GetLocation();
        // The password is the last of a pair.
        var at = Origin.ToString().LastIndexOf(Part, StringComparison.Ordinal);
        isExact = at >= 0;
        return isExact ? Location.Create(Origin.SyntaxTree, new TextSpan(Origin.SpanStart + at, Part.Length)) : Origin.GetLocation();
    }

    /// <summary>
    /// The constants among what a value can be: through variables, fields, helpers that only return one, and conversions between text,
    /// characters, bytes and Base64.
    /// </summary>
    public static IEnumerable<HardcodedValue> Of(IOperation value) => Of(value, 0);

    private static IEnumerable<HardcodedValue> Of(IOperation value, int depth) =>
        depth > MaxDepth ? [] : value.Origins().SelectMany(origin => OfOrigin(origin.Unwrapped(), depth));

    private static IEnumerable<HardcodedValue> OfOrigin(IOperation origin, int depth)
    {
        if (origin.ConstantValue.HasValue)
            return origin.ConstantValue.Value is string constant ? [new(constant, Declaration(origin))] : [];
        return origin switch
        {
            IConversionOperation { OperatorMethod: not null } conversion => Of(conversion.Operand, depth + 1),
            IUtf8StringOperation utf8 => [new(utf8.Value, utf8.Syntax)],
            IBinaryOperation or IInterpolatedStringOperation when origin.ConstantString() is { } text => [new(text, origin.Syntax)],
            IArrayCreationOperation { Initializer: { } list } when IsConstant(list) => [new("bytes", origin.Syntax)],
            IInvocationOperation call when Converted(call) is { } converted => Of(converted, depth + 1),
            IInvocationOperation call when Returned(call) is { } returned => Of(returned, depth + 1),
            IFieldReferenceOperation field when InitialValue(field) is { } initial => Of(initial, depth + 1),
            _ => [],
        };
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
        list.ElementValues.Length >= 8 && list.ElementValues.All(static element => element.ConstantValue.HasValue);

    /// <summary>What a call changes the form of.</summary>
    private static IOperation? Converted(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "GetBytes" or "GetString" } method when method.ContainingType.IsOrInherits("System.Text.Encoding") => First(call),
        { Name: "FromBase64String" or "FromHexString" or "ToBase64String" or "ToHexString", ContainingType.Name: "Convert" } => First(call),
        { Name: "ToCharArray" or "Trim" or "ToString", ContainingType.SpecialType: SpecialType.System_String } => call.Instance,
        { Name: "AsSpan" or "AsMemory" or "ToArray", ContainingNamespace: { Name: "System" or "Linq" } } => call.Instance ?? First(call),
        _ => null,
    };

    private static IOperation? First(IInvocationOperation call) => call.Arguments.Length > 0 ? call.Arguments[0].Value : null;

    /// <summary>What a helper of the same type and file always returns.</summary>
    private static IOperation? Returned(IInvocationOperation call)
    {
        if (call.TargetMethod is not { IsVirtual: false, IsOverride: false, IsAbstract: false, DeclaringSyntaxReferences.Length: 1 } method
            || call.SemanticModel is not { } model
            || method.DeclaringSyntaxReferences[0].GetSyntax() is not { } declaration
            || declaration.SyntaxTree != model.SyntaxTree)
        {
            return null;
        }

        var (expression, block) = declaration switch
        {
            MethodDeclarationSyntax function => (function.ExpressionBody?.Expression, function.Body),
            LocalFunctionStatementSyntax function => (function.ExpressionBody?.Expression, function.Body),
            _ => (null, null),
        };
        var result = expression ?? (block?.Statements.FirstOrDefault() as ReturnStatementSyntax)?.Expression;
        return result is null ? null : model.GetOperation(result);
    }

    /// <summary>What a private field starts with, whatever it may be given later.</summary>
    private static IOperation? InitialValue(IFieldReferenceOperation reference) =>
        reference is { Field: { DeclaredAccessibility: Accessibility.Private, IsReadOnly: false } field, SemanticModel: { } model }
        && field.DeclaringSyntaxReferences.Length == 1
        && field.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
        && value.SyntaxTree == model.SyntaxTree
            ? model.GetOperation(value)
            : null;
}
