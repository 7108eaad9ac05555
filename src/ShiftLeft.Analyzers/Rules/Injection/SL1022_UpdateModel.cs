namespace ShiftLeft.Analyzers.Rules.Injection;

/// <summary>Objects that a call fills from the request without saying which properties.</summary>
internal sealed class SL1022_UpdateModel() : CodeRule(Rule.SL1022_MassAssignment)
{
    private static readonly string[] ViewModels = ["Model", "Dto", "Input", "Form", "Request", "Command", "Options", "Filter", "Query"];

    public override void Register(RuleRegistry on)
    {
        foreach (var type in new[] { "Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel" })
            on.Call(type, "TryUpdateModelAsync", Decide);
        on.Call("System.Web.Mvc.Controller", "TryUpdateModel", Decide);
        on.Call("System.Web.Mvc.Controller", "UpdateModel", Decide);
        foreach (var type in new[] { "AutoMapper.IMapper", "AutoMapper.IMapperBase", "AutoMapper.Mapper" })
            on.Call(type, "Map", DecideMap);
    }

    private static void Decide(RuleContext context, IInvocationOperation call)
    {
        // The overloads that name properties have a parameter for them.
        if (call.TargetMethod.Parameters.Any(static parameter => parameter.Name is "includeExpressions" or "propertyFilter" or "includeProperties" or "excludeProperties"))
            return;
        if (Given(call, static parameter => parameter.Ordinal == 0) is not { Type: { } type } model
            || type.DeclaringSyntaxReferences.IsEmpty
            || Array.Exists(ViewModels, ending => type.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || type.GetMembers().Any(static member => member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "BindNeverAttribute")))
            return;
        context.Report(Rule.SL1022_MassAssignment, call, model.Syntax.ToString(), "the request", call.TargetMethod.Name);
    }

    private static void DecideMap(RuleContext context, IInvocationOperation call)
    {
        if (Given(call, static parameter => parameter.Name == "source") is { Type: { } type } source
            && (type.IsOrInherits("Microsoft.AspNetCore.Http.IFormCollection") || type.IsOrInherits("Microsoft.AspNetCore.Http.IQueryCollection") || type.IsOrInherits("System.Collections.Specialized.NameValueCollection")))
            context.Report(Rule.SL1022_MassAssignment, call, source.Syntax.ToString(), "the request", "Mapper.Map");
    }

    /// <summary>What is given for a parameter, as it was before it became an object.</summary>
    private static IOperation? Given(IInvocationOperation call, Func<IParameterSymbol, bool> isFor)
    {
        var value = call.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && isFor(parameter))?.Value;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
    }
}
