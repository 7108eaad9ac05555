using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>
/// What requests go through before an endpoint answers, in the order of files and text: of top-level programs, Startup classes, and
/// methods of the team's that those call.
/// </summary>
internal sealed class Pipeline
{
    private const int MaxDepth = 8;

    private readonly CallGraph _graph;

    public Pipeline(IEnumerable<SetupCall> calls, CallGraph graph)
    {
        _graph = graph;
        Middleware = [.. calls.Where(static call => !call.IsOfTeam && IsMiddleware(call)).Select(call => new Middleware(call, PresenceOf(call)))];
        ChecksCaller = Middleware.Any(static part => part.Name == "UseMiddleware" && part.Call.NamedTypes().Any(static type => MetadataNames.ByWords(type.Name) == MetadataKind.ChecksCaller));
    }

    public IReadOnlyList<Middleware> Middleware { get; }

    /// <summary>Whether middleware of the team's looks at who calls.</summary>
    public bool ChecksCaller { get; }

    public IEnumerable<Middleware> Named(string name) => Middleware.Where(part => part.Name == name);

    /// <summary>Whether the call is reached on a developer's machine only: by a test around it, or around every call of the method it stands in.</summary>
    public Presence PresenceOf(SetupCall call) => IsDevelopmentOnly(call, MaxDepth) ? Presence.DevelopmentOnly : Presence.Always;

    private bool IsDevelopmentOnly(SetupCall call, int depth)
    {
        if (call.Call.IsDevelopmentOnly())
            return true;
        return depth > 0 && call.Container is IMethodSymbol method && _graph.CallersOf(method) is { Count: > 0 } callers && callers.All(caller => IsDevelopmentOnly(caller, depth - 1));
    }

    private static bool IsMiddleware(SetupCall call) =>
        call.Name.StartsWith("Use", StringComparison.Ordinal) && call.Method.Parameters.FirstOrDefault()?.Type is { } first
        && (first.IsOrInherits("Microsoft.AspNetCore.Builder.IApplicationBuilder") || first.Is("Owin.IAppBuilder"));
}
