namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>The ways in which code writes a header of a response by its name.</summary>
internal static class ResponseHeaders
{
    /// <summary>Methods that take the name and the value of a header as their first two parameters.</summary>
    private static readonly (string Type, string Method)[] Writers =
    [
        ("System.Collections.Generic.IDictionary`2", "Add"),
        ("System.Collections.Generic.Dictionary`2", "TryAdd"),
        ("System.Collections.Generic.CollectionExtensions", "TryAdd"),
        ("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "Append"),
        ("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "AppendCommaSeparatedValues"),
        ("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "SetCommaSeparatedValues"),
        ("System.Collections.Specialized.NameValueCollection", "Add"),
        ("System.Collections.Specialized.NameValueCollection", "Set"),
        ("System.Net.Http.Headers.HttpHeaders", "Add"),
        ("System.Net.Http.Headers.HttpHeaders", "TryAddWithoutValidation"),
        ("System.Net.HttpListenerResponse", "AddHeader"),
        ("System.Net.HttpListenerResponse", "AppendHeader"),
        ("System.Web.HttpResponse", "AddHeader"),
        ("System.Web.HttpResponse", "AppendHeader"),
        ("System.Web.HttpResponseBase", "AddHeader"),
        ("System.Web.HttpResponseBase", "AppendHeader"),
        ("Microsoft.Owin.IHeaderDictionary", "Append"),
        ("Microsoft.Owin.IHeaderDictionary", "Set"),
    ];

    private static readonly string[] Indexed =
    [
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Specialized.NameValueCollection",
    ];

    /// <param name="on">Where the rule registers.</param>
    /// <param name="name">The header.</param>
    /// <param name="property">The name of the typed property and of the constant for the header.</param>
    /// <param name="decide">Gets the whole write, and the value.</param>
    public static void ResponseHeader(this RuleRegistry on, string name, string property, Action<RuleContext, IOperation, IOperation> decide)
    {
        foreach (var (type, method) in Writers)
        {
            on.Call(type, method, (context, call) =>
            {
                // An extension method in its reduced form has the dictionary as its first argument too.
                var first = call.TargetMethod.IsExtensionMethod ? 1 : 0;
                var dictionary = first == 1 ? call.Arguments.FirstOrDefault()?.Value : call.Instance;
                if (call.Arguments.Length == first + 2 && IsNamed(call.Arguments[first].Value, name, property) && !IsOfRequest(dictionary))
                    decide(context, call, call.Arguments[first + 1].Value);
            });
        }

        foreach (var type in Indexed)
        {
            on.Set(type, "this[]", (context, set) =>
            {
                if (set.Target is IPropertyReferenceOperation { Arguments: { Length: 1 } arguments } indexer
                    && IsNamed(arguments[0].Value, name, property) && !IsOfRequest(indexer.Instance))
                {
                    decide(context, set, set.Value);
                }
            });
        }

        on.Set("Microsoft.AspNetCore.Http.IHeaderDictionary", property, (context, set) =>
        {
            if (set.Target is IPropertyReferenceOperation target && !IsOfRequest(target.Instance))
                decide(context, set, set.Value);
        });
    }

    private static bool IsNamed(IOperation argument, string name, string property) =>
        string.Equals(argument.Text(), name, StringComparison.OrdinalIgnoreCase)
        || argument.Unwrapped() is IFieldReferenceOperation { Field: { ContainingType.Name: "HeaderNames" } field } && field.Name == property;

    private static bool IsOfRequest(IOperation? headers) => headers?.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property: { Name: var name, ContainingType.Name: var owner } } => name == "DefaultRequestHeaders" || owner.IndexOf("Request", StringComparison.Ordinal) >= 0,
        { Type.Name: "HttpRequestHeaders" } => true,
        _ => false,
    };
}
