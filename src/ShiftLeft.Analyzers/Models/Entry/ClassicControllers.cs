using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Actions of ASP.NET MVC 5 and Web API 2.</summary>
internal sealed class ClassicControllers : EntryConvention
{
    public override bool Calls(IMethodSymbol method) =>
        Controllers.IsAction(method)
        && (method.ContainingType.IsOrInherits("System.Web.Mvc.ControllerBase") || method.ContainingType.IsOrInherits("System.Web.Http.ApiController"));

    public override SourceModel? SourceOf(IParameterSymbol parameter) =>
        Binding.SourceOf(parameter, RouteTemplates.Name((IMethodSymbol)parameter.ContainingSymbol, parameter.Name) ? "the route" : "the request");
}
