using Microsoft.CodeAnalysis.Operations;

namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2007_WeakRandomFix() : SecurityFix("SL2007")
{
    private const string Title = "Use RandomNumberGenerator";

    protected override async Task RegisterAsync(FixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.Cancellation).ConfigureAwait(false) is not { } model)
            return;
        if (model.GetOperation(context.Node, context.Cancellation) is not IInvocationOperation { Syntax: InvocationExpressionSyntax syntax } call)
            return;
        if (model.Compilation.GetTypeByMetadataName("System.Security.Cryptography.RandomNumberGenerator") is not { } generator)
            return;
        var (replaced, method, arguments) = call.TargetMethod.IsStatic ? OfGuid(syntax) : OfRandom(call, syntax);
        if (method is null || !generator.GetMembers(method.Identifier.ValueText).Any() || HasNames(syntax.ArgumentList))
            return;
        context.Offer(Title, editor =>
        {
            var access = SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, context.Document.StaticReceiver(generator), method);
            editor.ReplaceNode(replaced, SyntaxFactory.InvocationExpression(access, arguments).WithTriviaFrom(replaced));
        });
    }

    private static (ExpressionSyntax Replaced, SimpleNameSyntax? Method, ArgumentListSyntax Arguments) OfRandom(
        IInvocationOperation call, InvocationExpressionSyntax syntax)
    {
        var arguments = syntax.ArgumentList;
        return call.TargetMethod.Name switch
        {
            "Next" when arguments.Arguments.Count == 0 => (syntax, Name("GetInt32"), Parsed("(int.MaxValue)")),
            "Next" => (syntax, Name("GetInt32"), arguments),
            "NextBytes" => (syntax, Name("Fill"), arguments),
            "GetString" => (syntax, Name("GetString"), arguments),
            "GetItems" when !call.TargetMethod.ReturnsVoid => (syntax, ((MemberAccessExpressionSyntax)syntax.Expression).Name, arguments),
            _ => (syntax, null, arguments),
        };
    }

    /// <summary>A text of as many hexadecimal digits, or as many bytes, all of them random.</summary>
    private static (ExpressionSyntax Replaced, SimpleNameSyntax? Method, ArgumentListSyntax Arguments) OfGuid(InvocationExpressionSyntax syntax) =>
        syntax.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var conversion, Parent: InvocationExpressionSyntax converted }
            ? conversion switch
            {
                "ToString" => (converted, Name("GetHexString"), Parsed("(32, lowercase: true)")),
                "ToByteArray" when converted.ArgumentList.Arguments.Count == 0 => (converted, Name("GetBytes"), Parsed("(16)")),
                _ => (syntax, null, syntax.ArgumentList),
            }
            : (syntax, null, syntax.ArgumentList);

    private static SimpleNameSyntax Name(string method) => SyntaxFactory.IdentifierName(method);

    private static ArgumentListSyntax Parsed(string arguments) => SyntaxFactory.ParseArgumentList(arguments);

    /// <summary>The generator calls the same parameters by other names.</summary>
    private static bool HasNames(ArgumentListSyntax arguments) => arguments.Arguments.Any(static argument => argument.NameColon is not null);
}
