using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Endpoints;

/// <summary>
/// What the walk of the code notes for the model of the application, which is put together when the compilation ends. Nothing is noted
/// where no web framework is referenced. Safe for concurrent use.
/// </summary>
internal sealed class ApplicationFacts(SetupElsewhere elsewhere)
{
    private readonly ConcurrentDictionary<IMethodSymbol, CallRole> _roles = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<SetupCall> _calls = [];
    private readonly ConcurrentDictionary<ISymbol, bool> _checking = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _readingForms = new(SymbolEqualityComparer.Default);
    private int _tokenChecks;
    private int _fallbackPolicies;
    private int _strictCookies;

    /// <summary>What other projects set up.</summary>
    public SetupElsewhere Elsewhere { get; } = elsewhere;

    /// <summary>The set-up calls in the order of files and text.</summary>
    public IReadOnlyList<SetupCall> Calls => [.. _calls
        .OrderBy(static call => call.Call.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(static call => call.Call.Syntax.Span.End)
        .ThenBy(static call => call.Call.Syntax.SpanStart)];

    /// <summary>Whether a policy holds for endpoints that nothing is said about.</summary>
    public bool HasFallbackPolicy => _fallbackPolicies > 0 || Elsewhere.Has(SetupElsewhere.FallbackPolicy);

    /// <summary>Whether filters or middleware of the team's own check antiforgery tokens.</summary>
    public bool ChecksTokensByHand => _tokenChecks > 0 || Elsewhere.Has(SetupElsewhere.OwnTokenCheck);

    /// <summary>Whether cookies are kept from requests of other sites.</summary>
    public bool HasStrictCookies => _strictCookies > 0 || Elsewhere.Has(SetupElsewhere.StrictCookies);

    /// <summary>Whether the body of the method looks at who calls, or turns callers away.</summary>
    public bool ChecksCaller(ISymbol method) => _checking.ContainsKey(method);

    /// <summary>Whether the body of the method looks at who calls, and does not only turn callers away.</summary>
    public bool LooksAtCaller(ISymbol method) => _checking.TryGetValue(method, out var looks) && looks;

    /// <summary>Whether the body of the method reads the form of the request without binding it.</summary>
    public bool ReadsForm(ISymbol method) => _readingForms.ContainsKey(method);

    /// <summary>The operations to note.</summary>
    public static IReadOnlyList<OperationKind> Kinds { get; } =
    [
        OperationKind.Invocation, OperationKind.SimpleAssignment, OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.ObjectCreation,
    ];

    public void Note(IOperation operation, ISymbol member)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                Note(call, member);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } set:
                Note(set, property);
                break;
            case IPropertyReferenceOperation when HandlerBody.ReadsForm(operation):
                _readingForms.TryAdd(Container(operation, member), true);
                break;
            case IPropertyReferenceOperation or IObjectCreationOperation or IFieldReferenceOperation when HandlerBody.ChecksCaller(operation):
                NoteCheck(operation, member);
                break;
        }
    }

    public static ISymbol Container(IOperation operation, ISymbol member)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is ILocalFunctionOperation function)
                return function.Symbol;
        }

        return member;
    }

    private void Note(IInvocationOperation call, ISymbol member)
    {
        var method = SetupCall.Definition(call.TargetMethod);
        if (!_roles.TryGetValue(method, out var role))
            role = _roles.GetOrAdd(method, CallRoles.Of(method));
        if ((role & CallRole.SetsUp) != 0 || IsFilterCollection(call))
            _calls.Add(new(call, Container(call, member)));
        if ((role & CallRole.ChecksCaller) != 0)
            NoteCheck(call, member);
        if ((role & CallRole.ChecksToken) != 0)
            Interlocked.Increment(ref _tokenChecks);
        if ((role & CallRole.ReadsForm) != 0)
            _readingForms.TryAdd(Container(call, member), true);
        if (method.Name == "SetFallbackPolicy")
            Interlocked.Increment(ref _fallbackPolicies);
    }

    private void NoteCheck(IOperation operation, ISymbol member)
    {
        var looks = !HandlerBody.OnlyRefuses(operation);
        _checking.AddOrUpdate(Container(operation, member), looks, (_, others) => others || looks);
    }

    private void Note(ISimpleAssignmentOperation set, IPropertySymbol property)
    {
        if (property.Name == "FallbackPolicy" && property.ContainingType.Name == "AuthorizationOptions" && !set.Value.IsAlways(null) && !set.IsDevelopmentOnly())
            Interlocked.Increment(ref _fallbackPolicies);
        else if (property.Name == "SameSite" && property.ContainingType.Name == "CookieBuilder" && set.Value.IsConstant(2))
            Interlocked.Increment(ref _strictCookies);
    }

    // FilterCollection and its kin inherit Add from a collection of the base library.
    private static bool IsFilterCollection(IInvocationOperation call) =>
        call.TargetMethod.Name is "Add" or "Insert" && call.Instance?.Type?.Name is "FilterCollection" or "GlobalFilterCollection" or "HttpFilterCollection";
}
