namespace ShiftLeft.Analyzers.Models.Entry;

/// <summary>Makes sources of what is declared, which have no call.</summary>
internal static class Source
{
    public static SourceModel Remote(string words) => Of(ThreatModel.Remote, words);

    /// <param name="words">For the message: 'the query string'.</param>
    public static SourceModel Of(ThreatModel threat, string words) => new(new ModelPath(ModelRoot.Parameter, 0, []), threat, words, SourceKinds.Untrusted);
}
