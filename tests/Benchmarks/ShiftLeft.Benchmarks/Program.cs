using System.Globalization;
using System.Reflection;
using ShiftLeft.Benchmarks;

// Compiles a generated web application several times in turn: without analyzers, with the least an analysis of bodies costs, with ours, with
// each peer. Prints what each takes. Several sizes show how it grows.
//   dotnet run -c Release --project tests/Benchmarks/ShiftLeft.Benchmarks [thousands of lines, or several: 10,100,1000] [rounds] [without-peers]
var sizes = (args.Length > 0 ? args[0] : "100").Split(',').Select(static size => int.Parse(size, CultureInfo.InvariantCulture) * 1000);
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
var withPeers = args is not [.., "without-peers"];

var metadata = typeof(Subject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(static item => item.Key, static item => item.Value ?? "");
foreach (var size in sizes)
{
    var subject = Subject.Generate(size);
    try
    {
        Report(subject);
    }
    finally
    {
        Directory.Delete(subject.Folder, recursive: true);
    }
}

void Report(Subject subject)
{
    var variants = new List<Variant>
    {
        new("no analyzers", [], []),
        new("control-flow graphs only", [typeof(FloorAnalyzer).Assembly.Location], []),
        new("ShiftLeft", [Path.Combine(metadata["Root"], "src", "ShiftLeft.Analyzers", "bin", metadata["Configuration"], "netstandard2.0", "ShiftLeft.Analyzers.dll")], []),
    };
    if (withPeers)
    {
        variants.Add(new("SecurityCodeScan 5.6.7", [.. Directory.GetFiles(Path.Combine(metadata["Packages"], "securitycodescan.vs2019", "5.6.7", "analyzers"), "*.dll", SearchOption.AllDirectories)], []));
        variants.Add(new("SDK security rules", [.. Sdk.NetAnalyzers], [Sdk.SecurityRulesOn(subject.Folder)]));
    }

    var results = variants.ToDictionary(static variant => variant, static _ => new List<Measure>());
    for (var round = 0; round < rounds; round++)
    {
        foreach (var variant in variants)
            results[variant].Add(Compiler.Run(subject, variant));
    }

    var plain = Measure.Median(results[variants[0]]);
    Console.WriteLine($"{subject.Lines} generated lines, median of {rounds}, compiler without server, {Environment.ProcessorCount} processors");
    Console.WriteLine();
    Console.WriteLine("| | CPU s | wall s | peak MB | CPU of a plain compile | added CPU s per 1,000 lines |");
    Console.WriteLine("|---|--:|--:|--:|--:|--:|");
    foreach (var variant in variants)
    {
        var median = Measure.Median(results[variant]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {variant.Name} | {median.Cpu:0.0} | {median.Wall:0.0} | {median.PeakMegabytes:0} | {median.Cpu / plain.Cpu:0.00} | {(median.Cpu - plain.Cpu) * 1000 / subject.Lines:0.0000} |"));
    }

    Console.WriteLine();
}
