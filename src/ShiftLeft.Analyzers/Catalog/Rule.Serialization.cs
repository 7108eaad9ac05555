using static ShiftLeft.Analyzers.Catalog.Precision;

namespace ShiftLeft.Analyzers.Catalog;

// SL4xxx: serialization and XML.
internal static partial class Rule
{
    public static readonly DiagnosticDescriptor SL4001_DangerousFormatter = Describe(
        "SL4001", "Dangerous formatter",
        "{0} runs code chosen by its input; use System.Text.Json with a fixed type",
        "These formatters create any type their input names, which gives an attacker who controls the input code execution.",
        9.8, VeryHigh, 502);

    public static readonly DiagnosticDescriptor SL4002_TypeNameHandling = Describe(
        "SL4002", "Json.NET type names accepted from the input",
        "TypeNameHandling.{0} lets the input choose the type; use None, or set a SerializationBinder that allows known types only",
        "With type names in the input, whoever writes it can have any loadable type created, which gives code execution.",
        9.0, High, 502);

    public static readonly DiagnosticDescriptor SL4003_SimpleTypeResolver = Describe(
        "SL4003", "JavaScriptSerializer with a type resolver for any type",
        "{0} lets the JSON choose the type; deserialize into a fixed type without a resolver",
        "With a resolver that loads whatever type the JSON names, whoever writes the JSON gets code execution.",
        9.0, High, 502);

    public static readonly DiagnosticDescriptor SL4004_DataSetFromXml = Describe(
        "SL4004", "DataSet or DataTable read from XML with a schema of its own",
        "{0} lets the XML define types of its columns; read a type of your own, or read with XmlReadMode.IgnoreSchema into a schema that the code defines",
        "The schema inside the XML of a DataSet or DataTable names the types of its columns, so whoever writes the XML chooses types that are created.",
        7.8, Medium, 502);

    public static readonly DiagnosticDescriptor SL4005_XmlExternalEntity = Describe(
        "SL4005", "XML parser resolves external entities",
        "{0}; set DtdProcessing to Prohibit and XmlResolver to null",
        "A document type definition can make the parser read local files, call internal addresses or use up all memory.",
        8.2, High, 611, 776);

    public static readonly DiagnosticDescriptor SL4006_XsltScript = Describe(
        "SL4006", "Style sheet may run scripts or read documents",
        "{0} lets a style sheet {1}; use XsltSettings.Default",
        "A style sheet with scripts is code, and document() reads local files and internal addresses: both belong to style sheets of the application only.",
        7.5, High, 91);

    public static readonly DiagnosticDescriptor SL4007_ViewStateWithoutMac = Describe(
        "SL4007", "View state without a MAC",
        "{0}, so the browser can send any object graph; leave the MAC on",
        "View state is deserialized with a formatter that creates any type. Without a message authentication code whoever sends it gets code execution.",
        9.8, VeryHigh, 502, 642);

    public static readonly DiagnosticDescriptor SL4008_TypesFromData = Describe(
        "SL4008", "Serializer takes types from the data",
        "{0} lets the data choose the type; deserialize into a fixed type, or allow known types only",
        "Where data names the type that is created, whoever writes the data can have code run by the constructors and setters of any loadable type.",
        8.8, High, 502);

    public static readonly DiagnosticDescriptor SL4009_UnsafeSerializationSwitch = Describe(
        "SL4009", "Protection against unsafe deserialization switched off",
        "{0}; remove it",
        "These switches bring back formatters and types that the framework has closed because input could run code through them.",
        8.8, VeryHigh, 502);

    public static readonly DiagnosticDescriptor SL4010_DangerousCallback = Describe(
        "SL4010", "Serializable type with a dangerous callback",
        "An object of {0} runs {2} {1}, with what the data put into its fields; do it in a method that is called, or check the values first",
        "A deserializer that lets its input choose the type fills the fields of such an object as the attacker likes, and the runtime then calls the method.",
        7.3, Medium, 502);
}
