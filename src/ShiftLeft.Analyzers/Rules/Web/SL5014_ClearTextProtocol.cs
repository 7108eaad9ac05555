namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>
/// Requests to an address without encryption. Only what reaches a client counts: names of XML namespaces, schemas and realms look like
/// addresses and are none.
/// </summary>
internal sealed class SL5014_ClearTextProtocol() : CodeRule(Rule.SL5014_ClearTextProtocol)
{
    private const string HttpClient = "System.Net.Http.HttpClient";

    /// <summary>Methods whose first parameter of type text or address is where the request goes.</summary>
    private static readonly (string Type, string[] Methods)[] Calls =
    [
        (HttpClient, ["GetAsync", "GetStringAsync", "GetByteArrayAsync", "GetStreamAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync"]),
        ("System.Net.Http.Json.HttpClientJsonExtensions",
            ["GetFromJsonAsync", "GetFromJsonAsAsyncEnumerable", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "DeleteFromJsonAsync"]),
        ("System.Net.WebRequest", ["Create", "CreateHttp", "CreateDefault"]),
        ("System.Net.WebClient",
            ["DownloadString", "DownloadStringAsync", "DownloadStringTaskAsync", "DownloadData", "DownloadDataAsync", "DownloadDataTaskAsync", "DownloadFile", "DownloadFileAsync",
             "DownloadFileTaskAsync", "UploadString", "UploadStringTaskAsync", "UploadData", "UploadDataTaskAsync", "UploadFile", "UploadFileTaskAsync", "UploadValues",
             "UploadValuesTaskAsync", "OpenRead", "OpenReadTaskAsync", "OpenWrite"]),
        ("System.Net.WebSockets.ClientWebSocket", ["ConnectAsync"]),
        ("Grpc.Net.Client.GrpcChannel", ["ForAddress"]),
        ("Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilderHttpExtensions", ["WithUrl"]),
        ("Flurl.Http.GeneratedExtensions",
            ["GetAsync", "GetJsonAsync", "GetStringAsync", "GetBytesAsync", "GetStreamAsync", "PostAsync", "PostJsonAsync", "PostStringAsync", "PutJsonAsync", "DeleteAsync",
             "SendAsync", "SendJsonAsync"]),
        ("Refit.RestService", ["For"]),
    ];

    private static readonly string[] Created =
    [
        "System.Net.Http.HttpRequestMessage", "RestSharp.RestClient", "RestSharp.RestClientOptions", "RestSharp.RestRequest", "System.ServiceModel.EndpointAddress",
        "Flurl.Http.FlurlClient", "Flurl.Http.FlurlRequest", "System.DirectoryServices.Protocols.LdapConnection", "System.DirectoryServices.Protocols.LdapDirectoryIdentifier",
    ];

    private static readonly (string Type, string Property)[] Properties =
    [
        (HttpClient, "BaseAddress"),
        ("System.Net.Http.HttpRequestMessage", "RequestUri"),
        ("System.Net.WebClient", "BaseAddress"),
        ("RestSharp.RestClientOptions", "BaseUrl"),
        ("System.Web.Services.Protocols.WebClientProtocol", "Url"),
    ];

    public override void Register(RuleRegistry on)
    {
        foreach (var (type, methods) in Calls)
        {
            foreach (var method in methods)
                on.Call(type, method, static (context, call) => OnArguments(context, call.Arguments));
        }

        foreach (var type in Created)
            on.New(type, static (context, creation) => OnArguments(context, creation.Arguments));
        foreach (var (type, property) in Properties)
            on.Set(type, property, static (context, set) => OnAddress(context, set.Value));
        on.New("System.Net.Sockets.TcpClient", static (context, creation) => OnPort(context, creation, creation.Arguments));
        foreach (var type in new[] { "System.Net.Sockets.TcpClient", "System.Net.Sockets.Socket" })
        {
            foreach (var method in new[] { "Connect", "ConnectAsync" })
                on.Call(type, method, static (context, call) => OnPort(context, call, call.Arguments));
        }
    }

    private static void OnArguments(RuleContext context, ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type is { SpecialType: SpecialType.System_String } or { Name: "Uri" or "Url" })
            {
                OnAddress(context, argument.Value);
                return;
            }
        }
    }

    private static void OnAddress(RuleContext context, IOperation address)
    {
        if (ClearTextUrls.SchemeOf(address) is { } scheme && !(scheme == "ftp" && IsSecured(address)))
            Report(context, address, $"{scheme}://");
    }

    private static void OnPort(RuleContext context, IOperation at, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.Length >= 2 && arguments[0].Value.ConstantString() is { } host && !Hosts.IsInternal(host)
            && arguments[1].Value.ConstantInteger() is (21 or 23) and var port)
        {
            Report(context, at, port == 23 ? "telnet" : "FTP");
        }
    }

    /// <summary>FTP with TLS has the address of FTP without.</summary>
    private static bool IsSecured(IOperation address) => address.Root().Descendants().OfType<IAssignmentOperation>().Any(static set =>
        set.Target is IPropertyReferenceOperation { Property.Name: "EnableSsl" } && !set.Value.IsAlways(false));

    private static void Report(RuleContext context, IOperation at, string protocol)
    {
        if (!at.IsDevelopmentOnly() && !TestProjects.IsTest(context.Compilation))
            context.Report(Rule.SL5014_ClearTextProtocol, at, protocol);
    }
}
