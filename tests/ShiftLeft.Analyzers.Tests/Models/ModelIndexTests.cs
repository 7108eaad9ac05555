using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Tests.Models;

public sealed class ModelIndexTests
{
    private const string Library = """
        namespace N
        {
            public interface IRunner { string Run(string sql, int times); string Text { get; set; } }
            public interface IBox<T> { void Put(T item); }
            public abstract class Base { public abstract string Do(string a); public string Own(string a) => a; public static string Make(string a) => a; }
            public class Middle : Base { public override string Do(string a) => a; }
            public class Derived : Middle, IRunner, IBox<string>
            {
                public Derived(string name) { }
                public override string Do(string a) => a;
                public new string Own(string a) => a;
                public new string Make(string a) => a;
                public string Own(int a) => "";
                public string Run(string text, int times) => text;
                string IRunner.Text { get; set; }
                void IBox<string>.Put(string item) { }
                public void Put(int item) { }
            }
            public static class Extensions { public static string Twice(this string s, string other) => s; }
        }
        namespace N.Quiet.Below { public class Logger { public string Write(string a) => a; } }
        """;

    [Fact]
    public void Subtypes_count_where_the_row_says_so()
    {
        var sinks = Sinks("""- ["N", "Base", true, "Do", "", "", "Argument[0]", "sql-injection", "manual"]""");

        Assert.Single(sinks("d.Do(s)"));
        Assert.Single(sinks("((Middle)d).Do(s)"));
        Assert.Single(sinks("((Base)d).Do(s)"));
    }

    [Fact]
    public void Subtypes_do_not_count_where_the_row_does_not_say_so()
    {
        var sinks = Sinks("""- ["N", "Base", false, "Do", "", "", "Argument[0]", "sql-injection", "manual"]""");

        Assert.Empty(sinks("d.Do(s)"));
        Assert.Single(sinks("((Base)d).Do(s)"));
    }

    [Fact]
    public void A_member_that_hides_with_the_same_parameters_counts()
    {
        var sinks = Sinks("""- ["N", "Base", true, "Own", "", "", "Argument[0]", "sql-injection", "manual"]""");

        Assert.Single(sinks("d.Own(s)"));
        Assert.Empty(sinks("d.Own(1)"));
    }

    [Fact]
    public void Nothing_inherits_a_static_member_or_a_constructor()
    {
        Assert.Empty(Sinks("""- ["N", "Base", true, ".ctor", "", "", "Argument[0]", "sql-injection", "manual"]""")("new Derived(s)"));
        Assert.Single(Sinks("""- ["N", "Derived", true, "Derived", "", "", "Argument[0]", "sql-injection", "manual"]""")("new Derived(s)"));
    }

    [Fact]
    public void Implementations_of_interfaces_count_also_explicit_and_generic_ones()
    {
        var sinks = Sinks("""
            - ["N", "IRunner", true, "Run", "", "", "Argument[sql:]", "sql-injection", "manual"]
            - ["N", "IRunner", true, "set_Text", "", "", "Argument[0]", "sql-injection", "manual"]
            - ["N", "IBox<T>", true, "Put", "", "", "Argument[0]", "sql-injection", "manual"]
            """);

        Assert.Equal(0, Assert.Single(sinks("d.Run(s, 1)")).Input.Index);
        Assert.Single(sinks("((IRunner)d).Run(s, 1)"));
        Assert.Single(sinks("((IBox<string>)d).Put(s)"));
        Assert.Empty(sinks("d.Put(1)"));
    }

    [Fact]
    public void An_accessor_is_a_method()
    {
        var index = Index("""- ["N", "IRunner", true, "set_Text", "", "", "Argument[0]", "sql-injection", "manual"]""");
        var setters = Type("Derived").GetMembers().OfType<IMethodSymbol>().Where(static method => method.Name.EndsWith("set_Text", StringComparison.Ordinal));

        Assert.NotNull(index.Of(Assert.Single(setters)));
    }

    [Fact]
    public void An_extension_method_counts_its_receiver_as_the_first_argument()
    {
        var sinks = Sinks("""- ["N", "Extensions", false, "Twice", "", "", "Argument[0]", "sql-injection", "manual"]""");

        Assert.Equal(0, Assert.Single(sinks("s.Twice(s)")).Input.Index);
        Assert.Equal(0, Assert.Single(sinks("Extensions.Twice(s, s)")).Input.Index);
    }

