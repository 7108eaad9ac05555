namespace ShiftLeft.Analyzers.Models.Reading;

/// <summary>The file is not of the subset of YAML that model files are written in. Never leaves <see cref="ModelFileReader"/>.</summary>
internal sealed class YamlSyntaxException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
