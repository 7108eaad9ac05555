namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5018Tests() : RuleTests("SL5018")
{
    [Fact]
    public Task Finds_names_that_can_be_foreseen() => OffersNoFix("""
        class C
        {
            private static readonly string Log = Path.Combine(Path.GetTempPath(), "shop.log");

            void M(string text, string source)
            {
                File.WriteAllText([|Path.Combine(Path.GetTempPath(), "shop.txt")|], text);
                File.AppendAllText([|Log|], text);
                File.WriteAllText([|"/tmp/shop.txt"|], text);
                File.WriteAllText([|$"/tmp/shop-{Environment.ProcessId}.txt"|], text);
                File.WriteAllText([|Path.GetTempPath() + "shop.txt"|], text);
                File.WriteAllText([|$"{Path.GetTempPath()}shop-{DateTime.Now.Ticks}.txt"|], text);
                using var stream = new FileStream([|Path.Combine(Path.GetTempPath(), "shop", "cache.bin")|], FileMode.Create);
                using var writer = new StreamWriter([|Log|]);
                var path = Path.Join(Path.GetTempPath(), $"report-{DateTime.UtcNow:yyyyMMdd}.csv");
                File.Copy(source, [|path|], true);
                using var created = File.Create([|path|]);
            }
        }
        """);

    [Fact]
    public Task Finds_names_made_of_a_temporary_one() => Finds("""
        class C
        {
            string M() => [|Path.GetTempFileName() + ".pdf"|];

            string N() => [|Path.ChangeExtension(Path.GetTempFileName(), ".pdf")|];

            string O() => [|Path.GetTempFileName().Replace(".tmp", ".pdf")|];
        }
        """);

    [Fact]
    public Task Finds_counted_names_of_the_framework() => Finds("""
        using System.IO;

        class C
        {
            string M() => [|Path.GetTempFileName()|];
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Quiet_for_random_names_own_folders_and_exclusive_creation() => Quiet("""
        class C
        {
            void M(string text, string name)
            {
                File.WriteAllText(Path.GetTempFileName(), text);
                File.WriteAllText(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), text);
                File.WriteAllText(Path.Combine(Path.GetTempPath(), $"shop-{Guid.NewGuid():N}.txt"), text);
                File.WriteAllText(Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".txt"), text);
                File.WriteAllText(Path.Combine(Directory.CreateTempSubdirectory().FullName, "shop.txt"), text);
                File.WriteAllText(Path.Combine(Path.GetTempPath(), name), text);
                File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "shop.txt"), text);
                using var stream = new FileStream(Path.Combine(Path.GetTempPath(), "shop.lock"), FileMode.CreateNew);
                using var reader = new FileStream("/tmp/shop.txt", FileMode.Open, FileAccess.Read);
                var read = File.ReadAllText("/tmp/shop.txt");
                Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "shop"));
                Console.WriteLine(Path.Combine(Path.GetTempPath(), "shop.txt"));
            }
        }
        """);

    [Fact]
    public Task Says_what_can_happen() => Says("""
        class C
        {
            void M(string text) => File.WriteAllText({|#0:"/tmp/shop.txt"|}, text);
        }
        """, "Another user can make this file or a link of its name first; use Path.GetRandomFileName with FileMode.CreateNew, or Directory.CreateTempSubdirectory");
}
