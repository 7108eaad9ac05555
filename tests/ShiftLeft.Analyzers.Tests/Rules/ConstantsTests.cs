using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShiftLeft.Analyzers.Rules;

namespace ShiftLeft.Analyzers.Tests.Rules;

public sealed class ConstantsTests
{
    [Theory]
    [InlineData("""Eat("a");""")]
    [InlineData("""Eat(Const);""")]
    [InlineData("""Eat(Field);""")]
    [InlineData("""Eat(Property);""")]
    [InlineData("""Eat(Body);""")]
    [InlineData("""var x = "a"; Eat(x);""")]
    [InlineData("""string x; if (flag) x = "a"; else x = "a"; Eat(x);""")]
    [InlineData("""var x = Field; var y = x; Eat((string)(object)y);""")]
    [InlineData("""var x = ""; var y = string.Empty + x + Field; Eat(y);""")]
    [InlineData("""Eat($"{Field}");""")]
    [InlineData("""Eat(flag ? "a" : Field);""")]
    [InlineData("""Eat(flag switch { true => "a", _ => Const });""")]
    public void The_text_is_known(string statements) => Assert.Equal("a", Argument(statements).ConstantString());

    [Theory]
    [InlineData("""Eat(text);""")]
    [InlineData("""Eat(Mutable);""")]
    [InlineData("""Eat(SetInConstructor);""")]
    [InlineData("""Eat(Virtual);""")]
    [InlineData("""var x = "a"; if (flag) x = "b"; Eat(x);""")]
    [InlineData("""var x = "a"; x += text; Eat(x);""")]
    [InlineData("""var x = "a"; Change(ref x); Eat(x);""")]
    [InlineData("""var x = "a"; while (flag) x = x + x; Eat(x);""")]
    [InlineData("""var x = "a"; var y = x; x = y; y = x + y; Eat(y);""")]
    [InlineData("""foreach (var x in new[] { "a" }) Eat(x);""")]
    [InlineData("""var x = "a"; (x, _) = (text, 1); Eat(x);""")]
    [InlineData("""if (text is { } x) Eat(x);""")]
    [InlineData("""Eat($"{Field,5}");""")]
    [InlineData("""Eat(missing);""")]
    public void The_text_is_not_known(string statements) => Assert.Null(Argument(statements).ConstantString());

    [Fact]
    public void Every_value_of_a_local_is_an_origin()
    {
        var origins = Argument("""var x = flag ? "a" : text; if (flag) x = "b"; Eat(x);""").Origins();

        Assert.Equal(["\"a\"", "text", "\"b\""], origins.Select(static origin => origin.Syntax.ToString()));
    }

    private static IOperation Argument(string statements)
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            class C
            {
                const string Const = "a";
                static readonly string Field = "a";
                static string Mutable = "a";
                readonly string SetInConstructor = "a";
                string Property { get; } = "a";
                string Body => "a";
                protected virtual string Virtual => "a";
                C() => SetInConstructor = "b";
                void Eat(string x) { }
                void Change(ref string x) { }
                void M(bool flag, string text) { {{statements}} }
            }
            """);
        var model = CSharpCompilation.Create("test", [tree], References.All).GetSemanticModel(tree);
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Single(static call => call.Expression.ToString() == "Eat");
        var operation = model.GetOperation(call)!;
        return operation is IInvocationOperation invocation ? invocation.Arguments[0].Value : operation.ChildOperations.Last();
    }
}
