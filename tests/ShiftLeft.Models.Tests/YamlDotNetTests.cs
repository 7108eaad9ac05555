using ShiftLeft.Analyzers.Models.Reading;
using YamlDotNet.RepresentationModel;

namespace ShiftLeft.Models.Tests;

/// <summary>Our reader sees in every file what YamlDotNet sees in it.</summary>
public sealed class YamlDotNetTests
{
    public static TheoryData<string> Files => [.. ModelFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Sees_the_same(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(ModelFiles.Text(file)));

        Assert.Empty(ModelFiles.Read(file).Errors);
        Assert.Equal(Show(stream.Documents.Single().RootNode), Show(YamlReader.Read(ModelFiles.Text(file))!));
    }

    private static string Show(YamlDotNet.RepresentationModel.YamlNode node) => node switch
    {
        YamlScalarNode scalar => $"{scalar.Start.Line}:{scalar.Value}",
        YamlSequenceNode sequence => $"[{string.Join("|", sequence.Select(Show))}]",
        YamlMappingNode mapping => $"{{{string.Join("|", mapping.Select(static entry => Show(entry.Key) + "=" + Show(entry.Value)))}}}",
        _ => throw new InvalidOperationException($"{node.NodeType} is not of the subset"),
    };

    private static string Show(Analyzers.Models.Reading.YamlNode node) => node switch
    {
        YamlScalar scalar => $"{scalar.Line}:{scalar.Text}",
        YamlSequence sequence => $"[{string.Join("|", sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join("|", mapping.Entries.Select(static entry => Show(entry.Key) + "=" + Show(entry.Value)))}}}",
        _ => throw new InvalidOperationException(),
    };
}
