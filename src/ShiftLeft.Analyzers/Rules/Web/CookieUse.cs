namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>What a cookie is for, as far as its name and the calls it is passed to tell.</summary>
/// <param name="Name">Its name, or what the code calls it; null where neither is known.</param>
/// <param name="IsDeleted">The cookie is only told to go away.</param>
/// <param name="IsConfiguredElsewhere">A method of the team's gets it before the response does, or it is a copy.</param>
internal sealed record CookieUse(string? Name, bool IsDeleted, bool IsConfiguredElsewhere)
{
    /// <summary>The name that ASP.NET Core gives the cookie of the visitor's language: nobody's secret.</summary>
    private const string Culture = ".AspNetCore.Culture";

    public static CookieUse Of(TrackedObject cookie, IObjectCreationOperation? creation = null)
    {
        var calls = cookie.PassedAs().ToArray();
        var consumers = calls.Select(static argument => argument.Parameter?.ContainingSymbol).ToArray();
        var name = calls.Select(static argument => (argument.Parent as IInvocationOperation)?.Arguments.FirstOrDefault(static other => other.Parameter?.Name is "key" or "name")?.Value)
            .Append(creation?.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "name")?.Value)
            .Select(static value => value is null ? null : NameOf(value))
            .FirstOrDefault(static found => found is not null) ?? cookie.Name;
        return new(
            name,
            IsDeleted: (consumers.Length > 0 && Array.TrueForAll(consumers, static method => method?.Name.StartsWith("Delete", StringComparison.Ordinal) == true)) || IsExpired(cookie),
            IsConfiguredElsewhere: Array.Exists(consumers, static method => method is { DeclaringSyntaxReferences.IsEmpty: false })
                || creation?.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type.OriginalDefinition, creation.Type)) == true);
    }

    public static CookieUse Named(IOperation name) => new(NameOf(name), false, false);

    public bool NeedsNo(CookieFlag flag) => IsDeleted || (Name is not null && NeedsNo(Name, flag));

    /// <summary>A script must read the token that it sends back against request forgery, and may read what the visitor agreed to.</summary>
    public static bool NeedsNo(string name, CookieFlag flag) => name == Culture
        || (flag == CookieFlag.HttpOnly && (Contains(name, "xsrf") || Contains(name, "csrf") || Contains(name, "consent")));

    /// <summary>A setting that holds a name says what for: <c>options.XsrfCookieName</c>.</summary>
    private static string? NameOf(IOperation name) => name.Origins()[0] switch
    {
        IFieldReferenceOperation { Field: { Name: "DefaultCookieName", ContainingType.Name: "CookieRequestCultureProvider" } } => Culture,
        IMemberReferenceOperation { ConstantValue.HasValue: false } member => member.Member.Name,
        var origin => origin.Text(),
    };

    private static bool IsExpired(TrackedObject cookie) =>
        cookie.Sets("Expires").Any(static set => IsPast(set.Value.Unwrapped()))
        || cookie.Sets("MaxAge").Any(static set => set.Value.Unwrapped() is IFieldReferenceOperation { Field.Name: "Zero" });

    private static bool IsPast(IOperation time) => time switch
    {
        IInvocationOperation { TargetMethod.Name: var name, Arguments: { Length: 1 } arguments } => name.StartsWith("Add", StringComparison.Ordinal)
            && arguments[0].Value.ConstantValue is { HasValue: true, Value: < 0 or < 0.0 },
        IMemberReferenceOperation { Member.Name: "MinValue" or "UnixEpoch" } => true,
        IObjectCreationOperation { Arguments: { Length: > 0 } arguments } => arguments[0].Value.ConstantValue is { HasValue: true, Value: int and < 2020 },
        _ => false,
    };

    private static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
