using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShiftLeft.Corpus.Tests;

/// <summary>What happens when a case is run with every input.</summary>
/// <param name="Arrivals">The places of the sinks that an attack arrived at.</param>
/// <param name="HasEnded">With some input the method ran to its end.</param>
/// <param name="Failures">How it ended with the others.</param>
internal sealed record Run(IReadOnlyCollection<string> Arrivals, bool HasEnded, IReadOnlyCollection<string> Failures);

/// <summary>Runs the methods of a case file, each in an assembly of its own: no static state is left from another.</summary>
internal sealed class Execution
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly byte[] _image;

    public Execution(CaseFile file)
    {
        using var stream = new MemoryStream();
        var result = file.Compile(CaseApi.Running).Emit(stream);
        if (!result.Success)
            throw new InvalidDataException($"{file.Name}: {string.Join(Environment.NewLine, result.Diagnostics)}");
        _image = stream.ToArray();
    }

    public async Task<Run> RunAsync(MethodDeclarationSyntax method)
    {
        var context = new AssemblyLoadContext(CaseFile.NameOf(method), isCollectible: true);
        try
        {
            using var image = new MemoryStream(_image);
            return await RunAsync(context.LoadFromStream(image), method);
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<Run> RunAsync(Assembly assembly, MethodDeclarationSyntax syntax)
    {
        var type = assembly.GetType(((TypeDeclarationSyntax)syntax.Parent!).Identifier.Text, throwOnError: true)!;
        var method = type.GetMethod(syntax.Identifier.Text, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        var arrivals = new HashSet<string>(StringComparer.Ordinal);
        var failures = new HashSet<string>(StringComparer.Ordinal);
        var hasEnded = false;
        Action<string, object?> seen = (sink, value) =>
        {
            if (!Attack.Arrived(sink, value))
                return;
            var caller = new StackTrace().GetFrame(2)!;
            lock (arrivals)
                arrivals.Add($"{caller.GetMethod()!.DeclaringType} {caller.GetMethod()} {caller.GetILOffset()}");
        };
        var api = assembly.GetType("Corpus.Api", throwOnError: true)!;
        api.GetField("Seen")!.SetValue(null, seen);
        foreach (var input in Attack.Inputs.Concat(OwnInputs(method)))
        {
            api.GetProperty("Inputs")!.SetValue(null, input.Split('\u001F'));
            try
            {
                await Task.Run(() => InvokeAsync(type, method)).WaitAsync(Longest);
                hasEnded = true;
            }
            catch (Exception exception)
            {
                failures.Add($"{input}: {(exception as TargetInvocationException)?.InnerException ?? exception}");
            }
        }

        return new Run(arrivals, hasEnded, failures);
    }

    private static IEnumerable<string> OwnInputs(MethodInfo method) =>
        method.GetCustomAttributes().Select(static attribute => attribute.GetType().GetProperty("Inputs")?.GetValue(attribute)).OfType<string[]>().SelectMany(static inputs => inputs);

    private static async Task InvokeAsync(Type type, MethodInfo method)
    {
        var result = method.Invoke(method.IsStatic ? null : Activator.CreateInstance(type), null);
        if (result is ValueTask valueTask)
            await valueTask;
        else if (result is Task task)
            await task;
    }
}
