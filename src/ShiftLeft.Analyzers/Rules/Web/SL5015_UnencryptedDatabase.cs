using ShiftLeft.Analyzers.Secrets;

namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Database connections whose encryption is switched off, by a builder or in the connection string.</summary>
internal sealed class SL5015_UnencryptedDatabase() : CodeRule(Rule.SL5015_UnprotectedConnection)
{
    private const string Advice = "leave the encryption on";

    private static readonly HashSet<string> ServerKeys = new(StringComparer.Ordinal) { "server", "datasource", "host", "hostname", "address", "addr", "networkaddress" };

    private static readonly HashSet<string> Off = new(StringComparer.OrdinalIgnoreCase) { "false", "no", "0", "optional", "disable", "disabled", "none", "allow" };

    public override void Register(RuleRegistry on)
    {
        foreach (var type in new[] { "Microsoft.Data.SqlClient.SqlConnectionStringBuilder", "System.Data.SqlClient.SqlConnectionStringBuilder" })
            on.Setting(new(type, "Encrypt", static value => value.IsAlways(false) || IsOptional(value), ""), OnSetting);
        on.Setting(new("Npgsql.NpgsqlConnectionStringBuilder", "SslMode", static value => value.ConstantInteger() is 0 or 1, ""), OnSetting);
        foreach (var type in new[] { "MySqlConnector.MySqlConnectionStringBuilder", "MySql.Data.MySqlClient.MySqlConnectionStringBuilder" })
            on.Setting(new(type, "SslMode", UnsafeSetting.Always(0), ""), OnSetting);
        on.Setting(new("MongoDB.Driver.MongoClientSettings", "UseTls", UnsafeSetting.Always(false), ""), OnSetting);
        on.Setting(new("StackExchange.Redis.ConfigurationOptions", "Ssl", UnsafeSetting.Always(false), ""), OnSetting);
        on.Text(OnText);
    }

    private static void OnSetting(RuleContext context, IAssignmentOperation set)
    {
        var server = TrackedObject.ReceiverOf(set) is { } builder ? builder.Sets("DataSource").Concat(builder.Sets("Host")).Concat(builder.Sets("Server")) : [];
        if (!server.Any(static other => other.Value.ConstantString() is { } host && IsInternal(host)) && !TestProjects.IsTest(context.Compilation))
        {
            var property = ((IMemberReferenceOperation)set.Target).Member.Name;
            context.Report(Rule.SL5015_UnprotectedConnection, set, $"{property} is off: the password and the data are sent in clear", Advice);
        }
    }

    private static void OnText(RuleContext context, TextExpression text)
    {
        if (text.Text.IndexOf(';') < 0 || text.Text.IndexOf("encrypt", StringComparison.OrdinalIgnoreCase) < 0 && text.Text.IndexOf("ssl", StringComparison.OrdinalIgnoreCase) < 0)
            return;
        var pairs = ConnectionStringParser.Parse(text.Text).ToList();
        var encryption = pairs.FindIndex(pair => pair.Name is "encrypt" or "sslmode" && Off.Contains(pair.Value(text.Text)));
        var server = pairs.FindIndex(static pair => ServerKeys.Contains(pair.Name));
        if (encryption < 0 || server < 0 || pairs[server].Value(text.Text) is var host && (host.IndexOf(TextExpression.Hole) >= 0 || IsInternal(host)))
            return;
        var at = pairs[encryption];
        if (!text.IsDeclaredElsewhere(at.KeyStart, at.ValueEnd - at.KeyStart) && !context.Operation.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
        {
            context.Report(
                Rule.SL5015_UnprotectedConnection, text.LocationOf(at.KeyStart, at.ValueEnd - at.KeyStart), null,
                $"'{text.Text.Substring(at.KeyStart, at.ValueEnd - at.KeyStart)}' in the connection string: the password and the data are sent in clear", Advice);
        }
    }

    private static bool IsOptional(IOperation value) =>
        value.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Optional", ContainingType.Name: "SqlConnectionEncryptOption" } };

    private static bool IsInternal(string server)
    {
        if (server.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase))
            server = server.Substring(4);
        return Hosts.IsInternal(server.Split(',', '\\')[0].Trim());
    }
}
