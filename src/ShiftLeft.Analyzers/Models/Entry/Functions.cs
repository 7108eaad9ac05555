namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Azure Functions, in process and isolated: what a trigger hands over, and holes of its route.</summary>
internal sealed class Functions : EntryConvention
{
    private const string Trigger = "TriggerAttribute";

    public override bool Calls(IMethodSymbol method) => method.Has("Function") || method.Has("FunctionName");

    public override SourceModel? SourceOf(IParameterSymbol parameter)
    {
        var trigger = TriggerOf(parameter);
        if (trigger is null)
            return Binding.ByAttribute(parameter) is null && !parameter.GetAttributes().IsEmpty ? null
                : IsHttp((IMethodSymbol)parameter.ContainingSymbol) ? Binding.SourceOf(parameter, "the route")
                : null;
        if (trigger == "HttpTriggerAttribute")
            return Binding.SourceOf(parameter, "the request body");
        return trigger is "TimerTriggerAttribute" or "DurableClientAttribute" ? null : Source.Remote("a message");
    }

    private static bool IsHttp(IMethodSymbol method) => method.Parameters.Any(static parameter => TriggerOf(parameter) == "HttpTriggerAttribute");

    private static string? TriggerOf(IParameterSymbol parameter) =>
        parameter.GetAttributes().Select(static attribute => attribute.AttributeClass?.Name).FirstOrDefault(static name => name?.EndsWith(Trigger, StringComparison.Ordinal) == true);
}
