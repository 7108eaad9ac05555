using Microsoft.AspNetCore.Mvc;

namespace VulnerableShop.Images;

public static class ImageEndpoints
{
    public static IEndpointRouteBuilder MapImages(this IEndpointRouteBuilder routes)
    {
        var images = routes.MapGroup("/images");

        images.MapGet("/products/{name}", (string name, ImageStore store) =>
            store.OpenProductImage(name) is { } stream ? Results.Stream(stream, "image/jpeg") : Results.NotFound());

        images.MapGet("/{folder}/{name}", (string folder, string name, ImageStore store) =>
        {
            var stream = store.Open(folder, name);
            return stream is null ? Results.NotFound() : Results.Stream(stream, "application/octet-stream");
        });

        images.MapGet("/files/{**path}", (string path, ImageStore store) =>
            store.OpenChecked(path) is { } stream ? Results.Stream(stream) : Results.NotFound());

        images.MapGet("/thumbnail", (string file, IWebHostEnvironment environment) =>
            Results.File(Path.Combine(environment.ContentRootPath, "thumbnails", file), "image/png")); // expect: SL1003

        images.MapGet("/banner/{id:int}", (int id, IWebHostEnvironment environment) =>
            Results.File(Path.Combine(environment.ContentRootPath, "banners", id + ".png"), "image/png"));

        images.MapPost("/", async (IFormFile file, ImageStore store, CancellationToken cancellation) =>
            await store.SaveAsync(file, cancellation) is { } name ? Results.Created("/images/products/" + name, null) : Results.BadRequest());

        images.MapPost("/originals", async ([FromForm] IFormFile file, ImageStore store, CancellationToken cancellation) =>
            Results.Ok(await store.SaveOriginalAsync(file, cancellation)));

        images.MapDelete("/{id:guid}", (Guid id, ImageStore store) => store.Delete(id) ? Results.NoContent() : Results.NotFound());

        images.MapDelete("/folders/{folder}", (string folder, ImageStore store) =>
        {
            store.DeleteFolder(folder);
            return Results.NoContent();
        });

        images.MapPost("/identify", async (IdentifyRequest request, IImageTools tools, CancellationToken cancellation) =>
            Results.Text(await tools.IdentifyAsync(request.File, cancellation)));

        images.MapPost("/watermark", async (Guid image, [FromQuery] string text, ImageStore store, IImageTools tools, CancellationToken cancellation) =>
        {
            await tools.WatermarkAsync(Path.Combine(store.Root, "products", $"{image:N}.jpg"), text, cancellation);
            return Results.NoContent();
        });

        return routes;
    }
}

public sealed record IdentifyRequest(string File);
