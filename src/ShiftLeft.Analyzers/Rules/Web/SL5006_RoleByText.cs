namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>A decision about rights by comparing a text that does not prove any: what the request says of its role, one of several roles, a user name.</summary>
internal sealed class SL5006_RoleByText() : CodeRule(Rule.SL5006_BrokenAccessControl)
{
    private static readonly HashSet<string> RightWords = new(StringComparer.Ordinal) { "role", "admin", "isadmin", "administrator", "superuser", "permission", "privilege" };

    public override void Register(RuleRegistry on)
    {
        on.Operation(OperationKind.Binary, static (context, operation) =>
        {
            if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison)
                Compare(context, comparison, comparison.LeftOperand, comparison.RightOperand);
        });
        on.Call("System.String", "Equals", static (context, call) =>
        {
            var operands = call.Arguments.Select(static argument => argument.Value).Prepend(call.Instance).Where(static operand => operand is not null).ToList();
            if (operands.Count >= 2)
                Compare(context, call, operands[0]!, operands[1]!);
        });
        on.Operation(OperationKind.IsPattern, static (context, operation) =>
        {
            if (operation is IIsPatternOperation test && test.Pattern.DescendantsAndSelf().OfType<IConstantPatternOperation>().FirstOrDefault() is { } constant)
                Compare(context, test, test.Value, constant.Value);
        });
    }

    private static void Compare(RuleContext context, IOperation comparison, IOperation left, IOperation right)
    {
        var (value, text) = right.Text() is { } of ? (left, of) : (right, left.Text());
        if (string.IsNullOrWhiteSpace(text) || Problem(value, text!) is not { } problem || comparison.IsDevelopmentOnly() || TestProjects.IsTest(context.Compilation))
            return;
        context.Report(Rule.SL5006_BrokenAccessControl, comparison, problem);
    }

    private static string? Problem(IOperation value, string text)
    {
        foreach (var origin in value.Origins())
        {
            var read = Read(origin);
            if (read is IPropertyReferenceOperation { Arguments: [{ Value: var key }], Instance: { } collection } && IsRequest(collection) is { } part && Says(key.ConstantString()))
                return $"The request itself says in {part} '{key.ConstantString()}' what it may do; ask what the signed-in user may";
            if (read is IPropertyReferenceOperation { Property: { Name: "Name", ContainingType.Name: "IIdentity" or "ClaimsIdentity" } } && Words.Of(text).FirstOf(RightWords) is not null)
                return $"Whoever gets hold of the user name '{text}' passes; ask for a role, [Authorize(Roles = …)]";
            if (read is IInvocationOperation { TargetMethod.Name: "FindFirst" or "FindFirstValue" } claim && claim.Arguments.Any(static argument => IsRoleClaim(argument.Value)))
                return $"One of the user's roles is compared with '{text}' by hand, whichever comes first; ask for it with [Authorize(Roles = …)] or IsInRole";
        }

        return null;
    }

    // FindFirst(…)?.Value, Query["role"].ToString()
    private static IOperation Read(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } instance } => Read(instance.Unwrapped()),
        IConditionalAccessOperation { WhenNotNull: var then, Operation: var access } => then is IPropertyReferenceOperation { Property.Name: "Value" } or IInvocationOperation { TargetMethod.Name: "ToString" } ? Read(access.Unwrapped()) : then,
        IInvocationOperation { TargetMethod.Name: "ToString" or "FirstOrDefault" or "First" or "Trim" or "ToLower" or "ToLowerInvariant" or "ToUpperInvariant" } call =>
            (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } instance ? Read(instance.Unwrapped()) : value,
        _ => value,
    };

    private static string? IsRequest(IOperation collection) => collection.Unwrapped() is IPropertyReferenceOperation { Property: { Name: var name, ContainingType.Name: "HttpRequest" or "HttpRequestBase" } }
        ? name switch { "Headers" => "header", "Cookies" => "cookie", "Query" or "QueryString" or "Params" => "query value", "Form" => "form field", _ => null }
        : null;

    private static bool Says(string? key) => key is not null && Words.Of(key).FirstOf(RightWords) is not null;

    private static bool IsRoleClaim(IOperation argument) => argument.Text() is "role" or "roles" or "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";
}
