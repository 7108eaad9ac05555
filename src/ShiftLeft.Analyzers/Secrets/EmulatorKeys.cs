namespace ShiftLeft.Analyzers.Secrets;

/// <summary>The keys that the emulators of Azure Storage and Cosmos DB have on every machine: published, and worth nothing.</summary>
internal static class EmulatorKeys
{
    private static readonly string[] Beginnings = ["Eby8vdM02xNOcqFlqUwJPLlmEtlC", "C2y6yDjf5/R+ob0N8A7Cgv30VRDJ"];

    public static bool Contain(string key) => Array.Exists(Beginnings, beginning => key.StartsWith(beginning, StringComparison.Ordinal));
}
