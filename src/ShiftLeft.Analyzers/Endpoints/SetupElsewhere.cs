namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>
/// What other projects of the program set up, as far as it decides about the endpoints here: a host calls <c>AddOwnAuthentication()</c>, and
/// the cookie is in a project of its own. They tell it by words in their files of summaries; whatever of it the host calls, all of it counts.
/// </summary>
/// <param name="words">What the other projects have told, see <see cref="WordsOf"/>.</param>
internal sealed class SetupElsewhere(IReadOnlyCollection<string> words)
{
    public const string FallbackPolicy = "fallback-policy";
    public const string OwnTokenCheck = "own-token-check";
    public const string StrictCookies = "strict-cookies";

    private const string Cookies = "cookies";
    private const string Windows = "windows";
    private const string Tokens = "tokens";
    private const string Filter = "filter:";

    public bool Has(string word) => words.Contains(word);

    /// <summary>Filters that hold for every controller and page.</summary>
    public IEnumerable<EndpointMetadata> Filters => words
        .Where(static word => word.StartsWith(Filter, StringComparison.Ordinal))
        .Select(static word => Enum.TryParse(word.Substring(Filter.Length), out MetadataKind kind) ? new EndpointMetadata(kind, "a filter", Location.None) : null)
        .OfType<EndpointMetadata>();

    public Authentication With(Authentication own) => new(own.UsesCookies || Has(Cookies), own.UsesWindows || Has(Windows), own.UsesTokens || Has(Tokens));

    /// <summary>What this project tells others; what it has been told itself is passed on.</summary>
    public static IReadOnlyList<string> WordsOf(ApplicationFacts facts)
    {
        var calls = facts.Calls;
        var authentication = facts.Elsewhere.With(Authentication.Of(calls, isClassic: false));
        (string Word, bool IsSo)[] all =
        [
            (Cookies, authentication.UsesCookies), (Windows, authentication.UsesWindows), (Tokens, authentication.UsesTokens),
            (FallbackPolicy, facts.HasFallbackPolicy), (OwnTokenCheck, facts.ChecksTokensByHand), (StrictCookies, facts.HasStrictCookies),
        ];
        var filters = GlobalFilters.Of(calls).Concat(facts.Elsewhere.Filters).Select(static filter => Filter + filter.Kind).Distinct(StringComparer.Ordinal);
        return [.. all.Where(static entry => entry.IsSo).Select(static entry => entry.Word).Concat(filters.OrderBy(static word => word, StringComparer.Ordinal))];
    }
}
