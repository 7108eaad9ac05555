namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Types that are data wherever a library hands them to a handler, since they hold it in fields.</summary>
internal static class Messages
{
    public static SourceModel? SourceOf(IParameterSymbol parameter) =>
        parameter.Type.Name == "BasicDeliverEventArgs" && parameter.Type.IsIn("RabbitMQ.Client") ? Source.Remote("a message") : null;
}
