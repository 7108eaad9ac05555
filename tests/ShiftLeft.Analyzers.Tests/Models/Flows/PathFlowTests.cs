namespace ShiftLeft.Analyzers.Tests.Models.Flows;

public sealed class PathFlowTests() : RuleTests("SL1003")
{
    [Fact]
    public Task Finds_paths_of_requests() => Finds("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        public class FilesController : Controller
        {
            public IActionResult Get(string name) => PhysicalFile([|Path.Combine("/data", name)|], "text/plain");
            public async Task Upload(IFormFile file)
            {
                using var stream = new FileStream([|Path.Combine("/data", file.FileName)|], FileMode.Create);
                await file.CopyToAsync(stream);
                System.IO.File.WriteAllText([|"/data/" + Request.Query["name"]|], "x");
                var info = new FileInfo(Path.Join("/data", file.FileName));
                [|info.Delete()|];
                Directory.CreateDirectory([|Path.GetFullPath(file.FileName)|]);
            }
        }
        """);

    [Fact]
    public Task Quiet_on_names_and_contained_paths() => Quiet("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        public class FilesController : Controller
        {
            private static readonly string Root = Path.GetFullPath("/data") + Path.DirectorySeparatorChar;
            public async Task Upload(IFormFile file, string name, Guid id)
            {
                using var stream = new FileStream(Path.Combine("/data", Path.GetFileName(file.FileName)), FileMode.Create);
                System.IO.File.WriteAllText(Path.Combine("/data", id + Path.GetExtension(file.FileName)), "x");
                System.IO.File.WriteAllText(Path.Combine("/data", Path.GetRandomFileName()), name);
                var full = Path.GetFullPath(Path.Combine(Root, name));
                if (full.StartsWith(Root, StringComparison.Ordinal))
                    System.IO.File.Delete(full);
                if (!full.StartsWith(Root, StringComparison.Ordinal))
                    return;
                await System.IO.File.ReadAllTextAsync(full);
                if (System.IO.File.Exists(Path.Combine("/data", name)))
                    return;
            }
        }
        """);

    [Fact]
    public Task Finds_a_test_of_a_path_that_is_not_normalised() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        public class FilesController : Controller
        {
            public void Get(string name)
            {
                var path = Path.Combine("/data", name);
                if (path.StartsWith("/data/"))
                    System.IO.File.Delete([|path|]);
            }
        }
        """);
}
