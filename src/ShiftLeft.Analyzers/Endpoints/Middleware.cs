namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>When a part of the pipeline is there.</summary>
internal enum Presence
{
    /// <summary>In every environment, or under a condition that does not speak of one.</summary>
    Always,

    /// <summary>On a developer's machine only.</summary>
    DevelopmentOnly,
}

/// <summary>A call that puts something into the pipeline: <c>UseHsts</c>.</summary>
internal sealed record Middleware(SetupCall Call, Presence Presence)
{
    public string Name => Call.Name;
}
