using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.CodeFixes.Secrets;

/// <summary>How a secret is read, in configuration and without it.</summary>
internal sealed class SecretRead
{
    private readonly string _key;
    private readonly string _variable;
    private readonly string? _connection;

    private SecretRead(string key, string variable, string? connection = null) =>
        (_key, _variable, _connection) = (key, variable, connection);

    /// <param name="key">Section and name: <c>GitHub:Token</c>.</param>
    public static SecretRead Setting(string key)
    {
        var section = key.Substring(0, key.IndexOf(':'));
        var name = string.Join("_", Words.Of(key.Substring(section.Length + 1)).All);
        return new(key, $"{section}_{name}".ToUpperInvariant());
    }

    /// <param name="variable">What holds the connection string, as far as its name is known.</param>
    public static SecretRead ConnectionString(string? variable)
    {
        var words = Words.Of(variable ?? "").All
            .Where(static word => word is not ("connection" or "string" or "str" or "conn" or "cs" or "db" or "sql"));
        var name = string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length == 0
            ? new("ConnectionStrings:Default", "CONNECTION_STRING", "Default")
            : new($"ConnectionStrings:{name}", $"{name.ToUpperInvariant()}_CONNECTION_STRING", name);
    }

    /// <param name="configuration">Of the place, or null where there is none.</param>
    public ExpressionSyntax In(ConfigurationInScope? configuration)
    {
        var (value, missing) = configuration switch
        {
            null => ($"System.Environment.GetEnvironmentVariable(\"{_variable}\")", $"The environment variable {_variable} is not set."),
            { HasConnectionStrings: true } when _connection is not null =>
                ($"{configuration.Expression}.GetConnectionString(\"{_connection}\")", $"{_key} is not configured."),
            _ => ($"{configuration.Expression}[\"{_key}\"]", $"{_key} is not configured."),
        };
        return Simplified(SyntaxFactory.ParseExpression($"{value} ?? throw new System.InvalidOperationException(\"{missing}\")"));
    }

    /// <summary>The expression, of which the names of types become as short as the place allows.</summary>
    public static ExpressionSyntax Simplified(ExpressionSyntax expression) => expression.ReplaceNodes(
        expression.DescendantNodes().Where(static node => node.ToString() is "System.Environment" or "System.InvalidOperationException" or "System.Convert"),
        static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
}
