using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;
using VulnerableShop.Images;
using VulnerableShop.Notifications;
using VulnerableShop.Web;

namespace VulnerableShop.Accounts;

[Route("account")]
[AutoValidateAntiforgeryToken]
public sealed class AccountController(
    ShopDbContext db,
    PasswordStore passwords,
    ITokenGenerator tokens,
    INotificationQueue notifications,
    AvatarStore avatars,
    ILogger<AccountController> logger) : Controller
{
    // For the support desk, until the new back office is there.
    private const string SupportPassword = "Walnut-Bridge-41";

    [HttpGet("login")]
    public IActionResult Login(string? returnUrl)
    {
        ViewData["ReturnUrl"] = returnUrl;
        return View();
    }

    [HttpPost("login")]
    public async Task<IActionResult> Login(LoginForm form, CancellationToken cancellation)
    {
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Email == form.Email, cancellation);
        if (customer is null || !IsAllowed(customer, form))
        {
            logger.LogInformation("Login refused for {Email}", form.Email);
            ModelState.AddModelError("", "Unknown e-mail or wrong password.");
            return View();
        }

        await SignInAsync(customer, form.RememberMe);
        if (string.IsNullOrEmpty(form.ReturnUrl))
            return RedirectToAction("Index", "Catalogue");
        return Redirect(form.ReturnUrl); // expect: SL1009
    }

    [HttpPost("logout")]
    public async Task<IActionResult> Logout(string? returnUrl)
    {
        await HttpContext.SignOutAsync();
        Response.Cookies.Delete("shop.recent");
        return LocalRedirect(returnUrl ?? "/");
    }

    [HttpPost("register")]
    public async Task<IActionResult> Register(RegisterForm form, string? next, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return BadRequest(ModelState);
        var customer = new Customer { Email = form.Email, DisplayName = form.DisplayName, CreatedAt = DateTime.UtcNow };
        customer.PasswordHash = passwords.Hash(customer, form.Password);
        customer.ApiKey = tokens.ApiKey();
        db.Customers.Add(customer);
        await db.SaveChangesAsync(cancellation);
        await SignInAsync(customer, false);

        var target = ReturnUrls.WithTrailingSlash(next ?? "/");
        return new RedirectResult(target); // expect: SL1009
    }

    [HttpGet("partner")]
    public IActionResult Partner(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !ReturnUrls.IsPartner(uri))
            return BadRequest();
        return Redirect(uri.AbsoluteUri);
    }

    [HttpPost("forgot")]
    public async Task<IActionResult> Forgot([FromForm] string email, CancellationToken cancellation)
    {
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Email == email, cancellation);
        if (customer is not null)
        {
            customer.ResetToken = tokens.PasswordResetToken();
            customer.ResetTokenExpires = DateTime.UtcNow.AddHours(1);
            await db.SaveChangesAsync(cancellation);
            var link = Url.Action(nameof(Reset), "Account", new { token = customer.ResetToken }, Request.Scheme);
            await notifications.EnqueueAsync(new Notification(customer.Email, "Reset your password", $"Open {link}"), cancellation);
        }

        return View("ForgotSent");
    }

    [HttpPost("reset")]
    public async Task<IActionResult> Reset(ResetForm form, CancellationToken cancellation)
    {
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Email == form.Email && c.ResetToken == form.Token, cancellation);
        if (customer is null || customer.ResetTokenExpires < DateTime.UtcNow)
            return BadRequest();
        customer.PasswordHash = passwords.Hash(customer, form.NewPassword);
        customer.ResetToken = null;
        await db.SaveChangesAsync(cancellation);
        return RedirectToAction(nameof(Login));
    }

    [Authorize]
    [ResponseCache(Duration = 60)] // expect: SL5019
    [HttpGet("profile")]
    public async Task<IActionResult> Profile(CancellationToken cancellation)
    {
        var customer = await CurrentAsync(cancellation);
        return Json(new Profile(customer.Id, customer.DisplayName, Gravatar.UrlFor(customer.Email)));
    }

    [Authorize]
    [HttpPost("avatar")]
    public async Task<IActionResult> Avatar(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length is 0 or > 2_000_000)
            return BadRequest();
        var customer = await CurrentAsync(cancellation);
        await avatars.SaveAsync(customer.Id, file, cancellation);
        return NoContent();
    }

    [Authorize]
    [HttpPost("recent")]
    public IActionResult Recent(int productId)
    {
        Response.Cookies.Append("shop.recent", productId.ToString()); // expect: SL5002, SL5003
        return NoContent();
    }

    [HttpPost("consent")]
    public IActionResult Consent(bool statistics)
    {
        var options = new CookieOptions { MaxAge = TimeSpan.FromDays(180), SameSite = SameSiteMode.Strict };
        options.Secure = true;
        options.HttpOnly = true;
        Response.Cookies.Append("shop.consent", statistics ? "all" : "needed", options);
        return NoContent();
    }

    private bool IsAllowed(Customer customer, LoginForm form)
    {
        if (form.Password == SupportPassword) // expect: SL3002
        {
            logger.LogWarning("Support login as customer {Id}", customer.Id);
            return true;
        }

        return passwords.Verify(customer, form.Password);
    }

    private Task SignInAsync(Customer customer, bool remember)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, customer.Id.ToString()),
            new(ClaimTypes.Name, customer.DisplayName), // expect: SL1023
            new(ClaimTypes.Role, customer.IsAdmin ? "Admin" : "Customer"),
        ];
        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        return HttpContext.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = remember });
    }

    private Task<Customer> CurrentAsync(CancellationToken cancellation)
    {
        var id = int.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);
        return db.Customers.SingleAsync(c => c.Id == id, cancellation);
    }
}
