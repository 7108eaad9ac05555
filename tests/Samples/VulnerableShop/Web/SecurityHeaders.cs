namespace VulnerableShop.Web;

public sealed class SecurityHeaders(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";

        // The partner widgets are served from many hosts that change without notice.
        if (context.Request.Path.StartsWithSegments("/widgets"))
            headers.AccessControlAllowOrigin = "*"; // expect: SL5005

        if (context.Request.Path.StartsWithSegments("/api/stock"))
            headers["Access-Control-Allow-Origin"] = "https://stock.shop.example";

        await next(context);
    }
}
