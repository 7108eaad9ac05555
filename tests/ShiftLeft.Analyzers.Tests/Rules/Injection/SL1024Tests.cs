namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported. Which extensions are meant is for the team to say.</summary>
public sealed class SL1024Tests() : RuleTests("SL1024")
{
    [Theory]
    [InlineData("""
        using var stream = System.IO.File.Create([|Path.Combine("wwwroot/uploads", file.FileName)|]);
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        using var stream = new FileStream([|Path.Combine("uploads", Path.GetFileName(file.FileName))|], FileMode.Create);
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        var name = Guid.NewGuid() + Path.GetExtension(file.FileName);
        using var stream = System.IO.File.OpenWrite([|Path.Combine("uploads", name)|]);
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        if (Path.GetExtension(file.FileName) == ".exe")
            return;
        await System.IO.File.WriteAllBytesAsync([|Path.Combine("uploads", file.FileName)|], []);
        """)]
    [InlineData("""
        if (file.ContentType != "image/png")
            return;
        await System.IO.File.WriteAllBytesAsync([|Path.Combine("uploads", file.FileName)|], []);
        """)]
    [InlineData("""
        var name = Path.GetFileName(file.FileName);
        if (!folder.Split(',').Any(name.EndsWith))
            return;
        using var stream = System.IO.File.Create([|Path.Combine("uploads", name)|]);
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        var name = Path.GetFileName(file.FileName);
        if (Allowed.Any(name.EndsWith))
            return;
        using var stream = System.IO.File.Create([|Path.Combine("uploads", name)|]);
        await file.CopyToAsync(stream);
        """)]
    public Task Finds_files_with_the_extension_of_the_client(string statements) => Finds(Action(statements));

    [Theory]
    [InlineData("""
        using var stream = System.IO.File.Create(Path.Combine("uploads", Path.GetRandomFileName()));
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        using var stream = System.IO.File.Create(Path.Combine("uploads", Path.GetFileNameWithoutExtension(file.FileName) + ".png"));
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        var extension = Path.GetExtension(file.FileName).ToLowerInvariant();
        if (!Allowed.Contains(extension))
            return;
        using var stream = System.IO.File.Create(Path.Combine("uploads", Guid.NewGuid() + extension));
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        if (!Allowed.Contains(Path.GetExtension(file.FileName)))
            return;
        using var stream = System.IO.File.Create(Path.Combine("uploads", Path.GetFileName(file.FileName)));
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        if (!file.FileName.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
            return;
        using var stream = System.IO.File.Create(Path.Combine("uploads", Path.GetFileName(file.FileName)));
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        var name = Path.GetFileName(file.FileName);
        if (!Allowed.Any(name.EndsWith))
            return;
        using var stream = System.IO.File.Create(Path.Combine("uploads", name));
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        var name = Path.GetFileName(file.FileName);
        if (!IsAllowed(name))
            return;
        using var stream = System.IO.File.Create(Path.Combine("uploads", name));
        await file.CopyToAsync(stream);

        static bool IsAllowed(string name) => Allowed.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        """)]
    [InlineData("""
        var extension = Path.GetExtension(file.FileName) switch { ".png" => ".png", ".jpg" => ".jpg", _ => throw new InvalidDataException() };
        using var stream = System.IO.File.Create(Path.Combine("uploads", Guid.NewGuid() + extension));
        await file.CopyToAsync(stream);
        """)]
    [InlineData("""
        using var stream = new FileStream(Path.Combine("uploads", file.FileName), FileMode.Open);
        await stream.CopyToAsync(Stream.Null);
        """)]
    [InlineData("""await System.IO.File.WriteAllTextAsync(Path.Combine("uploads", folder), file.FileName);""")]
    public Task Quiet_where_the_extension_is_known(string statements) => Quiet(Action(statements));

    private static string Action(string statements) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        public class UploadController : Controller
        {
            private static readonly string[] Allowed = [".png", ".jpg"];

            public async Task Upload(IFormFile file, string folder)
            {
                {{statements}}
            }
        }
        """;
}
