namespace VulnerableShop.Cart;

/// <summary>Remembers which cart belongs to a browser.</summary>
public sealed class CartCookie(IHttpContextAccessor accessor)
{
    private const string CartName = "shop.cart";
    private const string CurrencyName = "shop.currency";
    private const string ThemeName = "shop.theme";
    private const string CountName = "shop.count";

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public Guid Current() =>
        Guid.TryParse(Context.Request.Cookies[CartName], out var id) ? id : Start();

    public void RememberCurrency(string currency)
    {
        var options = new CookieOptions // expect: SL5002, SL5003
        {
            Expires = DateTimeOffset.UtcNow.AddYears(1),
            Path = "/",
        };
        Context.Response.Cookies.Append(CurrencyName, currency, options);
    }

    /// <summary>The theme is read by a script before the page is drawn, so it cannot be HttpOnly; all else is.</summary>
    public void RememberTheme(string theme) =>
        Context.Response.Cookies.Append(ThemeName, theme, new CookieOptions { Secure = true, SameSite = SameSiteMode.Lax, HttpOnly = false }); // expect: SL5003

    /// <summary>Partners show what is in the cart.</summary>
    public void RememberCount(int count) => Context.Response.Cookies.Append(CountName, count.ToString(), new CookieOptions
    {
        Secure = true,
        HttpOnly = true,
        SameSite = SameSiteMode.None, // expect: SL5004
    });

    public void Forget() => Context.Response.Cookies.Delete(CartName);

    private Guid Start()
    {
        var id = Guid.NewGuid();
        var options = new CookieOptions
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromDays(30),
        };
        Context.Response.Cookies.Append(CartName, id.ToString(), options);
        return id;
    }
}
