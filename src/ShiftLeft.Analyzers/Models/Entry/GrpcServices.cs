namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Overrides of what the gRPC compiler makes of a service: a base class with <c>[BindServiceMethod]</c>.</summary>
internal sealed class GrpcServices : EntryConvention
{
    public override bool Calls(IMethodSymbol method)
    {
        for (var current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            if (current.ContainingType.Has("BindServiceMethod"))
                return true;
        }

        return false;
    }

    public override SourceModel? SourceOf(IParameterSymbol parameter) =>
        parameter.Type.Name is "ServerCallContext" or "IServerStreamWriter" ? null : Source.Remote("a gRPC request");
}
