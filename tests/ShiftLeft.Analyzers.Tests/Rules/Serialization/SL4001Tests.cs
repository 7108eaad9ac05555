namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4001Tests() : RuleTests("SL4001")
{
    [Fact]
    public Task Finds_BinaryFormatter_once_where_it_is_made() => Finds("""
        using System.Runtime.Serialization.Formatters.Binary;

        class C
        {
            object M(Stream stream)
            {
                var formatter = [|new BinaryFormatter()|];
                return formatter.Deserialize(stream);
            }
        }
        """);

    [Fact]
    public Task Finds_it_in_one_expression_behind_the_interface_and_target_typed() => Finds("""
        using System.Runtime.Serialization;
        using System.Runtime.Serialization.Formatters.Binary;

        class C
        {
            private readonly IFormatter _formatter = [|new BinaryFormatter()|];
            private static readonly BinaryFormatter Shared = [|new()|];

            object M(Stream stream) => [|new BinaryFormatter { Binder = null }|].Deserialize(stream);

            object N(Stream stream) => _formatter.Deserialize(stream);

            object O(Stream stream) => Shared?.Deserialize(stream);
        }
        """);

    [Fact]
    public Task Finds_it_in_top_level_statements_lambdas_and_local_functions() => Finds("""
        using System.Runtime.Serialization.Formatters.Binary;

        Func<Stream, object> read = stream => [|new BinaryFormatter()|].Deserialize(stream);
        Read(Stream.Null);
        object Read(Stream stream) => [|new BinaryFormatter()|].Deserialize(stream);
        """, AsProgram);

    [Fact]
    public Task Finds_a_call_on_a_formatter_that_was_handed_over() => Finds("""
        using System.Runtime.Serialization.Formatters.Binary;

        class C
        {
            object M(BinaryFormatter formatter, Stream stream) => [|formatter.Deserialize(stream)|];

            void N(BinaryFormatter? formatter, Stream stream) => formatter?[|.Serialize(stream, this)|];
        }
        """);

    [Fact]
    public Task Finds_a_formatter_made_by_a_generic_method() => Finds("""
        using System.Runtime.Serialization;
        using System.Runtime.Serialization.Formatters.Binary;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services) => [|services.AddSingleton<IFormatter, BinaryFormatter>()|];

            object N() => [|Activator.CreateInstance<BinaryFormatter>()|];

            object O(IServiceProvider services, Stream stream) => [|services.GetRequiredService<BinaryFormatter>()|].Deserialize(stream);
        }
        """);

    [Fact]
    public Task Finds_every_formatter_of_NET_Framework() => Finds("""
        using System.IO;
        using System.Messaging;
        using System.Runtime.Serialization;
        using System.Runtime.Serialization.Formatters.Binary;
        using System.Runtime.Serialization.Formatters.Soap;
        using System.Web.UI;

        class C
        {
            object Binary(Stream stream) => [|new BinaryFormatter()|].UnsafeDeserialize(stream, null);

            object Soap(Stream stream) => [|new SoapFormatter()|].Deserialize(stream);

            object NetDataContract(Stream stream) => [|new NetDataContractSerializer()|].ReadObject(stream);

            object HandedOver(NetDataContractSerializer serializer, Stream stream) => [|serializer.ReadObject(stream)|];

            object Los(string text) => [|new LosFormatter()|].Deserialize(text);

            object State(string text) => [|new ObjectStateFormatter()|].Deserialize(text);

            IMessageFormatter Queue() => [|new BinaryMessageFormatter()|];
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Quiet_on_serializers_of_a_fixed_type() => Quiet("""
        using System.Runtime.Serialization;
        using System.Text.Json;
        using System.Xml.Serialization;

        class C
        {
            C? Json(string text) => JsonSerializer.Deserialize<C>(text);

            object? Xml(Stream stream) => new XmlSerializer(typeof(C)).Deserialize(stream);

            object? Contract(Stream stream) => new DataContractSerializer(typeof(C)).ReadObject(stream);
        }
        """);

    [Fact]
    public Task Quiet_on_a_list_of_types_to_refuse() => Quiet("""
        using System.Runtime.Serialization.Formatters.Binary;

        class C
        {
            static readonly Type[] Refused = [typeof(BinaryFormatter)];

            bool M(Type type) => type != typeof(BinaryFormatter) && !Refused.Contains(type) && type.Name != nameof(BinaryFormatter);

            bool N(object formatter) => formatter is BinaryFormatter;
        }
        """);

    [Fact]
    public Task Quiet_on_a_type_of_the_same_name() => Quiet("""
        namespace Own
        {
            class BinaryFormatter
            {
                public object? Deserialize(Stream stream) => null;
            }

            class C
            {
                object? M(Stream stream) => new BinaryFormatter().Deserialize(stream);
            }
        }
        """);

    [Fact]
    public Task Finds_it_in_code_that_does_not_compile() => Finds("""
        using System.Runtime.Serialization.Formatters.Binary;

        class C
        {
            object M(Stream stream)
            {
                var formatter = [|new BinaryFormatter(|]{|CS1026:;|}
                return formatter.{|CS1061:Deserialise|}(stream);
            }
        }
        """);
}
