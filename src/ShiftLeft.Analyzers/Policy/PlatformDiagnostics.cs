using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShiftLeft.Analyzers.Models.Entry;

namespace ShiftLeft.Analyzers.Policy;

/// <summary>
/// What a build without ShiftLeft warns of already, at the same place: the compiler where a member is marked obsolete under an ID of .NET
/// (SYSLIB0011, BinaryFormatter), Entity Framework Core where raw SQL is put together in the call (EF1002, EF1003).
/// </summary>
internal static class PlatformDiagnostics
{
    private static readonly string[] RawSql = ["RelationalQueryableExtensions.FromSqlRaw", "RelationalDatabaseFacadeExtensions."];

    /// <summary>Whether the compiler warns of what an operation uses.</summary>
    public static bool Cover(IOperation operation) => operation switch
    {
        IInvocationOperation call => IsObsolete(call.TargetMethod),
        IObjectCreationOperation creation => IsObsolete(creation.Constructor),
        IMemberReferenceOperation reference => IsObsolete(reference.Member),
        IAssignmentOperation assignment => Cover(assignment.Target) || Cover(assignment.Value),
        IConversionOperation conversion => Cover(conversion.Operand),
        ITypeOfOperation { TypeOperand: var type } => IsObsolete(type),
        _ => false,
    };

    /// <summary>Whether Entity Framework Core warns of a text that reaches its member.</summary>
    /// <param name="member">As findings name sinks.</param>
    public static bool Cover(string member, SyntaxNode? argument) =>
        Array.Exists(RawSql, name => member.StartsWith(name, StringComparison.Ordinal))
        && argument is InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };

    private static bool IsObsolete(ISymbol? symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.Find("Obsolete") is { } obsolete
                && obsolete.NamedArguments.Any(static argument => argument is { Key: "DiagnosticId", Value.Value: string id } && id.StartsWith("SYSLIB", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
