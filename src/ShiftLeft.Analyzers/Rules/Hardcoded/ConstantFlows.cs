using ShiftLeft.Analyzers.Flow;
using ShiftLeft.Analyzers.Flow.Ir;
using ShiftLeft.Analyzers.Flow.Lowering;
using ShiftLeft.Analyzers.Flow.Solving;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Policy;
using ShiftLeft.Analyzers.Rules.Crypto;
using ShiftLeft.Analyzers.Rules.Secrets;

namespace ShiftLeft.Analyzers.Rules.Hardcoded;

/// <summary>
/// Keys, initialization vectors and credentials that are constants of another file, or come by a way that only the flow engine can follow.
/// While there is one file to see, the rules look for constants themselves; once all have been seen, they look a second time at the places
/// that constants reach.
/// </summary>
/// <param name="isGenerated">Whether a tool wrote the file.</param>
internal sealed class ConstantFlows(Compilation compilation, AnalyzerOptions options, Reporter reporter, Func<SyntaxTree, bool> isGenerated, CancellationToken cancellation)
{
    /// <summary>Helpers hand a key on this far: what gets it, and what they get it from.</summary>
    private const int Calls = 5;

    /// <summary>The rules that ask for constants.</summary>
    public static IReadOnlyList<CodeRule> Rules { get; } =
    [
        new SL2004_StaticNonce(), new SL2005_HardcodedKey(), new SL3002_HardcodedPassword(), new SL3002_HardcodedAuthorization(), new SL3003_ConnectionStringCredential(),
    ];

    /// <summary>In most compilations no constant reaches such a place.</summary>
    private readonly Lazy<RuleRegistry> _registry = new(static () => new RuleRegistry(Rules));

    /// <param name="solved">The run for untrusted data, whose view of the program holds here too.</param>
    public IEnumerable<Diagnostic> Find(Solver solved, ILibrary library)
    {
        var constants = new ConstantLibrary(library);
        var bodies = solved.Scope.Bodies;
        if (!bodies.Any(body => !BodyKinds.Of(body, constants, solved.Scope.Others).Sinks.IsEmpty))
            return [];
        var followed = Solver.Solve(
            new Scope(compilation, bodies, null, constants, solved.Scope.Others),
            new SolverOptions(ThreatModel.Inherent, ReportUnknownOrigin: false, ConstantSinks.Kind) { CallsFromSink = Calls }, cancellation, solved.Graph);
        return followed.Findings.InOrder()
            .Where(finding => finding.Sink.Tree is { } tree && !isGenerated(tree) && finding.Source is { Place.Tree: not null } && !IsForDevelopment(finding))
            .GroupBy(static finding => finding.Sink)
            .SelectMany(found => LookAgain(found.Key, [.. found]));
    }

    /// <summary>Whether the constant goes its way in development only: accounts to try things with.</summary>
    private bool IsForDevelopment(Finding finding) => finding.Trace.Steps().Any(step => step.Place.Tree is { } tree
        && NodeAt(step.Place).AncestorsAndSelf().Select(node => ModelOf(tree).GetOperation(node, cancellation)).FirstOrDefault(static operation => operation is not null)?.IsDevelopmentOnly() == true);

    /// <summary>The places are of this very compilation, so there is a node.</summary>
    private SyntaxNode NodeAt(Place place) => place.Node(cancellation)!;

#pragma warning disable RS0030 // The few places that constants reach, when the compilation ends: no callback has a model of them.
    private SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS0030

    /// <summary>What the rules say of a place once they know these constants, and did not say before.</summary>
    private IEnumerable<Diagnostic> LookAgain(Place sink, Finding[] found)
    {
        var model = ModelOf(sink.Tree);
        var values = Array.ConvertAll(found, finding => new HardcodedValue(finding.Source!.Words, NodeAt(finding.Source.Place)));
        var reported = new List<Diagnostic>();
        foreach (var outer in NodeAt(sink).AncestorsAndSelf().TakeWhile(static outer => outer is not Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax))
        {
            if (model.GetOperation(outer, cancellation) is not { } operation)
                continue;
            var before = Dispatch(operation, model, null);
            reported.AddRange(Dispatch(operation, model, value => sink.Span.Contains(value.Syntax.Span) ? values : []).Where(now => !before.Exists(known => known.Id == now.Id && known.Location == now.Location)));
        }

        return reported;
    }

    private List<Diagnostic> Dispatch(IOperation operation, SemanticModel model, Func<IOperation, IEnumerable<HardcodedValue>>? followed)
    {
        var found = new List<Diagnostic>();
        var symbol = model.GetEnclosingSymbol(operation.Syntax.SpanStart, cancellation) ?? compilation.Assembly;
#pragma warning disable CS0618 // No callback is about this operation; a context of one is what the rules are written for.
        var context = new OperationAnalysisContext(operation, symbol, compilation, options, found.Add, static _ => true, cancellation);
#pragma warning restore CS0618
        _registry.Value.Dispatch(new RuleContext(context, reporter, followed: followed));
        return found;
    }
}
