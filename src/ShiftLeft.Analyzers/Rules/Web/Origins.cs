using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>The origins in an argument or header: one, or several in an array or collection.</summary>
internal static class Origins
{
    public static IEnumerable<IOperation> In(IOperation value) => value.Origins().SelectMany(static possible => possible switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.SelectMany(In),
        { Syntax: CollectionExpressionSyntax } collection => collection.ChildOperations.SelectMany(In),
        IObjectCreationOperation { Arguments: { Length: 1 } arguments, Type.Name: "StringValues" } => In(arguments[0].Value),
        _ => [possible],
    });
}
