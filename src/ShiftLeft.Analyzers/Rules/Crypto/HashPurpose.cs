namespace ShiftLeft.Analyzers.Rules.Crypto;

/// <summary>
/// What a hash is for, as the names around it say: the file, the types and members it is made in, and the places its value reaches.
/// </summary>
internal static class HashPurpose
{
    /// <summary>Uses in which nobody gains anything by a collision.</summary>
    private static readonly HashSet<string> Checksums = new(StringComparer.Ordinal)
    {
        "checksum", "crc", "etag", "gravatar", "identicon", "fingerprint", "dedup", "dedupe", "deduplicate", "deduplication", "duplicate",
        "contenthash", "contentmd5", "contentsha1", "contentid", "contentaddress", "filehash", "hashfile", "filemd5", "filesha1", "hashcode",
        "cachekey", "cachehash", "cacheid", "cachebuster", "cachebusting", "cacheversion", "cachefile", "cachepath",
        "shard", "sharding", "partitionkey", "hashring", "consistenthash", "consistenthashing", "bloomfilter", "thumbprint",
        "gitid", "gitsha", "githash", "gitobject", "blobid", "blobhash", "treehash", "commithash",
        "uuid3", "uuid5", "uuidv3", "uuidv5", "guidv3", "guidv5", "deterministicguid", "namebasedguid",
    };

    /// <summary>Protocols and formats that prescribe this hash: another one would not be understood.</summary>
    private static readonly Dictionary<string, string> Protocols = new(StringComparer.Ordinal)
    {
        ["digestauth"] = "MD5", ["digestauthentication"] = "MD5", ["digestauthenticator"] = "MD5", ["digestauthorization"] = "MD5",
        ["digestcredential"] = "MD5", ["digestheader"] = "MD5", ["digestaccess"] = "MD5", ["httpdigest"] = "MD5",
        ["crammd5"] = "MD5", ["digestmd5"] = "MD5", ["ntlm"] = "MD5", ["apop"] = "MD5", ["radius"] = "MD5", ["rtsp"] = "MD5", ["postgresmd5"] = "MD5",
        ["oauth"] = "SHA1", ["oauth1"] = "SHA1",
        ["totp"] = "SHA1", ["hotp"] = "SHA1", ["onetimepassword"] = "SHA1", ["rfc6238"] = "SHA1", ["rfc4226"] = "SHA1",
        ["websocket"] = "SHA1", ["infohash"] = "SHA1", ["torrent"] = "SHA1", ["bittorrent"] = "SHA1",
        ["scramsha1"] = "SHA1", ["stun"] = "SHA1", ["mysqlnativepassword"] = "SHA1", ["keyidentifier"] = "SHA1",
    };

    /// <summary>Names that make a security measure even of a checksum.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pwd", "passphrase", "passcode", "secret", "credential", "signature", "token", "apikey", "accesskey",
        "license", "licence", "login",
    };

    /// <summary>What names, or the number that the hash becomes, say about it.</summary>
    /// <param name="hash">The expression that makes or names it.</param>
    /// <param name="member">The member that the expression is part of.</param>
    /// <param name="algorithm">MD5, HMACSHA1 …</param>
    public static HashUse Of(IOperation hash, ISymbol member, string algorithm)
    {
        var places = Destinations.Of(hash, member);
        var names = Surroundings.Names(hash, member)
            .Concat(Parameters(member))
            .Concat(places.Select(static place => place.Name))
            .Select(static name => Words.Of(name))
            .ToList();
        if (names.Any(name => name.FirstOf(Protocols.Keys) is { } protocol && algorithm.EndsWith(Protocols[protocol], StringComparison.Ordinal)))
            return HashUse.Prescribed;
        var isChecksum = (!IsNumber(hash.Type) && places.Any(static place => IsNumber(place.Type)))
            || (names.Any(static name => name.FirstOf(Checksums) is not null) && !names.Any(static name => name.FirstOf(Secrets) is not null));
        return isChecksum ? HashUse.Checksum : HashUse.Security;
    }

    /// <summary>A hash cut down to an ID or number spreads things evenly: nobody relies on it being unforgeable.</summary>
    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType
        is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        || type.Is("System.Guid") || type.Is("System.Numerics.BigInteger");

    private static IEnumerable<string> Parameters(ISymbol member) =>
        member is IMethodSymbol method
            ? method.Parameters
                .Where(static parameter => !parameter.Type.Is("System.Threading.CancellationToken"))
                .Select(static parameter => parameter.Name)
            : [];
}

/// <summary>What depends on a hash.</summary>
internal enum HashUse
{
    /// <summary>Somebody gains by a collision, as far as is known.</summary>
    Security,

    /// <summary>It finds accidental changes, or names a content.</summary>
    Checksum,

    /// <summary>A protocol or format asks for this hash and no other.</summary>
    Prescribed,
}
