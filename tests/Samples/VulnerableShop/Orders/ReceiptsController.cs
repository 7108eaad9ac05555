using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;

namespace VulnerableShop.Orders;

[Authorize]
[Route("receipts")]
[AutoValidateAntiforgeryToken]
public sealed class ReceiptsController(ShopDbContext db) : Controller
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellation)
    {
        var order = await db.Orders.Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id, cancellation);
        if (order is null || order.CustomerId != CustomerId)
            return NotFound();
        return Json(order);
    }

    [HttpGet("{id:int}/print")]
    public async Task<IActionResult> Print(int id, CancellationToken cancellation)
    {
        var order = await db.Orders.Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id, cancellation); // expect: SL5023
        return order is null ? NotFound() : Json(order);
    }

    [HttpGet("{id:int}/total")]
    public async Task<IActionResult> Total(int id, CancellationToken cancellation)
    {
        var order = await db.Orders.SingleOrDefaultAsync(o => o.Id == id && o.CustomerId == CustomerId, cancellation);
        return order is null ? NotFound() : Content(order.Total.ToString(CultureInfo.InvariantCulture), "text/plain");
    }

    [HttpGet("product/{id:int}")]
    public async Task<IActionResult> Product(int id, CancellationToken cancellation) => Json(await db.Products.FindAsync([id], cancellation));

    private int CustomerId => int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
}