    [Fact]
    public void A_signature_chooses_the_overload()
    {
        var sinks = Sinks("""- ["N", "Derived", false, "Own", "(System.Int32)", "", "Argument[0]", "sql-injection", "manual"]""");

        Assert.Empty(sinks("d.Own(s)"));
        Assert.Single(sinks("d.Own(1)"));
    }

    [Fact]
    public void Names_ranges_and_any_make_one_path_for_each_parameter_there_is()
    {
        Assert.Equal(2, Sinks("""- ["N", "Derived", false, "Run", "", "", "Argument[any]", "sql-injection", "manual"]""")("d.Run(s, 1)").Length);
        Assert.Equal(2, Sinks("""- ["N", "Derived", false, "Run", "", "", "Argument[0..5]", "sql-injection", "manual"]""")("d.Run(s, 1)").Length);
        Assert.Equal(1, Assert.Single(Sinks("""- ["N", "Derived", false, "Run", "", "", "Argument[times:]", "sql-injection", "manual"]""")("d.Run(s, 1)")).Input.Index);
        Assert.Empty(Sinks("""- ["N", "Derived", false, "Run", "", "", "Argument[nothing:]", "sql-injection", "manual"]""")("d.Run(s, 1)"));
    }

    [Fact]
    public void A_condition_names_another_place_and_an_overload_without_it_is_no_sink()
    {
        var sinks = Sinks("""
            - ["N", "Derived", false, "Run", "", "", "Argument[0]", "html-injection?Argument[times:]=html", "manual"]
            - ["N", "Derived", false, "Own", "", "", "Argument[0]", "html-injection?Argument[times:]=html", "manual"]
            """);

        var condition = Assert.Single(Assert.Single(sinks("d.Run(s, 1)")).Conditions);
        Assert.Equal((ModelRoot.Argument, 1), (condition.Place.Root, condition.Place.Index));
        Assert.True(condition.Holds("text/HTML"));
        Assert.False(condition.Holds("text/plain"));
        Assert.False(condition.Holds(null));
        Assert.Empty(sinks("d.Own(s)"));
        var whole = Assert.Single(Assert.Single(Sinks("""- ["N", "Derived", false, "Run", "", "", "Argument[0]", "html-injection?Argument[1]==Location|Link", "manual"]""")("d.Run(s, 1)")).Conditions);
        Assert.True(whole.Holds("location"));
        Assert.True(whole.Holds("Link"));
        Assert.False(whole.Holds("Content-Location"));
        Assert.Equal(ConditionOperator.IsOfType, Assert.Single(Assert.Single(Sinks("""- ["N", "Derived", false, "Run", "", "", "Argument[0]", "html-injection?Argument[1]=:Int32", "manual"]""")("d.Run(s, 1)")).Conditions).Operator);
        Assert.False(whole.Holds(ValueTest.Unknown));
    }

    [Theory]
    [InlineData("credential", "Smtp:Password")]
    [InlineData("credential", "Shop__ApiKey")]
    [InlineData("credential", "AWS_SECRET_ACCESS_KEY")]
    [InlineData("credential", "DB_PASSWORD_2")]
    [InlineData("credential", "Secrets:Partner")]
    [InlineData("token", "Webhook:Token")]
    [InlineData("token", "Jwt:RefreshToken")]
    [InlineData("token", "ConnectionStrings:Orders")]
    [InlineData("", "Password:RequiredLength")]
    [InlineData("", "ValidateToken")]
    [InlineData("", "Jwt:TokenLifetime")]
    [InlineData("", "Vault:SecretName")]
    [InlineData("", ":")]
    public void A_condition_may_ask_what_a_key_is_of(string kind, string key)
    {
        var conditions = new[] { "credential", "token" }.Where(asked =>
            Assert.Single(Assert.Single(Sinks($"""- ["N", "Derived", false, "Run", "", "", "Argument[0]", "html-injection?Argument[1]=~{asked}", "manual"]""")("d.Run(s, 1)")).Conditions).Holds(key));
        Assert.Equal(kind, string.Join(",", conditions));
    }

