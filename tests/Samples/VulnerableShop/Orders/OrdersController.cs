using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VulnerableShop.Cart;
using VulnerableShop.Data;
using VulnerableShop.Notifications;

namespace VulnerableShop.Orders;

[Authorize]
[Route("orders")]
[AutoValidateAntiforgeryToken]
public sealed class OrdersController(
    IOrderRepository orders,
    CheckoutService checkout,
    CartCookie cart,
    IInvoiceArchive invoices,
    INotificationQueue notifications) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? sort)
    {
        ViewData["Sort"] = sort;
        return View(await orders.ForCustomerAsync(CustomerId, sort));
    }

    [AllowAnonymous]
    [HttpGet("track")]
    public async Task<IActionResult> Track(string reference, string email)
    {
        var order = await orders.FindAsync(reference, email);
        return order is null ? NotFound() : Json(order);
    }

    [HttpPost("checkout")]
    public async Task<IActionResult> Checkout(CheckoutForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest(ModelState);
        var order = await checkout.PlaceAsync(CustomerId, cart.Current(), form, cancellation);
        await notifications.EnqueueAsync(new Notification(form.Email, "Your order", $"We have received order {order.Reference}."), cancellation);
        return RedirectToAction(nameof(Placed), new { order.Reference });
    }

    [HttpGet("placed/{reference}")]
    public IActionResult Placed(string reference) => View("Placed", reference);

    [HttpPost("{id:int}/note")]
    public async Task<IActionResult> Note(int id, [FromForm] string note)
    {
        await orders.AddNoteAsync(id, note);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{reference}/cancel")]
    public async Task<IActionResult> Cancel(string reference, [FromForm] string reason) =>
        await orders.CancelAsync(reference, reason) == 1 ? RedirectToAction(nameof(Index)) : NotFound();

    [HttpGet("{id:int}/invoice")]
    public IActionResult Invoice(int id) => PhysicalFile(invoices.PathOf(id), "application/pdf", $"invoice-{id}.pdf");

    [HttpGet("invoices/{name}")]
    public async Task<IActionResult> NamedInvoice(string name)
    {
        var content = await invoices.ReadAsync(name);
        return content is null ? NotFound() : File(content, "application/pdf");
    }

    [HttpGet("invoices/{name}/preview")]
    public IActionResult Preview(string name)
    {
        var path = invoices.Resolve(name);
        return path is null ? NotFound() : PhysicalFile(path, "application/pdf");
    }

    private int CustomerId => int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
}
