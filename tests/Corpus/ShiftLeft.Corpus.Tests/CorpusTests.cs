using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ShiftLeft.Corpus.Tests;

public sealed class CorpusTests
{
    public static TheoryData<string> Files => [.. Corpus.Files];

    /// <summary>Each flow of the file is reported, and nothing that is safe.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_flow_is_found_and_nothing_else(string file)
    {
        var outcomes = await Corpus.RunAsync(file);
        Assert.NotEmpty(outcomes);
        Assert.Equal([], outcomes.Where(static outcome => outcome.IsFlow && !outcome.IsReported).Select(static outcome => "missed: " + outcome.Method));
        Assert.Equal([], outcomes.Where(static outcome => !outcome.IsFlow && outcome.IsReported).Select(static outcome => "false: " + outcome.Method));
    }
}
