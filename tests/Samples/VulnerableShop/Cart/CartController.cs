using Microsoft.AspNetCore.Mvc;
using VulnerableShop.Web;

namespace VulnerableShop.Cart;

[Route("cart")]
[AutoValidateAntiforgeryToken]
public sealed class CartController(CartService carts, CartCookie cookie) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? coupon, CancellationToken cancellation)
    {
        var entries = await carts.EntriesAsync(cookie.Current(), cancellation);
        var reduction = string.IsNullOrEmpty(coupon) ? null : await carts.FindCouponAsync(coupon, cancellation);
        ViewData["Total"] = CartService.Total(entries, reduction);
        return View(entries);
    }

    [HttpPost("add")]
    public async Task<IActionResult> Add(int productId, int quantity, string? returnUrl, CancellationToken cancellation)
    {
        await carts.AddAsync(cookie.Current(), productId, Math.Clamp(quantity, 1, 20), cancellation);
        if (returnUrl is null)
            return RedirectToAction(nameof(Index));
        return Redirect(returnUrl); // expect: SL1009
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(int productId, string? returnUrl, CancellationToken cancellation)
    {
        await carts.RemoveAsync(cookie.Current(), productId, cancellation);
        return Redirect(Url.SafeReturnUrl(returnUrl));
    }

    [HttpPost("clear")]
    public async Task<IActionResult> Clear(string? returnUrl, CancellationToken cancellation)
    {
        await carts.ClearAsync(cookie.Current(), cancellation);
        cookie.Forget();
        return LocalRedirect(returnUrl ?? "/");
    }

    [HttpPost("currency")]
    public IActionResult Currency(string currency, string? returnUrl)
    {
        cookie.RememberCurrency(currency is "EUR" or "USD" or "GBP" ? currency : "EUR");
        if (!string.IsNullOrEmpty(returnUrl) && Url.IsLocalUrl(returnUrl))
            return Redirect(returnUrl);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("theme")]
    public IActionResult Theme(bool dark)
    {
        cookie.RememberTheme(dark ? "dark" : "light");
        return NoContent();
    }
}
