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

    public static readonly DiagnosticDescriptor SL4005_XmlExternalEntity = Describe(
        "SL4005", "XML parser resolves external entities",
        "{0}; set DtdProcessing to Prohibit and XmlResolver to null",
        "A document type definition can make the parser read local files, call internal addresses or use up all memory.",
        8.2, High, 611, 776);
}
