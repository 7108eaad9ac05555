namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1017Tests() : RuleTests("SL1017")
{
    [Theory]
    [InlineData("""
        public void Compiled(string template) => HandlebarsDotNet.Handlebars.Compile([|template|]);
        """)]
    [InlineData("""
        public void Composed(string name) => HandlebarsDotNet.Handlebars.Compile([|"Hello " + name + ", {{greeting}}"|]);
        """)]
    [InlineData("""
        public void Liquid(string template) => DotLiquid.Template.Parse([|template|]);
        """)]
    [InlineData("""
        public void OfFluid(string template) => new FluidParser().TryParse([|"Hello " + template|], out _, out _);
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public string Value(string name) => HandlebarsDotNet.Handlebars.Compile("Hello {{name}}")(new { name });
        """)]
    [InlineData("""
        public string LiquidValue(string name) => DotLiquid.Template.Parse("Hello {{name}}").Render(DotLiquid.Hash.FromAnonymousObject(new { name }));
        """)]
    [InlineData("""
        public void Constant() => new FluidParser().TryParse("Hello", out _, out _);
        """)]
    [InlineData("""
        public void Number(int count) => HandlebarsDotNet.Handlebars.Compile("Hello {{name}}" + count);
        """)]
    public Task Quiet_on_values_of_the_model(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using Fluid;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
