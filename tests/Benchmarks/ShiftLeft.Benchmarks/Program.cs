using System.Globalization;
using System.Reflection;
using ShiftLeft.Benchmarks;

// Compiles one generated web application several times in turn: without analyzers, with ours, with each peer. Prints what each adds.
//   dotnet run -c Release --project tests/Benchmarks/ShiftLeft.Benchmarks [thousands of lines] [rounds]
var thousands = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;

var metadata = typeof(Subject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(static item => item.Key, static item => item.Value ?? "");
var subject = Subject.Generate(thousands * 1000);
Variant[] variants =
[
    new("no analyzers", [], []),
    new("ShiftLeft", [Path.Combine(metadata["Root"], "src", "ShiftLeft.Analyzers", "bin", metadata["Configuration"], "netstandard2.0", "ShiftLeft.Analyzers.dll")], []),
    new("SecurityCodeScan 5.6.7", [.. Directory.GetFiles(Path.Combine(metadata["Packages"], "securitycodescan.vs2019", "5.6.7", "analyzers"), "*.dll", SearchOption.AllDirectories)], []),
    new("SDK security rules", [.. Sdk.NetAnalyzers], [Sdk.SecurityRulesOn(subject.Folder)]),
];

var results = variants.ToDictionary(static variant => variant, static _ => new List<Measure>());
for (var round = 0; round < rounds; round++)
{
    foreach (var variant in variants)
        results[variant].Add(Compiler.Run(subject, variant));
}

var baseline = Measure.Median(results[variants[0]]);
Console.WriteLine($"{subject.Lines} generated lines, median of {rounds}, compiler without server, {Environment.ProcessorCount} processors");
Console.WriteLine();
Console.WriteLine("| | CPU s | wall s | peak MB | CPU of a plain compile | added CPU s per 1,000 lines |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|");
foreach (var variant in variants)
{
    var median = Measure.Median(results[variant]);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {variant.Name} | {median.Cpu:0.0} | {median.Wall:0.0} | {median.PeakMegabytes:0} | {median.Cpu / baseline.Cpu:0.00} | {(median.Cpu - baseline.Cpu) * 1000 / subject.Lines:0.0000} |"));
}

Directory.Delete(subject.Folder, recursive: true);
