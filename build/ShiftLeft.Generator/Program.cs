namespace ShiftLeft.Generator;

/// <summary>Without arguments: writes the files that follow from the catalogue. With <c>--check</c>: names those that are stale, and fails.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is not ([] or ["--check"]))
        {
            Console.Error.WriteLine("Usage: ShiftLeft.Generator [--check]");
            return 2;
        }

        var root = Repository.Root;
        var stale = Repository.Files(root).Where(file => file.IsStale(root)).ToList();
        if (arguments is ["--check"])
        {
            foreach (var file in stale)
                Console.WriteLine($"stale: {file.Path}");
            return stale.Count == 0 ? 0 : 1;
        }

        foreach (var file in stale)
        {
            file.Write(root);
            Console.WriteLine($"wrote {file.Path}");
        }

        return 0;
    }
}
