namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4004Tests() : RuleTests("SL4004")
{
    [Fact]
    public Task Finds_tables_read_from_XML() => Finds("""
        using System.Data;
        using System.Xml;

        class C
        {
            void Stream(Stream stream) => new DataSet().[|ReadXml|](stream);

            void File(string file)
            {
                var set = new DataSet("orders");
                set.[|ReadXml|](file, XmlReadMode.ReadSchema);
                set.[|ReadXml|](file, XmlReadMode.Auto);
            }

            void Reader(DataTable table, TextReader text)
            {
                table.[|ReadXml|](text);
                using var reader = XmlReader.Create(text);
                table.[|ReadXml|](reader);
            }

            void Text(string xml)
            {
                var table = new Orders();
                table.[|ReadXml|](new StringReader(xml));
            }
        }

        class Orders : DataTable
        {
        }
        """);

    [Fact]
    public Task Finds_serializers_of_types_with_tables() => Finds("""
        using System.Data;
        using System.Runtime.Serialization;
        using System.Runtime.Serialization.Json;
        using System.Xml.Serialization;

        public class Report
        {
            public string? Title { get; set; }

            public DataTable? Rows { get; set; }
        }

        public class Reports
        {
            public List<Report> All = [];
        }

        class C
        {
            object? M(Stream stream) => [|new XmlSerializer(typeof(DataSet))|].Deserialize(stream);

            object? N(Stream stream)
            {
                var serializer = [|new DataContractSerializer(typeof(Report))|];
                return serializer.ReadObject(stream);
            }

            object? O(Stream stream) => [|new DataContractJsonSerializer(typeof(DataTable[]))|].ReadObject(stream);

            object? P(Stream stream) => [|new XmlSerializer(typeof(Reports))|].Deserialize(stream);
        }
        """);

    [Fact]
    public Task Finds_the_serialization_constructor_of_a_typed_data_set() => Finds("""
        using System.Data;
        using System.Runtime.Serialization;

        [Serializable]
        public class Orders : DataSet
        {
            protected Orders(SerializationInfo info, StreamingContext context) [|: base(info, context)|]
            {
            }

            public Orders() : base("orders")
            {
            }
        }
        """);

    [Fact]
    public Task Quiet_where_the_schema_or_the_content_is_the_team_s() => Quiet("""
        using System.Data;
        using System.Xml.Serialization;

        public class Plain
        {
            public string? Name { get; set; }
        }

        class C
        {
            void Modes(DataSet set, Stream stream)
            {
                set.ReadXml(stream, XmlReadMode.IgnoreSchema);
                set.ReadXml(stream, XmlReadMode.InferSchema);
            }

            void Own(DataSet set)
            {
                set.ReadXml("countries.xml");
                set.ReadXml(Path.Combine(AppContext.BaseDirectory, "countries.xml"));
                set.ReadXml(typeof(C).Assembly.GetManifestResourceStream("countries.xml")!);
                using var reader = new StreamReader("countries.xml");
                set.ReadXml(reader);
            }

            DataSet Copy(DataSet set)
            {
                using var stream = new MemoryStream();
                set.WriteXml(stream, XmlWriteMode.WriteSchema);
                stream.Position = 0;
                var copy = new DataSet();
                copy.ReadXml(stream);
                return copy;
            }

            object? Other(Stream stream) => new XmlSerializer(typeof(Plain)).Deserialize(stream);

            void Written(DataSet set, Stream stream)
            {
                var serializer = new XmlSerializer(typeof(DataSet));
                serializer.Serialize(stream, set);
            }
        }
        """);

    [Fact]
    public Task Says_which_type_holds_the_table() => Says("""
        using System.Data;
        using System.Xml.Serialization;

        public class Report
        {
            public DataTable? Rows { get; set; }
        }

        class C
        {
            object? M(Stream stream) => {|#0:new XmlSerializer(typeof(Report))|}.Deserialize(stream);
        }
        """, "XmlSerializer for Report, which has a DataTable, lets the XML define types of its columns; read a type of your own, or read with XmlReadMode.IgnoreSchema into a schema that the code defines");
}