    [Fact]
    public void A_condition_may_demand_that_something_is_not_there()
    {
        var conditions = Assert.Single(Sinks("""- ["N", "Derived", false, "Run", "", "", "Argument[0]", "html-injection?Argument[1]!=null&Argument[0]==unset|1", "manual"]""")("d.Run(s, 1)")).Conditions;
        Assert.True(conditions[0].Holds("x"));
        Assert.True(conditions[0].Holds(ValueTest.Unknown));
        Assert.True(conditions[0].Holds(SinkCondition.Unset));
        Assert.False(conditions[0].Holds(null));
        Assert.True(conditions[1].Holds(SinkCondition.Unset));
        Assert.True(conditions[1].Holds(1));
        Assert.False(conditions[1].Holds(null));
    }

    [Fact]
    public void A_neutral_row_holds_for_a_member_a_type_or_a_namespace_and_all_below()
    {
        Assert.True(Neutral("""- ["N.Quiet.Below", "Logger", "Write", "", "summary", "manual"]"""));
        Assert.True(Neutral("""- ["N.Quiet.Below", "Logger", "", "", "summary", "manual"]"""));
        Assert.True(Neutral("""- ["N.Quiet.Below", "", "", "", "summary", "manual"]"""));
        Assert.True(Neutral("""- ["N.Quiet", "", "", "", "summary", "manual"]"""));
        Assert.False(Neutral("""- ["N.Other", "", "", "", "summary", "manual"]"""));

        static bool Neutral(string row) => Index(row, "neutralModel").Of(Method("new N.Quiet.Below.Logger().Write(s)")) is { IsNeutral: true };
    }

    [Fact]
    public void A_closer_summary_holds_against_a_broader_neutral_row()
    {
        var model = Index(
            """- ["N.Quiet.Below", "", "", "", "summary", "manual"]""",
            "neutralModel",
            ("summaryModel", """- ["N.Quiet.Below", "Logger", false, "Write", "", "", "Argument[0]", "ReturnValue", "value", "manual"]"""))
            .Of(Method("new N.Quiet.Below.Logger().Write(s)"));

        Assert.False(model!.IsNeutral);
        Assert.True(Assert.Single(model.Summaries).PreservesValue);
    }

    [Fact]
    public void A_neutral_row_of_a_team_takes_back_a_built_in_sink()
    {
        var sink = """- ["N", "Derived", false, "Own", "", "", "Argument[0]", "sql-injection", "manual"]""";

        Assert.Null(Index("""- ["N", "Derived", "Own", "", "sink", "manual"]""", "neutralModel", ("sinkModel", sink)).Of(Method("d.Own(s)")));
    }

    [Theory]
    [InlineData("N.Middle.Do", 0)]
    [InlineData("N.Middle.Undo", 1)]
    [InlineData("N.Absent.Do", 1)]
    public void A_version_of_a_library_is_told_by_a_member_that_it_lacks(string member, int expected)
    {
        Assert.Equal(expected, Sinks($"""- ["N", "Base", true, "Do", "", "", "Argument[0]", "sql-injection?lacks={member}", "manual"]""")("d.Do(s)").Length);
        Assert.Equal(expected, Sinks($"""- ["N", "IRunner", true, "Run", "", "", "Argument[0]", "sql-injection?Argument[1]==1&lacks={member}", "manual"]""")("d.Run(s, 1)").Length);
    }

    private static Func<string, SinkModel[]> Sinks(string rows)
    {
        var index = Index(rows);
        return call => index.Of(Method(call))?.Sinks ?? [];
    }

    private static ModelIndex Index(string rows, string table = "sinkModel", params (string Table, string Rows)[] more) =>
        new(more.Prepend((Table: table, Rows: rows)).SelectMany(static part => Read(part.Table, part.Rows)));

    private static IEnumerable<ModelRow> Read(string table, string rows)
    {
        var file = ModelFileReader.Read($"""
            extensions:
              - addsTo:
                  extensible: {table}
                data:
                  {rows.ReplaceLineEndings("\n      ")}
            """);
        Assert.Empty(file.Errors);
        return file.Rows;
    }

    private static IMethodSymbol Method(string call)
    {
        var compilation = Compile($"class Program {{ void M(Derived d, string s) => {call}; }}");
        var tree = compilation.SyntaxTrees[1];
        var expression = tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().First().Expression;
        return (IMethodSymbol)compilation.GetSemanticModel(tree).GetSymbolInfo(expression).Symbol!;
    }

    private static INamedTypeSymbol Type(string name) => Compile("").GetTypeByMetadataName("N." + name)!;

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Test", [CSharpSyntaxTree.ParseText(Library), CSharpSyntaxTree.ParseText("using N;" + source)], References.All);
}
