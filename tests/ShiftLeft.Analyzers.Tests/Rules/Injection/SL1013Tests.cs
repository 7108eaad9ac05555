namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1013Tests() : RuleTests("SL1013")
{
    [Theory]
    [InlineData("""
        public object? Create(string name) => Activator.CreateInstance(Type.GetType([|name|])!);
        """)]
    [InlineData("""
        public object? Named(string name) => Activator.CreateInstance("Handlers", [|"Handlers." + name|]);
        """)]
    [InlineData("""
        public void Load(string name) => Assembly.Load([|name|]);
        """)]
    [InlineData("""
        public void LoadFrom(string path) => Assembly.LoadFrom([|path|]);
        """)]
    [InlineData("""
        public Type? OfAssembly(string name) => typeof(TestController).Assembly.GetType([|name|]);
        """)]
    [InlineData("""
        public void Method(object target, string name) => [|target.GetType().GetMethod(name)!.Invoke(target, null)|];
        """)]
    [InlineData("""
        public void Member(object target, string name) => target.GetType().InvokeMember([|name|], BindingFlags.InvokeMethod, null, target, null);
        """)]
    [InlineData("""
        public void Native(string name) => NativeLibrary.Load([|name|]);
        """)]
    [InlineData("""
        public Type? Named(string name) => Type.GetType([|new System.ComponentModel.TypeConverterAttribute(name).ConverterTypeName|]);
        """)]
    [InlineData("""
        public void OnlyWords(string name)
        {
            if (name.All(char.IsLetter))
                Type.GetType([|name|]);
        }
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Fact]
    public Task Tells_the_type_of_a_property_that_is_named_from_a_method_that_is() => Finds(Controller("""
        public object? Sorted(List<string> rows, string name)
        {
            var property = typeof(string).GetProperty(name)!;
            var method = typeof(Queryable).GetMethods().Single(method => method.Name == "OrderBy" && method.GetParameters().Length == 2);
            return method.MakeGenericMethod(typeof(string), property.PropertyType).Invoke(null, [rows, property]);
        }

        public object? Called(List<string> rows, string name)
        {
            var property = typeof(string).GetProperty("Length")!;
            var method = typeof(Queryable).GetMethods().Single(method => method.Name == "OrderBy" && method.GetParameters().Length == 2);
            return [|typeof(Queryable).GetMethod(name)!.MakeGenericMethod(typeof(string), property.PropertyType).Invoke(null, [rows, method])|];
        }

        public object? Made(string name) => Activator.CreateInstance(Type.GetType([|name|])!.GetProperty("Value")!.PropertyType);
        """));

    [Theory]
    [InlineData("""
        public object? Constant() => Activator.CreateInstance(Type.GetType("Handlers.Start")!);
        """)]
    [InlineData("""
        public object? Generic() => Activator.CreateInstance<List<string>>();
        """)]
    [InlineData("""
        private static readonly Dictionary<string, Type> Known = new() { ["start"] = typeof(Uri), ["stop"] = typeof(Version) };

        public object? Looked(string name) => Activator.CreateInstance(Known[name]);
        """)]
    [InlineData("""
        private static readonly string[] Allowed = ["Handlers.Start", "Handlers.Stop"];

        public object? Listed(string name) => Allowed.Contains(name) ? Activator.CreateInstance(Type.GetType(name)!) : null;
        """)]
    [InlineData("""
        public object? Chosen(string name) => name switch
        {
            "start" => Activator.CreateInstance(Type.GetType("Handlers.Start")!),
            _ => null,
        };
        """)]
    [InlineData("""
        public void Argument(object target, string name) => target.GetType().GetMethod("Run")!.Invoke(target, [name]);
        """)]
    [InlineData("""
        public object? Listed(string text)
        {
            var value = System.Linq.Expressions.Expression.Constant(text);
            var list = typeof(List<>).MakeGenericType(value.Type);
            return list.GetMethod("Add")!.Invoke(Activator.CreateInstance(list), [text]);
        }
        """)]
    [InlineData("""
        public object? Converted(object target, string name) =>
            target.GetType().GetProperty(name)?.GetCustomAttribute<System.ComponentModel.TypeConverterAttribute>() is { } attribute ? Type.GetType(attribute.ConverterTypeName) : null;
        """)]
    [InlineData("""
        public object? Declared(object target, string name)
        {
            var attributes = target.GetType().GetField(name)!.GetCustomAttributes(typeof(System.ComponentModel.TypeConverterAttribute), false);
            return Type.GetType(((System.ComponentModel.TypeConverterAttribute)attributes[0]).ConverterTypeName);
        }
        """)]
    [InlineData("""
        public void Property(object target, string name) => target.GetType().GetProperty(name);
        """)]
    public Task Quiet_where_the_program_chooses(string members) => Quiet(Controller(members));

    [Theory]
    [InlineData("""public object Run(HttpRequest request) => System.AppDomain.CurrentDomain.CreateInstanceAndUnwrap("Handlers", [|Input(request)|]);""")]
    [InlineData("""public void Run(HttpRequest request) => System.Reflection.Assembly.Load([|Input(request)|]);""")]
    public Task Finds_what_reaches_the_sink_of_the_framework(string members) => Finds(Classic(members), static test => test.OnNetFramework());

    [Theory]
    [InlineData("""public object Run(HttpRequest request) => System.AppDomain.CurrentDomain.CreateInstanceAndUnwrap("Handlers", "Start", null);""")]
    public Task Quiet_on_the_framework(string members) => Quiet(Classic(members), static test => test.OnNetFramework());

    private static string Classic(string members) => $$"""
        using System.Web;

        public class Page
        {
            private static string Input(HttpRequest request) => request.QueryString["x"];

            {{members}}
        }
        """;

    [Fact]
    public Task Finds_a_name_that_other_code_checks_for_its_characters_only() => Finds(Controller("""
        public object? Run(string name)
        {
            if (!System.Text.RegularExpressions.Regex.IsMatch(name, "^[A-Za-z]+$"))
                return null;
            return Activator.CreateInstance(Type.GetType([|"Handlers." + name|])!);
        }
        """));

    private static string Controller(string members) => $$"""
        using System.Reflection;
        using System.Runtime.InteropServices;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
