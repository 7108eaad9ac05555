namespace ShiftLeft.Analyzers.Secrets;

// Tokens of monitoring, analysis and testing.
internal static partial class TokenShapes
{
    private static TokenShape[] Monitoring =>
    [
        new("Honeycomb ingest key", "Honeycomb:ApiKey", "https://docs.honeycomb.io/configure/environments/manage-api-keys/",
            "hc[ab]ik_[a-z0-9]{58}"),
        new("Honeybadger token", "Honeybadger:Token", "https://docs.honeybadger.io/api/getting-started/",
            "hbp_[A-Za-z0-9]{36}"),
        new("Axiom token", "Axiom:Token", "https://axiom.co/docs/reference/tokens",
            "xa[ap]t-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}") { IsRandom = false },
        new("PostHog personal API key", "PostHog:ApiKey", "https://posthog.com/docs/api",
            "phx_[A-Za-z0-9]{43,48}"),
        new("Rollbar access token", "Rollbar:AccessToken", "https://docs.rollbar.com/docs/access-tokens",
            "[0-9a-f]{32}") { Keywords = ["rollbar"] },
        new("PagerDuty API key", "PagerDuty:ApiKey", "https://support.pagerduty.com/main/docs/api-access-keys",
            @"u\+[A-Za-z0-9_+-]{18}") { Keywords = ["pagerduty"] },
        new("Sourcegraph access token", "Sourcegraph:Token", "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
            "sgp_[0-9a-fA-F]{40}",
            "sgp_[0-9a-fA-F]{16}_[0-9a-fA-F]{40}",
            "sgp_local_[0-9a-fA-F]{40}",
            "sgd_[0-9a-f]{64}"),
        new("StackHawk API key", "StackHawk:ApiKey", "https://docs.stackhawk.com/apidocs.html",
            @"hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}"),
        new("Snyk API token", "Snyk:Token", "https://docs.snyk.io/snyk-api/authentication-for-api",
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}") { Keywords = ["snyk"], IsRandom = false },
        new("WakaTime API key", "WakaTime:ApiKey", "https://wakatime.com/developers#authentication",
            "waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}") { IsRandom = false },
        new("Prefect API key", "Prefect:ApiKey", "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
            "pn[bu]_[A-Za-z0-9]{36}"),
        new("ReadMe API key", "ReadMe:ApiKey", "https://docs.readme.com/main/reference/authentication",
            "rdme_[a-z0-9]{70}"),
    ];
}
