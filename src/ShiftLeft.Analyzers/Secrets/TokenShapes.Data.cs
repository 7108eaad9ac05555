namespace ShiftLeft.Analyzers.Secrets;

// Tokens of databases, search and content.
internal static partial class TokenShapes
{
    private static TokenShape[] Data =>
    [
        new("PlanetScale password", "PlanetScale:Password", "https://planetscale.com/docs/concepts/connection-strings",
            "pscale_pw_[A-Za-z0-9_.=-]{32,64}"),
        new("PlanetScale token", "PlanetScale:Token", "https://planetscale.com/docs/concepts/service-tokens",
            "pscale_tkn_[A-Za-z0-9_.=-]{32,64}",
            "pscale_oauth_[A-Za-z0-9_.=-]{32,64}"),
        new("Supabase key", "Supabase:Key", "https://supabase.com/docs/guides/api/api-keys",
            "sbp_[0-9a-f]{40}",
            "sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"),
        new("Neon API key", "Neon:ApiKey", "https://neon.com/docs/manage/api-keys",
            "napi_[a-z0-9]{60,68}"),
        new("MongoDB Atlas service account secret", "MongoDBAtlas:ClientSecret",
            "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/",
            "mdb_sa_sk_[A-Za-z0-9_-]{40}"),
        new("CockroachDB Cloud API key", "CockroachDB:ApiKey", "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access",
            "CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}"),
        new("ClickHouse Cloud key", "ClickHouse:KeySecret", "https://clickhouse.com/docs/cloud/manage/openapi",
            "4b1d[A-Za-z0-9]{38}"),
        new("Confluent Cloud API secret", "Confluent:ApiSecret",
            "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
            "[A-Za-z0-9+/]{64}") { Keywords = ["confluent"], Check = TokenStructure.MixedCharacters },
        new("Algolia API key", "Algolia:ApiKey", "https://www.algolia.com/doc/guides/security/api-keys/",
            "[0-9a-f]{32}") { Keywords = ["algolia"] },
        new("Contentful management token", "Contentful:ManagementToken",
            "https://www.contentful.com/developers/docs/references/authentication/",
            "CFPAT-[A-Za-z0-9_-]{43}"),
        new("MaxMind license key", "MaxMind:LicenseKey", "https://dev.maxmind.com/license-key-format/",
            "[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk"),
        new("RapidAPI key", "RapidApi:Key", "https://docs.rapidapi.com/docs/keys",
            "[a-z0-9]{10}msh[a-z0-9]{12}p1[a-z0-9]{5}[0-9]jsn[a-z0-9]{12}"),
    ];
}
