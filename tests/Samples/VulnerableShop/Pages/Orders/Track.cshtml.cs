using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;

namespace VulnerableShop.Pages.Orders;

public sealed class TrackModel(ShopDbContext db) : PageModel
{
    [FromRoute]
    public string? Reference { get; set; }

    public Order? Order { get; private set; }

    public string NextUrl { get; private set; } = "/";

    public async Task OnGetAsync(string? email, CancellationToken cancellation)
    {
        if (Reference is null)
            return;
        Order = await db.Orders
            .FromSqlRaw("SELECT * FROM Orders WHERE Reference = {0}", Reference)
            .Include(o => o.Customer)
            .FirstOrDefaultAsync(cancellation);
        if (Order?.Customer?.Email != email)
            Order = null;
        NextUrl = $"/orders?after={Order?.Id}";
    }

    public async Task<IActionResult> OnGetHistoryAsync(string email, CancellationToken cancellation)
    {
        var condition = "c.Email = '" + email + "'";
        var history = await db.Orders
            .FromSqlRaw($"SELECT o.* FROM Orders o JOIN Customers c ON c.Id = o.CustomerId WHERE {condition}") // expect: SL1001
            .Select(o => new { o.Reference, o.Status, o.CreatedAt })
            .ToListAsync(cancellation);
        return new JsonResult(history);
    }

    public async Task<IActionResult> OnPostAsync(string reference, string? back)
    {
        if (!await db.Orders.AnyAsync(o => o.Reference == reference))
            return NotFound();
        if (back is not null && Url.IsLocalUrl(back))
            return Redirect(back);
        return RedirectToPage(new { reference });
    }
}
