using System.Text;
using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Flow.Summaries.Files;
using ShiftLeft.Analyzers.Models;

namespace ShiftLeft.Analyzers.Flow.Reporting;

/// <summary>
/// The summaries of this project, on their way to the projects that reference it. An analyzer writes no files, so they leave the compiler
/// in its log, from which the targets take them.
/// </summary>
internal static class SummaryNote
{
    /// <summary>Set by the targets in a build that wants the note; an editor never does.</summary>
    public const string Switch = "ShiftLeftWriteSummaries";

    /// <summary>The property of the note that holds the text, as UTF-8 in base 64: MSBuild and JSON give a meaning to many characters.</summary>
    public const string Property = "shiftleft.summaries";

    public static Diagnostic Of(Solver solver, Compilation compilation, IReadOnlyList<string> setup, string? folder, CancellationToken cancellation)
    {
        var exports = solver.Scope.Exports;
        var methods = exports.Bodies.Where(solver.IsSolved).Select(body => new KeyValuePair<Ir.MethodIr, Summaries.Summary>(body, solver.SummaryOf(body)));
        var text = SummaryFileWriter.Write(compilation.AssemblyName ?? "", methods, exports.ImplementedBy, setup, folder, SinkKinds.Names, cancellation);
        return Diagnostic.Create(
            Rule.SL0004_FlowSummaries, Location.None, ImmutableDictionary.Create<string, string?>().Add(Property, Convert.ToBase64String(Encoding.UTF8.GetBytes(text))), compilation.AssemblyName);
    }
}
