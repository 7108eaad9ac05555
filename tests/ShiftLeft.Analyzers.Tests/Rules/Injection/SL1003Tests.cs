namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported; SL1003FixTests has the repairs.</summary>
public sealed class SL1003Tests() : RuleTests("SL1003")
{
    /// <summary>A helper that throws where a name leaves the folder.</summary>
    private const string AssertInside = """


        private static void AssertInside(string folder, string name)
        {
            var whole = Path.GetFullPath(folder);
            if (!whole.EndsWith(Path.DirectorySeparatorChar))
                whole += Path.DirectorySeparatorChar;
            var full = Path.GetFullPath(Path.Combine(whole, name));
            if (!full.StartsWith(whole, System.StringComparison.Ordinal))
                throw new System.InvalidOperationException();
        }
        """;

    [Theory]
    [InlineData("""
        public string Read(string name) => System.IO.File.ReadAllText([|Path.Combine(Root, name)|]);
        """)]
    [InlineData("""
        public IActionResult Send(string name) => PhysicalFile([|Root + name|], "text/plain");
        """)]
    [InlineData("""
        public void Stream(string name) => new FileStream([|Path.Combine(Root, name)|], FileMode.Open).Dispose();
        """)]
    [InlineData("""
        public async Task Upload(Microsoft.AspNetCore.Http.IFormFile file)
        {
            await using var target = System.IO.File.Create([|Path.Combine(Root, file.FileName)|]);
            await file.CopyToAsync(target);
        }
        """)]
    [InlineData("""
        public void Unchecked(string name)
        {
            var path = Path.Combine(Root, name);
            if (path.StartsWith(Root))
                System.IO.File.Delete([|path|]);
        }
        """)]
    [InlineData("""
        public class Bookmark { public int Series { get; set; } public string Note { get; set; } = ""; }
        public class Bookmarks { public IEnumerable<Bookmark> All { get; set; } = []; }

        [HttpPost]
        public string BySelectedTexts([FromBody] Bookmarks marks) => System.IO.File.ReadAllText([|Root + string.Join("_", marks.All.Select(mark => mark.Note).Distinct())|]);
        """)]
    [InlineData("""
        public IActionResult RefusedButCombined(string name)
        {
            if (name.Contains(".."))
                return BadRequest();
            return PhysicalFile([|System.IO.Path.Combine(AppContext.BaseDirectory, name)|], "image/png");
        }
        """)]
    [InlineData("""
        public IActionResult JoinedUnchecked(string name) => PhysicalFile([|System.IO.Path.Join(AppContext.BaseDirectory, name)|], "image/png");
        """)]
    [InlineData("""
        public IActionResult ByPath(string url) => PhysicalFile([|Root + new Uri(url).LocalPath|], "image/png");
        """)]
    [InlineData("""
        public void NotNormalised(string name)
        {
            if (Path.Combine(Root, name).StartsWith(Root))
                System.IO.File.Delete([|Path.Combine(Root, name)|]);
        }
        """)]
    [InlineData("""
        public void OfAnotherName(string name, string other)
        {
            AssertInside(Root, other);
            System.IO.File.Delete([|Path.Join(Root, name + ".json")|]);
        }
        """ + AssertInside)]
    [InlineData("""
        public void NotAsked(string name)
        {
            if (!Path.GetFullPath(Path.Combine(Root, name)).StartsWith(Root))
                System.IO.File.Delete([|Path.Combine(Root, name)|]);
        }
        """)]
    [InlineData("""
        public void FolderOfTheClient(string folder, string name)
        {
            if (Path.GetFullPath(Path.Combine(folder, name)).StartsWith(Root))
                System.IO.File.Delete([|Path.Combine(folder, "log")|]);
        }
        """)]
    [InlineData("""
        public class Picture { public string Name { get; set; } = ""; public string Title { get; set; } = ""; }

        public string ByTheOther([FromBody] Picture picture)
        {
            picture.Name = Path.GetFileName(picture.Name);
            return System.IO.File.ReadAllText([|Root + picture.Title|]);
        }
        """)]
    [InlineData("""
        public IActionResult OtherField()
        {
            Request.Query.TryGetValue("format", out var format);
            Request.Query.TryGetValue("name", out var name);
            if (format.ToString() is not ("png" or "webp"))
                format = "png";
            return PhysicalFile([|Root + name + "." + format|], "image/png");
        }
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public class Picture { public string Name { get; set; } = ""; }

        public string Renamed([FromBody] Picture picture)
        {
            picture.Name = Path.GetFileName(picture.Name);
            return System.IO.File.ReadAllText(Path.Combine(Root, picture.Name));
        }
        """)]
    [InlineData("""
        public class Place { public string Path { get; set; } = ""; }
        public class Picture { public Place Place { get; set; } = new(); }

        public string Moved([FromBody] Picture picture)
        {
            picture.Place.Path = "pictures";
            return System.IO.File.ReadAllText(Path.Combine(Root, picture.Place.Path));
        }
        """)]
    [InlineData("""
        public IActionResult ListedField()
        {
            Request.Query.TryGetValue("format", out var format);
            if (format.ToString() is not ("png" or "webp"))
                format = "png";
            return PhysicalFile(Root + "x." + format, "image/png");
        }
        """)]
    [InlineData("""
        public string Inside(string name)
        {
            var path = Path.Combine(Root, name);
            if (!Path.GetFullPath(path).StartsWith("/srv/files" + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase))
                throw new UnauthorizedAccessException();
            return System.IO.File.ReadAllText(path);
        }
        """)]
    [InlineData("""
        public string FileName(string name) => System.IO.File.ReadAllText(Path.Combine(Root, Path.GetFileName(name)));
        """)]
    [InlineData("""
        public IActionResult Contained(string name)
        {
            var path = Path.GetFullPath(Path.Combine(Root, name));
            if (!path.StartsWith(Root, StringComparison.Ordinal))
                return NotFound();
            return PhysicalFile(path, "text/plain");
        }
        """)]
    [InlineData("""
        public IActionResult ByHelper(string name) => Inside(name) is { } path ? PhysicalFile(path, "text/plain") : NotFound();
        private static string? Inside(string name)
        {
            var path = Path.GetFullPath(Path.Combine(Root, name));
            return path.StartsWith(Root, StringComparison.Ordinal) ? path : null;
        }
        """)]
    [InlineData("""
        public string ById(Guid id, int page) => System.IO.File.ReadAllText(Root + id + "-" + page);
        """)]
    [InlineData("""
        public string BehindName(string type) => System.IO.File.ReadAllText(System.IO.Path.Join(Root, $"by_type_{type.Replace(".", string.Empty)}.csv"));
        """)]
    [InlineData("""
        public IActionResult Joined(string name)
        {
            if (name.Contains(".."))
                return BadRequest();
            return PhysicalFile(System.IO.Path.Join(AppContext.BaseDirectory, name), "image/png");
        }
        """)]
    [InlineData("""
        public IActionResult ByHost(string url) => PhysicalFile(Path.Combine(Root, new Uri(url).Host + ".png"), "image/png");
        """)]
    [InlineData("""
        public string ByNumbers(List<int> ids, Guid?[] keys) => System.IO.File.ReadAllText(Root + string.Join("_", ids) + string.Join("_", keys));
        """)]
    [InlineData("""
        public class Bookmark { public int Series { get; set; } public string Note { get; set; } = ""; }
        public class Bookmarks { public IEnumerable<Bookmark> All { get; set; } = []; }

        [HttpPost]
        public string BySelectedNumbers([FromBody] Bookmarks marks) => System.IO.File.ReadAllText(Root + string.Join("_", marks.All.Select(mark => mark.Series).Distinct()));
        """)]
    [InlineData("""
        public string ByCheckedName(string name) => System.Text.RegularExpressions.Regex.IsMatch(name, @"^[\w.-]{1,40}$") ? System.IO.File.ReadAllText(Root + name) : "";
        """)]
    [InlineData("""
        public void Asserted(string name)
        {
            AssertInside(Root, name);
            System.IO.File.Delete(Path.Join(Root, name + ".json"));
        }
        """ + AssertInside)]
    [InlineData("""
        public void JoinedAgain(string name)
        {
            if (Path.GetFullPath(Path.Join(Root, "reports", name)).StartsWith(Root))
                System.IO.File.Delete(Path.Join(Root, "reports", name));
        }
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    [Theory]
    [InlineData("if (!await shop.Reports.AnyAsync(report => report.Name == name)) return NotFound(); return Ok(System.IO.File.ReadAllText(\"/srv/\" + name));")]
    [InlineData("if (await shop.Reports.FirstOrDefaultAsync(report => report.Name == name) is null) return NotFound(); return Ok(System.IO.File.ReadAllText(\"/srv/\" + name));")]
    [InlineData("await shop.Reports.SingleAsync(report => report.Name == name); return Ok(System.IO.File.ReadAllText(\"/srv/\" + name));")]
    public Task Quiet_on_what_a_table_is_known_to_hold(string body) => Quiet(Reports(body));

    [Theory]
    [InlineData("if (await shop.Reports.AnyAsync(report => report.Name == name)) return NotFound(); return Ok(System.IO.File.ReadAllText([|\"/srv/\" + name|]));")]
    [InlineData("var report = await shop.Reports.FirstOrDefaultAsync(report => report.Name == name); return Ok(report?.Name ?? System.IO.File.ReadAllText([|\"/srv/\" + name|]));")]
    [InlineData("await shop.Reports.SingleAsync(report => report.Size > name.Length); return Ok(System.IO.File.ReadAllText([|\"/srv/\" + name|]));")]
    public Task Finds_what_a_table_does_not_hold(string body) => Finds(Reports(body));

    private static string Reports(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;

        public class Report { public int Id { get; set; } public int Size { get; set; } public string Name { get; set; } = ""; }
        public class Shop : DbContext { public DbSet<Report> Reports => Set<Report>(); }

        public class ReportsController(Shop shop) : Controller
        {
            public async Task<IActionResult> Read(string name) { {{body}} }
        }
        """;

    [Fact]
    public Task Quiet_where_the_framework_has_checked_the_text() => Quiet("""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Mvc;

        [ApiController]
        public class FilesController : ControllerBase
        {
            private const string Pattern = @"^[a-zA-Z0-9|\-\._,]{0,40}$";

            [HttpGet]
            public string Get([FromQuery, RegularExpression(Pattern)] string container) => System.IO.File.ReadAllText("/srv/segment." + container);
        }
        """);

    [Fact]
    public Task Finds_what_the_framework_checks_but_nobody_asks_for() => Finds("""
        using System.ComponentModel.DataAnnotations;
        using Microsoft.AspNetCore.Mvc;

        public class FilesController : Controller
        {
            [HttpGet]
            public string Get([FromQuery, RegularExpression("^[a-z]+$")] string name) => System.IO.File.ReadAllText([|"/srv/" + name|]);
        }

        [ApiController]
        public class OtherController : ControllerBase
        {
            [HttpGet]
            public string Get([FromQuery, RegularExpression("^[a-z/.]+$")] string name) => System.IO.File.ReadAllText([|"/srv/" + name|]);
        }
        """);

    [Theory]
    [InlineData("shiftleft.report_unknown_origin = false")]
    [InlineData("shiftleft.report_unknown_origin = true")]
    public Task Finds_what_another_action_has_left_behind(string option) => Finds(
        Controller("""
            private static string last = "";

            public void Keep(string name) => last = name;

            public string Read() => System.IO.File.ReadAllText([|Root + last|]);
            """),
        test => test.EditorConfig("[*.cs]\n" + option));

    [Fact]
    public Task Finds_what_another_project_hands_back() => Finds(
        Controller("public string ByType() => System.IO.File.ReadAllText([|Root + MimeTypes.Decode(Request.ContentType!)|]);"), WithMimeTypes);

    [Fact]
    public Task Tells_the_name_of_a_service_from_what_it_is_made_of() => Finds("""
        using Autofac;
        using Microsoft.AspNetCore.Mvc;

        public class Store(string folder) { public string Folder { get; } = folder; }

        public class FilesController(IComponentContext services) : Controller
        {
            public void Keyed(string name) => System.IO.File.Delete(services.ResolveKeyed<Store>(name).Folder);

            public void Named(string name)
            {
                if (services.TryResolveNamed(name, typeof(Store), out var store))
                    System.IO.File.Delete(((Store)store).Folder);
                System.IO.File.Delete(services.ResolveOptionalNamed<Store>(name)!.Folder);
            }

            public void Made(string name) => System.IO.File.Delete([|services.Resolve<Store>(new NamedParameter("folder", name)).Folder|]);
        }
        """);

    [Fact]
    public Task Quiet_where_an_extension_is_looked_up() => Quiet(
        Controller("public string ByType() => System.IO.File.ReadAllText(Root + MimeTypes.ToExtension(Request.ContentType!));"), WithMimeTypes);

    [Fact]
    public Task Quiet_where_a_library_looks_an_extension_up() => Finds(Controller("""
        public void ByType(string type)
        {
            if (MimeKit.MimeTypes.TryGetExtension(type, out var extension))
                System.IO.File.Delete(Root + "picture" + extension);
        }

        public void ByName(string type) => System.IO.File.Delete([|Root + "picture" + type|]);
        """));

    private static void WithMimeTypes(RuleTest test)
    {
        var media = test.TestState.AdditionalProjects["Media"];
        media.AdditionalReferences.AddRange(References.All);
        media.Sources.Add("""
            public static class MimeTypes
            {
                public static string ToExtension(string mimeType) => mimeType == "image/png" ? ".png" : ".bin";

                public static string Decode(string mimeType) => mimeType;
            }
            """);
        test.TestState.AdditionalProjectReferences.Add("Media");
    }

    [Theory]
    [InlineData("""
        public string Read(string name) => files.File.ReadAllText([|files.Path.Combine(Root, name)|]);
        """)]
    [InlineData("""
        public void Remove(string name) => files.Directory.Delete([|Root + name|], recursive: true);
        """)]
    [InlineData("""
        public object Open(string name) => files.FileStream.New([|Root + name|], FileMode.Open);
        """)]
    [InlineData("""
        public void Erase(string name) => [|files.FileInfo.New(Root + name).Delete()|];
        """)]
    public Task Finds_what_reaches_an_abstract_file_system(string members) => Finds(AbstractFiles(members));

    [Theory]
    [InlineData("""
        public string Read(string name) => files.File.ReadAllText(files.Path.Combine(Root, files.Path.GetFileName(name)));
        """)]
    [InlineData("""
        public string? Read(string name)
        {
            var path = files.Path.GetFullPath(files.Path.Combine(Root, name));
            return path.StartsWith(Root) ? files.File.ReadAllText(path) : null;
        }
        """)]
    [InlineData("""
        public string? Read(string name) => name.Contains("..") ? null : files.File.ReadAllText(files.Path.Join(Root, name));
        """)]
    [InlineData("""
        public string Read(string name) => files.File.ReadAllText(files.File.ReadAllText("/srv/files/index"));
        """)]
    [InlineData("""
        public string? Read(string name)
        {
            var path = files.Path.Combine(Root, name);
            return files.Path.GetFullPath(path).StartsWith(Root) ? files.File.ReadAllText(path) : null;
        }
        """)]
    [InlineData("""
        public string? Read(string name)
        {
            var path = files.Path.GetFullPath(files.Path.Combine(Root, name));
            var relative = files.Path.GetRelativePath(Root, path);
            return relative.StartsWith("..") || files.Path.IsPathRooted(relative) ? null : files.File.ReadAllText(path);
        }
        """)]
    public Task Quiet_on_what_an_abstract_path_has_checked(string members) => Quiet(AbstractFiles(members));

    private static string AbstractFiles(string members) => $$"""
        using System.IO.Abstractions;
        using Microsoft.AspNetCore.Mvc;

        public class FilesController(IFileSystem files) : Controller
        {
            private const string Root = "/srv/files/";

            {{members}}
        }
        """;

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class FilesController : Controller
        {
            private const string Root = "/srv/files/";

            {{members}}
        }
        """;
}
