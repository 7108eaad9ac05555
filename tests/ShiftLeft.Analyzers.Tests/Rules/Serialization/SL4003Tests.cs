namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4003Tests() : RuleTests("SL4003")
{
    private static readonly Action<RuleTest> OnNetFramework = static test => test.OnNetFramework();

    [Fact]
    public Task Finds_the_resolver_wherever_it_is_made() => Finds("""
        using System.Web.Script.Serialization;

        class C
        {
            private readonly JavaScriptSerializer _field = new JavaScriptSerializer([|new SimpleTypeResolver()|]);

            object Direct(string json) => new JavaScriptSerializer([|new SimpleTypeResolver()|]).DeserializeObject(json);

            T Local<T>(string json)
            {
                var resolver = [|new SimpleTypeResolver()|];
                var serializer = new JavaScriptSerializer(resolver) { MaxJsonLength = 1000 };
                return serializer.Deserialize<T>(json);
            }

            JavaScriptSerializer Returned()
            {
                JavaScriptTypeResolver resolver = [|new SimpleTypeResolver()|];
                return new JavaScriptSerializer(resolver);
            }

            JavaScriptTypeResolver Derived() => [|new MyResolver()|];

            object Field(string json) => _field.DeserializeObject(json);
        }

        class MyResolver : SimpleTypeResolver
        {
        }
        """, OnNetFramework);

    [Fact]
    public Task Finds_a_resolver_of_the_team_s_that_loads_anything() => Finds("""
        using System;
        using System.Reflection;
        using System.Web.Script.Serialization;

        class ByName : JavaScriptTypeResolver
        {
            public override Type ResolveType(string id) => [|Type.GetType(id)|];

            public override string ResolveTypeId(Type type) => type.FullName;
        }

        class ByPrefix : JavaScriptTypeResolver
        {
            public override Type ResolveType(string id)
            {
                return [|Assembly.GetExecutingAssembly().GetType("App." + id)|];
            }

            public override string ResolveTypeId(Type type) => type.Name;
        }
        """, OnNetFramework);

    [Fact]
    public Task Quiet_without_a_resolver_or_with_one_that_knows_its_types() => Quiet("""
        using System;
        using System.Collections.Generic;
        using System.Web.Script.Serialization;

        class C
        {
            object M(string json) => new JavaScriptSerializer().DeserializeObject(json);

            T N<T>(string json) => new JavaScriptSerializer(new Known()).Deserialize<T>(json);

            string Written(object value) => new JavaScriptSerializer(new SimpleTypeResolver()).Serialize(value);

            string AlsoWritten(object value)
            {
                var serializer = new JavaScriptSerializer(new SimpleTypeResolver());
                return serializer.Serialize(value);
            }
        }

        class Known : JavaScriptTypeResolver
        {
            private static readonly Dictionary<string, Type> Types = new Dictionary<string, Type> { ["c"] = typeof(C) };

            public override Type ResolveType(string id) => Types[id];

            public override string ResolveTypeId(Type type) => type.Name;
        }

        class Checked : JavaScriptTypeResolver
        {
            public override Type ResolveType(string id)
            {
                if (!id.StartsWith("App.Messages."))
                    throw new ArgumentException(id);
                return Type.GetType(id);
            }

            public override string ResolveTypeId(Type type) => type.Name;
        }
        """, OnNetFramework);

    [Fact]
    public Task Says_what_to_do() => Says("""
        using System.Web.Script.Serialization;

        class C
        {
            object M(string json) => new JavaScriptSerializer({|#0:new SimpleTypeResolver()|}).DeserializeObject(json);
        }
        """, "SimpleTypeResolver lets the JSON choose the type; deserialize into a fixed type without a resolver", OnNetFramework);

    [Fact]
    public Task Finds_it_in_code_that_does_not_compile() => Finds("""
        using System.Web.Script.Serialization;

        class C
        {
            object M(string json) => new JavaScriptSerializer([|new SimpleTypeResolver()|]).Deserialize({|CS0103:missing|}){|CS1002:|}
        }
        """, OnNetFramework);
}
