using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Tests.Models;

public sealed class AccessPathTests
{
    [Theory]
    [InlineData("ReturnValue", "Return 0..0")]
    [InlineData("ReturnValue.Element", "Return 0..0 Element")]
    [InlineData("Argument[this]", "This 0..0")]
    [InlineData("Argument[2]", "Argument 2..2")]
    [InlineData("Argument[0,2]", "Argument 0..0; Argument 2..2")]
    [InlineData("Argument[0..2]", "Argument 0..2")]
    [InlineData("Argument[1..]", "Argument 1..*")]
    [InlineData("Argument[any]", "Argument 0..*")]
    [InlineData("Argument[sql:]", "Argument sql")]
    [InlineData("Parameter[0]", "Parameter 0..0")]
    [InlineData("Argument[0].Property[N.T<A,B>.Name]", "Argument 0..0 Field Name")]
    [InlineData("Argument[this].ElementAt[1]", "This 0..0 KeyedElement 1")]
    [InlineData("Argument[this].Field[_name]", "This 0..0 Field _name")]
    [InlineData("Argument[1].Parameter[0,1].Element", "Argument 1..1 Parameter 0 Element; Argument 1..1 Parameter 1 Element")]
    [InlineData("Argument[1].Parameter[any]", "Argument 1..1 Parameter -1")]
    [InlineData("Argument[1].ReturnValue", "Argument 1..1 ReturnValue")]
    public void Parses(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", AccessPathParser.Parse(text, out _)!.Select(Show)));

    [Theory]
    [InlineData("")]
    [InlineData("Argument")]
    [InlineData("Argument[]")]
    [InlineData("Argument[-1]")]
    [InlineData("Argument[a]")]
    [InlineData("Argument[:]")]
    [InlineData("Argument[2..1]")]
    [InlineData("Argument[0")]
    [InlineData("Argument[0]x")]
    [InlineData("Element")]
    [InlineData("ReturnValue[0]")]
    [InlineData("ReturnValue.ElementAt[x]")]
    [InlineData("ReturnValue.")]
    [InlineData("ReturnValue.Elements")]
    [InlineData("ReturnValue.Argument[0]")]
    [InlineData("Argument[99]")]
    public void Rejects(string text)
    {
        Assert.Null(AccessPathParser.Parse(text, out var error));
        Assert.NotEqual("", error);
    }

    private static string Show(AccessPath path) => string.Join(
        " ",
        [
            path.Root.ToString(),
            path.ParameterName ?? $"{path.First}..{(path.Last == int.MaxValue ? "*" : path.Last)}",
            .. path.Steps.Select(static step => step.Kind switch
            {
                ModelStepKind.Field => $"Field {step.Name}",
                ModelStepKind.KeyedElement => $"KeyedElement {step.Index}",
                ModelStepKind.Parameter => $"Parameter {step.Index}",
                var kind => kind.ToString(),
            }),
        ]);
}
