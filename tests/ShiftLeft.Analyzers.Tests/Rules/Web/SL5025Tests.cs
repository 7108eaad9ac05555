namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5025Tests() : RuleTests("SL5025")
{
    [Fact]
    public Task Finds_files_that_are_looked_for_first() => OffersNoFix("""
        class C
        {
            private readonly string _path = "settings.json";

            string? Read(string path)
            {
                if (File.Exists(path))
                    return [|File.ReadAllText(path)|];
                return null;
            }

            void Write(string path, string text)
            {
                if (!File.Exists(path))
                {
                    Console.WriteLine("new");
                    [|File.WriteAllText(path, text)|];
                }
            }

            Stream? Open() => File.Exists(_path) ? [|new FileStream(_path, FileMode.Open)|] : null;

            void Else(string path)
            {
                if (File.Exists(path))
                    Console.WriteLine("there");
                else
                    [|File.Create(path)|].Dispose();
            }

            string? Everybodys() => File.Exists("/tmp/shared") ? [|File.ReadAllText("/tmp/shared")|] : null;

            void Move(string from, string to)
            {
                if (!File.Exists(to))
                    [|File.Move(from, to)|];
            }
        }
        """);

    [Fact]
    public Task Quiet_where_the_failure_is_handled_or_nothing_is_used() => Quiet("""
        class C
        {
            string? Kernel() => File.Exists(@"/proc/sys/kernel/ostype") ? File.ReadAllText(@"/proc/sys/kernel/ostype") : null;

            string? Handled(string path)
            {
                try
                {
                    if (File.Exists(path))
                        return File.ReadAllText(path);
                }
                catch (IOException)
                {
                }

                return null;
            }

            void Delete(string path)
            {
                if (File.Exists(path))
                    File.Delete(path);
            }

            void New(string path)
            {
                if (!File.Exists(path))
                    using (new FileStream(path, FileMode.CreateNew))
                    {
                    }
            }

            string Other(string path, string fallback) => File.Exists(path) ? path : File.ReadAllText(fallback);

            void Folder(string path)
            {
                if (!Directory.Exists(path))
                    Directory.CreateDirectory(path);
            }

            void Written(string path)
            {
                if (File.Exists(path))
                    File.WriteAllText(path, "");
            }
        }
        """);

    [Fact]
    public Task Says_which_file() => Says("""
        class C
        {
            string? M(string path) => File.Exists(path) ? {|#0:File.ReadAllText(path)|} : null;
        }
        """, "'path' can become another file between the check and this use; open it once and handle the failure");
}
