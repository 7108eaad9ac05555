namespace ShiftLeft.Analyzers.Models.Reading;

/// <param name="Line">Counted from 1.</param>
internal abstract record YamlNode(int Line);

/// <param name="IsQuoted">Quotes tell the text <c>"true"</c> from the word <c>true</c>.</param>
internal sealed record YamlScalar(int Line, string Text, bool IsQuoted) : YamlNode(Line);

internal sealed record YamlSequence(int Line, List<YamlNode> Items) : YamlNode(Line);

internal sealed record YamlMapping(int Line, List<KeyValuePair<YamlScalar, YamlNode>> Entries) : YamlNode(Line)
{
    public YamlNode? this[string key] => Entries.Find(entry => entry.Key.Text == key).Value;
}
