using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;
using VulnerableShop.Images;

namespace VulnerableShop.Catalogue;

[Route("catalogue")]
public sealed class CatalogueController(ICatalogue catalogue, ShopDbContext db, HtmlEncoder encoder, ETags tags) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] CatalogueFilter filter, CancellationToken cancellation)
    {
        var products = await catalogue.BrowseAsync(filter, cancellation);
        ViewData["Count"] = await catalogue.CountAsync(filter.Category, cancellation);
        return View(new CataloguePage(filter, products));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details(int id, CancellationToken cancellation)
    {
        var product = await catalogue.FindAsync(id, cancellation);
        if (product is null)
            return NotFound();
        Response.Headers.ETag = tags.For(product);
        return View(product);
    }

    [HttpGet("sku/{sku}")]
    public async Task<IActionResult> BySku(string sku, CancellationToken cancellation)
    {
        var product = await catalogue.FindBySkuAsync(sku, cancellation);
        return product is null ? NotFound() : RedirectToAction(nameof(Details), new { id = product.Id });
    }

    [HttpGet("{id:int}/similar")]
    public async Task<IActionResult> Similar(int id, string tag, CancellationToken cancellation) =>
        Json(await catalogue.SimilarAsync(id, tag, cancellation));

    [HttpGet("suggest")]
    public async Task<IActionResult> Suggest(string q, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(q) || q.Length < 2)
            return Json(Array.Empty<string>());
        return Json(await catalogue.SuggestAsync(q.Trim(), cancellation));
    }

    /// <summary>The empty-result page that partners show in a frame.</summary>
    [HttpGet("nothing-found")]
    public ContentResult NothingFound(string term)
    {
        var html = $"<html><body><p>We found nothing for <em>{term}</em>.</p></body></html>";
        return Content(html, "text/html"); // expect: SL1004
    }

    [HttpGet("nothing-found/encoded")]
    public ContentResult NothingFoundEncoded(string term) =>
        Content($"<html><body><p>We found nothing for <em>{encoder.Encode(term)}</em>.</p></body></html>", "text/html");

    [HttpGet("nothing-found/text")]
    public ContentResult NothingFoundText(string term) => Content("We found nothing for " + term, "text/plain");

    [HttpPost("{id:int}/reviews")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> AddReview(int id, ReviewForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest(ModelState);
        db.Reviews.Add(new Review
        {
            ProductId = id,
            Author = form.Author,
            Body = form.Body,
            Rating = Math.Clamp(form.Rating, 1, 5),
            CreatedAt = DateTime.UtcNow,
        });
        await db.SaveChangesAsync(cancellation);
        ViewData["Thanks"] = ThankYou(form.Author);
        return View("Reviewed");
    }

    [HttpGet("{id:int}/reviews")]
    public async Task<IActionResult> Reviews(int id, int skip, CancellationToken cancellation) =>
        Json(await db.Reviews.Where(r => r.ProductId == id).OrderByDescending(r => r.CreatedAt).Skip(skip).Take(20).ToListAsync(cancellation));

    private static HtmlString ThankYou(string author)
    {
        var name = author.Trim();
        return new HtmlString($"<strong>Thank you, {name}!</strong>"); // expect: SL1004
    }
}

public sealed record CataloguePage(CatalogueFilter Filter, IReadOnlyList<Product> Products);

public sealed class ReviewForm
{
    public string Author { get; set; } = "";

    public string Body { get; set; } = "";

    public int Rating { get; set; }
}
