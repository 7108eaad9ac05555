using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>Filters and conventions that hold for every controller and page: <c>options.Filters.Add&lt;AutoValidateAntiforgeryTokenAttribute&gt;()</c>.</summary>
internal static class GlobalFilters
{
    public static IEnumerable<EndpointMetadata> Of(IEnumerable<SetupCall> calls)
    {
        foreach (var call in calls)
        {
            if (!IsFilters(call) || call.Call.IsDevelopmentOnly())
                continue;
            foreach (var type in call.NamedTypes().Concat(call.Call.Arguments.Select(static argument => argument.Value.Unwrapped().Type).Where(static type => type is not null).Select(static type => type!)))
            {
                if (MetadataNames.Of(type) is { } kind)
                    yield return new(kind, call.Name, call.Location);
            }
        }
    }

    private static bool IsFilters(SetupCall call) => call.Name is "Add" or "AddService" or "Insert"
        && (call.Call.Instance ?? call.Receiver)?.Unwrapped().Type?.Name is "FilterCollection" or "GlobalFilterCollection" or "HttpFilterCollection";
}
