using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ShiftLeft.EndToEnd.Tests;

/// <summary>An editor's side of the language server protocol, as far as findings need it.</summary>
internal sealed class LanguageServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly StringBuilder _log = new();
    private int _lastRequest;

    private LanguageServer(Process process)
    {
        _process = process;
        _input = process.StandardInput.BaseStream;
        _output = process.StandardOutput.BaseStream;
        process.ErrorDataReceived += (_, line) => _log.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Starts csharp-ls, which .config/dotnet-tools.json names, on a folder.</summary>
    public static async Task<LanguageServer> Start(string folder)
    {
        var server = new LanguageServer(DotNet.Start(Workshop.Repository, "csharp-ls", "--loglevel", "warning"));
        await server.Request("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = UriOf(folder),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = UriOf(folder), ["name"] = "test" }),
            ["capabilities"] = JsonNode.Parse("""
                {
                  "workspace": { "configuration": true },
                  "textDocument": { "diagnostic": { "dynamicRegistration": true } }
                }
                """),
        });
        await server.Send(new JsonObject { ["method"] = "initialized", ["params"] = new JsonObject() });
        return server;
    }

    public Task Open(string file, string text) => Notify("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["languageId"] = "csharp", ["version"] = 1, ["text"] = text },
    });

    /// <param name="text">The whole document as it is now.</param>
    /// <param name="length">Lines of the document as it was.</param>
    public Task Change(string file, int version, string text, int length) => Notify("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = UriOf(file), ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = RangeOf(0, 0, length, 0), ["text"] = text }),
    });

    /// <summary>Our findings in the document as it is open.</summary>
    public async Task<IReadOnlyList<JsonNode>> Findings(string file)
    {
        var report = await Request("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = UriOf(file) } });
        return [.. report!["items"]!.AsArray().Select(static item => item!).Where(static item => item["code"]!.ToString().StartsWith("SL", StringComparison.Ordinal))];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string UriOf(string path) => new Uri(path).AbsoluteUri;

    private static JsonObject RangeOf(int line, int character, int endLine, int endCharacter) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = character },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
    };

    private async Task<JsonNode?> Request(string method, JsonNode parameters)
    {
        var id = ++_lastRequest;
        await Send(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            var message = await Receive();
            if (message["method"] is not null)
                await Answer(message);
            else if (message["id"]!.GetValue<int>() == id)
                return message["error"] is null ? message["result"] : throw new InvalidOperationException($"{method}: {message["error"]}");
        }
    }

    private Task Notify(string method, JsonNode parameters) => Send(new JsonObject { ["method"] = method, ["params"] = parameters });

    /// <summary>What the server asks of the editor: its settings, which switch analyzers on.</summary>
    private async Task Answer(JsonNode message)
    {
        if (message["id"] is not { } id)
            return;
        JsonNode? result = message["method"]!.GetValue<string>() == "workspace/configuration"
            ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(static _ => new JsonObject { ["analyzersEnabled"] = true })])
            : null;
        await Send(new JsonObject { ["id"] = id.DeepClone(), ["result"] = result });
    }

    private async Task Send(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _input.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        await _input.WriteAsync(body);
        await _input.FlushAsync();
    }

    private async Task<JsonNode> Receive()
    {
        using var patience = new CancellationTokenSource(Patience);
        var length = 0;
        for (var line = await Line(patience.Token); line.Length > 0; line = await Line(patience.Token))
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture);
        }

        var body = new byte[length];
        await _output.ReadExactlyAsync(body, patience.Token);
        return JsonSerializer.Deserialize<JsonNode>(body)!;
    }

    private async Task<string> Line(CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await _output.ReadAsync(one, cancellation) == 1)
        {
            if (one[0] == '\n')
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        throw new EndOfStreamException($"The language server ended. {_log}");
    }
}
