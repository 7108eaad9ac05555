namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Methods of Blazor components that scripts in the browser call.</summary>
internal sealed class BrowserCalls : EntryConvention
{
    public override bool Calls(IMethodSymbol method) => method.Has("JSInvokable");

    public override SourceModel? SourceOf(IParameterSymbol parameter) => Binding.SourceOf(parameter, "a script in the browser");
}
