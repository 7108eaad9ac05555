namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1012Tests() : RuleTests("SL1012")
{
    [Theory]
    [InlineData("""
        public void Dom(CodeDomProvider provider, string code) => provider.CompileAssemblyFromSource(new CompilerParameters(), [|code|]);
        """)]
    [InlineData("""
        public void Snippet(string code) => _ = new CodeSnippetExpression([|code|]);
        """)]
    [InlineData("""
        public object? Interpreted(string formula) => new DynamicExpresso.Interpreter().Eval([|formula|]);
        """)]
    [InlineData("""
        public void Parsed(string formula) => new DynamicExpresso.Interpreter().Parse([|"x => " + formula|]);
        """)]
    [InlineData("""
        public void Filtered(IQueryable<string> names, string filter) => names.Where([|filter|]).ToList();
        """)]
    [InlineData("""
        public void Sorted(IQueryable<string> names, string order) => names.OrderBy(new ParsingConfig { RestrictOrderByToPropertyOrField = false }, [|order|]).ToList();
        """)]
    [InlineData("""
        public void Twice(IQueryable<string> names, string order)
        {
            var config = new ParsingConfig();
            config.RestrictOrderByToPropertyOrField = false;
            names.OrderBy("Length").ThenBy(config, [|order|]).ToList();
        }
        """)]
    [InlineData("""
        public void Script(string script) => new Jint.Engine().Execute([|script|]);
        """)]
    [InlineData("""
        public void Evaluated(string script) => new Jint.Engine().Evaluate([|"1 + " + script|]);
        """)]
    [InlineData("""
        public object? Compute(DataTable table, string formula) => table.Compute([|formula|], "");
        """)]
    [InlineData("""
        public void Column(DataColumn column, string formula) => column.Expression = [|formula|];
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public object? Constant() => new DynamicExpresso.Interpreter().Eval("1 + 2");
        """)]
    [InlineData("""
        public object? Value(int x) => new DynamicExpresso.Interpreter().Eval("x * 2", new DynamicExpresso.Parameter("x", x));
        """)]
    [InlineData("""
        public void Sorted(IQueryable<string> names, string order) => names.OrderBy(order + " descending").ThenBy(new ParsingConfig { IsCaseSensitive = true }, order).ToList();
        """)]
    [InlineData("""
        public void Argument(IQueryable<string> names, string name) => names.Where("it == @0", name).ToList();
        """)]
    [InlineData("""
        public void Lambda(IQueryable<string> names, string name) => names.Where(each => each == name).ToList();
        """)]
    [InlineData("""
        public void ValueForScript(string name) => new Jint.Engine().SetValue("name", name).Execute("log(name)");
        """)]
    [InlineData("""
        public void Listed(IQueryable<string> names, string order)
        {
            var allowed = new[] { "Name", "Price desc" };
            if (allowed.Contains(order))
                names.OrderBy(order).ToList();
        }
        """)]
    public Task Quiet_on_constants_and_values(string members) => Quiet(Controller(members));

    [Theory]
    [InlineData("CSharpScript.EvaluateAsync([|code|])")]
    [InlineData("CSharpScript.RunAsync([|\"return \" + code|])")]
    [InlineData("CSharpScript.Create<int>([|code|])")]
    [InlineData("[|CSharpCompilation.Create(\"A\", [CSharpSyntaxTree.ParseText(code)]).Emit(new MemoryStream())|]")]
    public Task Finds_compiled_code(string call) => Finds(Compiling(call), AddCompiler);

    [Theory]
    [InlineData("CSharpScript.EvaluateAsync(\"1 + 2\", globals: code)")]
    [InlineData("CSharpSyntaxTree.ParseText(code).GetRoot()")]
    public Task Quiet_on_code_that_is_only_read(string call) => Quiet(Compiling(call), AddCompiler);

    private static void AddCompiler(RuleTest test)
    {
        foreach (var type in new[] { typeof(Microsoft.CodeAnalysis.SyntaxTree), typeof(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree), typeof(Microsoft.CodeAnalysis.Scripting.Script), typeof(Microsoft.CodeAnalysis.CSharp.Scripting.CSharpScript) })
            test.TestState.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(type.Assembly.Location));
    }

    private static string Compiling(string call) => Controller($$"""
        public void Run(string code) => _ = {{call}};
        """).Insert(0, "using Microsoft.CodeAnalysis.CSharp;\nusing Microsoft.CodeAnalysis.CSharp.Scripting;\n");

    private static string Controller(string members) => $$"""
        using System.CodeDom;
        using System.CodeDom.Compiler;
        using System.Data;
        using System.Linq.Dynamic.Core;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
