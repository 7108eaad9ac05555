using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2007_WeakRandom() : CodeRule(Rule.SL2007_WeakRandom)
{
    private const string Random = "System.Random";
    private const int MaxCallers = 20;

    public override void Register(RuleRegistry on)
    {
        foreach (var method in new[] { "Next", "NextInt64", "NextDouble", "NextSingle", "GetItems", "GetString", "GetHexString" })
            on.Call(Random, method, static (context, call) => Decide(context, call, static call => call));
        on.Call(Random, "NextBytes", static (context, call) => Decide(context, call, static call => call.Arguments[0].Value));
        foreach (var method in new[] { "NewGuid", "CreateVersion7" })
            on.Call("System.Guid", method, static (context, call) => Decide(context, call, static call => call));
    }

    private static void Decide(RuleContext context, IInvocationOperation call, Func<IInvocationOperation, IOperation> made)
    {
        var isGuid = call.TargetMethod.IsStatic;
        if (!isGuid && !IsSystemRandom(call))
            return;
        if (isGuid && "false".Equals(context.Option(Rule.SL2007_WeakRandom, "whole_guids"), StringComparison.OrdinalIgnoreCase) && WholeGuid.Is(call))
            return;
        var surroundings = Surroundings.Names(call, context.ContainingSymbol).ToList();
        var value = made(call);
        var places = value == call ? Destinations.Of(value, context.ContainingSymbol) : Destinations.OfBuffer(value, context.ContainingSymbol);
        var secret = FirstSecret(places, surroundings, isGuid) ?? FirstSecret(AtCallers(context, places), surroundings, isGuid);
        var reportsAll = !isGuid && "true".Equals(context.Option(Rule.SL2007_WeakRandom, "report_every_use"), StringComparison.OrdinalIgnoreCase);
        if ((secret is not null || reportsAll) && !TestProjects.IsTest(context.Compilation))
        {
            var maker = $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}";
            context.Report(Rule.SL2007_WeakRandom, call, maker, secret is null ? "something that may be one" : $"'{secret}'");
        }
    }

    private static string? FirstSecret(IEnumerable<Destination> places, List<string> surroundings, bool isGuid) => places
        .Where(place => SecretNames.IsSecret(place, surroundings, isGuid))
        .Select(static place => place.Name)
        .FirstOrDefault();

    /// <summary>Where callers in the same file put what a helper such as <c>RandomString</c> returns.</summary>
    private static IEnumerable<Destination> AtCallers(RuleContext context, IReadOnlyList<Destination> places)
    {
        if (context.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } helper || context.Operation.SemanticModel is not { } model)
            return [];
        if (!places.Any(place => place.Name == helper.Name))
            return [];
        return context.Operation.Syntax.SyntaxTree.GetRoot(context.Cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => Name(call.Expression) == helper.Name)
            .Take(MaxCallers)
            .Select(call => model.GetOperation(call, context.Cancellation))
            .OfType<IInvocationOperation>()
            .Where(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, helper.OriginalDefinition))
            .SelectMany(call => Destinations.Of(call, model.GetEnclosingSymbol(call.Syntax.SpanStart, context.Cancellation) ?? helper));
    }

    private static string? Name(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>A class derived from Random may well draw from a good source.</summary>
    private static bool IsSystemRandom(IInvocationOperation call) =>
        call.Instance.Origins().All(static origin => origin.Type.Is(Random));
}
