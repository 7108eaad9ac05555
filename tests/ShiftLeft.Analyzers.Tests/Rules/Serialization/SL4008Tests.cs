namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4008Tests() : RuleTests("SL4008")
{
    /// <summary>The members of libraries that are no package here.</summary>
    private const string Others = """
        namespace fastJSON
        {
            public sealed class JSONParameters
            {
                public bool UseExtensions = true;
                public bool BadListTypeChecking = true;
            }

            public static class JSON
            {
                public static object ToObject(string json) => json;
                public static object ToObject(string json, JSONParameters parameters) => json;
                public static object ToObject(string json, System.Type type) => json;
                public static T ToObject<T>(string json) => default!;
            }
        }

        namespace ServiceStack.Text
        {
            public static class JsConfig
            {
                public static System.Func<System.Type, bool>? AllowRuntimeType { get; set; }
            }
        }

        namespace Jayrock.Json.Conversion
        {
            public static class JsonConvert
            {
                public static object Import(string text) => text;
                public static object Import(System.Type type, string text) => text;
                public static T Import<T>(string text) => default!;
            }
        }

        namespace ProtoBuf
        {
            public sealed class ProtoMemberAttribute(int tag) : System.Attribute
            {
                public int Tag => tag;
                public bool DynamicType { get; set; }
                public bool IsRequired { get; set; }
            }
        }
        """;

    private static readonly Action<RuleTest> WithOthers = static test => test.TestState.Sources.Add(("Others.cs", Others));

    [Fact]
    public Task Finds_typeless_MessagePack() => Finds("""
        using MessagePack;
        using MessagePack.Formatters;
        using MessagePack.Resolvers;

        class C
        {
            private static readonly MessagePackSerializerOptions Options =
                MessagePackSerializerOptions.Standard.WithResolver([|TypelessContractlessStandardResolver.Instance|]);

            object? M(byte[] data) => MessagePackSerializer.Typeless.[|Deserialize|](data);

            async Task<object?> N(Stream data) => await MessagePackSerializer.Typeless.[|DeserializeAsync|](data);

            T O<T>(byte[] data) => MessagePackSerializer.Deserialize<T>(data, [|TypelessContractlessStandardResolver.Options|]);

            IFormatterResolver P() => CompositeResolver.Create([|TypelessObjectResolver.Instance|], StandardResolver.Instance);

            IMessagePackFormatter Q() => [|TypelessFormatter.Instance|];
        }
        """);

    [Fact]
    public Task Quiet_for_MessagePack_of_fixed_types() => Quiet("""
        using MessagePack;
        using MessagePack.Resolvers;

        class C
        {
            T M<T>(byte[] data) => MessagePackSerializer.Deserialize<T>(data, ContractlessStandardResolver.Options);

            byte[] N(object value) => MessagePackSerializer.Typeless.Serialize(value);
        }
        """);

    [Fact]
    public Task Finds_tags_that_name_types_in_YAML() => Finds("""
        using System.Reflection;
        using YamlDotNet.Core.Events;
        using YamlDotNet.Serialization;
        using YamlDotNet.Serialization.NodeTypeResolvers;

        class C
        {
            IDeserializer M() => new DeserializerBuilder().WithNodeTypeResolver([|new TypeNameInTagNodeTypeResolver()|]).Build();

            IDeserializer N(string name) => new DeserializerBuilder().[|WithTagMapping|]("!x", Type.GetType(name)!).Build();

            IDeserializer O() => new DeserializerBuilder().[|WithTagMapping|]("!any", typeof(object)).Build();
        }

        class Resolver : INodeTypeResolver
        {
            public bool Resolve(NodeEvent? nodeEvent, ref Type currentType)
            {
                if (nodeEvent is null || nodeEvent.Tag.IsEmpty)
                    return false;
                currentType = [|Type.GetType(nodeEvent.Tag.Value.Substring(1))|]!;
                return true;
            }
        }
        """);

    [Fact]
    public Task Quiet_for_tags_that_the_code_maps() => Quiet("""
        using YamlDotNet.Core.Events;
        using YamlDotNet.Serialization;

        record Circle(double Radius);

        class C
        {
            IDeserializer M() => new DeserializerBuilder().WithTagMapping("!circle", typeof(Circle)).Build();

            IDeserializer N(IReadOnlyDictionary<string, Type> known)
            {
                var builder = new DeserializerBuilder();
                foreach (var pair in known)
                    builder.WithTagMapping("!" + pair.Key, pair.Value);
                return builder.WithNodeTypeResolver(new Resolver()).Build();
            }
        }

        class Resolver : INodeTypeResolver
        {
            public bool Resolve(NodeEvent? nodeEvent, ref Type currentType)
            {
                currentType = typeof(Circle);
                return true;
            }
        }
        """);

    [Fact]
    public Task Finds_type_names_in_JSON_and_protobuf() => Finds("""
        using fastJSON;
        using ServiceStack.Text;
        using ProtoBuf;

        class Message
        {
            [ProtoMember(1, [|DynamicType = true|])]
            public object? Body { get; set; }
        }

        class C
        {
            object M(string json) => JSON.[|ToObject|](json);

            object N(string json) => JSON.[|ToObject|](json, new JSONParameters { [|BadListTypeChecking = false|] });

            void O() => [|JsConfig.AllowRuntimeType = _ => true|];

            object P(string json, string name) => Jayrock.Json.Conversion.JsonConvert.[|Import|](Type.GetType(name)!, json);
        }
        """, WithOthers);

    [Fact]
    public Task Quiet_for_fixed_types_in_JSON_and_protobuf() => Quiet("""
        using fastJSON;
        using ServiceStack.Text;
        using ProtoBuf;

        class Message
        {
            [ProtoMember(1, IsRequired = true)]
            public string? Body { get; set; }

            [ProtoMember(2, DynamicType = false)]
            public string? Tail { get; set; }
        }

        class C
        {
            object M(string json) => JSON.ToObject<C>(json);

            object N(string json) => JSON.ToObject(json, typeof(C));

            object O(string json) => JSON.ToObject(json, new JSONParameters { UseExtensions = false });

            void P() => JsConfig.AllowRuntimeType = type => type.Assembly == typeof(C).Assembly;

            object Q(string json) => Jayrock.Json.Conversion.JsonConvert.Import(typeof(C), json);

            object R(string json) => Jayrock.Json.Conversion.JsonConvert.Import<C>(json);
        }
        """, WithOthers);

    [Fact]
    public Task Says_what_to_do() => Says("""
        using MessagePack;

        class C
        {
            object? M(byte[] data) => MessagePackSerializer.Typeless.{|#0:Deserialize|}(data);
        }
        """, "MessagePackSerializer.Typeless lets the data choose the type; deserialize into a fixed type, or allow known types only");
}
