namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1016Tests() : RuleTests("SL1016")
{
    [Theory]
    [InlineData("""
        #pragma warning disable SYSLIB0011
        public object Binary() => new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter().Deserialize([|Request.Body|]);
        """)]
    [InlineData("""
        #pragma warning disable SYSLIB0011
        public object AsInterface(System.Runtime.Serialization.IFormatter formatter, IFormFile file)
        {
            using var stream = file.OpenReadStream();
            return formatter.Deserialize([|stream|]);
        }
        """)]
    [InlineData("""
        public object? Cookie() => JsonConvert.DeserializeObject([|Request.Cookies["cart"]|]!, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All });
        """)]
    [InlineData("""
        private readonly JsonSerializerSettings _settings = new() { NullValueHandling = NullValueHandling.Ignore, TypeNameHandling = TypeNameHandling.Auto };
        public Order? FromField(string json) => JsonConvert.DeserializeObject<Order>([|json|], _settings);
        """)]
    [InlineData("""
        public Order? FromHelper(string json) => Read(json, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Objects });
        private static Order? Read(string json, JsonSerializerSettings settings) => JsonConvert.DeserializeObject<Order>([|json|], settings);
        """)]
    [InlineData("""
        public Order? Reader()
        {
            var serializer = new JsonSerializer();
            serializer.TypeNameHandling = TypeNameHandling.Auto;
            using var reader = new JsonTextReader(new StreamReader(Request.Body));
            return serializer.Deserialize<Order>([|reader|]);
        }
        """)]
    [InlineData("""
        public object? Created(string json)
        {
            var serializer = JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All });
            return serializer.Deserialize([|new JsonTextReader(new StringReader(json))|], typeof(Order));
        }
        """)]
    [InlineData("""
        public object? Chosen(string type, string json) => JsonConvert.DeserializeObject(json, [|Type.GetType(type)|]!);
        """)]
    [InlineData("""
        public object? ChosenOfXml(string type) => new System.Xml.Serialization.XmlSerializer([|Type.GetType(type)|]!).Deserialize(new StringReader("<a/>"));
        """)]
    [InlineData("""
        public object? ChosenContract(string type) => new System.Runtime.Serialization.DataContractSerializer([|Type.GetType(type)|]!).ReadObject(Stream.Null);
        """)]
    [InlineData("""
        public object? Typeless() => MessagePack.MessagePackSerializer.Typeless.Deserialize([|Request.Body|]);
        """)]
    [InlineData("""
        public Order TypelessByOptions() => MessagePack.MessagePackSerializer.Deserialize<Order>([|Request.Body|], MessagePack.Resolvers.TypelessContractlessStandardResolver.Options);
        """)]
    [InlineData("""
        public Order Yaml(string text)
        {
            var builder = new YamlDotNet.Serialization.DeserializerBuilder().IgnoreUnmatchedProperties()
                .WithNodeTypeResolver(new YamlDotNet.Serialization.NodeTypeResolvers.TypeNameInTagNodeTypeResolver());
            return builder.Build().Deserialize<Order>([|text|]);
        }
        """)]
    [InlineData("""
        public int Resources(IFormFile file)
        {
            using var reader = new System.Resources.ResourceReader([|file.OpenReadStream()|]);
            return reader.Cast<object>().Count();
        }
        """)]
    [InlineData("""
        public int Table(IFormFile file)
        {
            var table = new System.Data.DataTable();
            table.ReadXml([|file.OpenReadStream()|]);
            var set = new System.Data.DataSet();
            set.ReadXml([|new StreamReader(file.OpenReadStream())|]);
            return table.Rows.Count;
        }
        """)]
    public Task Finds_serializers_that_create_what_their_input_names(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public Order? OfFixedType(string json) => System.Text.Json.JsonSerializer.Deserialize<Order>(json);
        """)]
    [InlineData("""
        public object? OfFixedXml() => new System.Xml.Serialization.XmlSerializer(typeof(Order)).Deserialize(Request.Body);
        """)]
    [InlineData("""
        public object? OfFixedContract() => new System.Runtime.Serialization.DataContractSerializer(typeof(Order)).ReadObject(Request.Body);
        """)]
    [InlineData("""
        public Order? WithoutTypes(string json) => JsonConvert.DeserializeObject<Order>(json);
        """)]
    [InlineData("""
        public Order? Switched(string json) => JsonConvert.DeserializeObject<Order>(json, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None });
        """)]
    [InlineData("""
        private sealed class Known : Newtonsoft.Json.Serialization.ISerializationBinder
        {
            public Type BindToType(string? assembly, string type) => typeof(Order);
            public void BindToName(Type type, out string? assembly, out string? name) => (assembly, name) = (null, null);
        }
        public Order? Bound(string json) => JsonConvert.DeserializeObject<Order>(json, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto, SerializationBinder = new Known() });
        """)]
    [InlineData("""
        #pragma warning disable SYSLIB0011
        public object Own() => new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter().Deserialize(System.IO.File.OpenRead("defaults.bin"));
        """)]
    [InlineData("""
        public Order? OfMap(string kind, string json)
        {
            var types = new Dictionary<string, Type> { ["order"] = typeof(Order) };
            return types.TryGetValue(kind, out var type) ? (Order?)JsonConvert.DeserializeObject(json, type) : null;
        }
        """)]
    [InlineData("""
        public Order Packed() => MessagePack.MessagePackSerializer.Deserialize<Order>(Request.Body, MessagePack.Resolvers.ContractlessStandardResolver.Options);
        """)]
    [InlineData("""
        public Order Yaml(string text) => new YamlDotNet.Serialization.DeserializerBuilder().WithTagMapping("!order", typeof(Order)).Build().Deserialize<Order>(text);
        """)]
    [InlineData("""
        public object? ChosenOfSystem(string type, string json) => System.Text.Json.JsonSerializer.Deserialize(json, Type.GetType(type)!);
        """)]
    public Task Quiet_where_the_type_is_fixed(string members) => Quiet(Controller(members));

    [Fact]
    public Task Finds_formatters_of_net_framework() => Finds(
        """
        using System.Web;
        public static class Carts
        {
            public static object Read(HttpRequest request, string text)
            {
                var serializer = new System.Web.Script.Serialization.JavaScriptSerializer(new System.Web.Script.Serialization.SimpleTypeResolver());
                serializer.Deserialize<object>([|request.Form["cart"]|]);
                new System.Runtime.Serialization.NetDataContractSerializer().Deserialize([|request.InputStream|]);
                System.Xaml.XamlServices.Parse([|request.Form["layout"]|]);
                return new System.Web.UI.LosFormatter().Deserialize([|request.QueryString["state"]|]);
            }

            public static object Plain(HttpRequest request) => new System.Web.Script.Serialization.JavaScriptSerializer().Deserialize<object>(request.Form["cart"]);
        }
        """,
        static test => test.OnNetFramework());

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Newtonsoft.Json;

        public class Order
        {
            public string? Name { get; set; }
        }

        public class CartController : Controller
        {
            {{members}}
        }
        """;
}
