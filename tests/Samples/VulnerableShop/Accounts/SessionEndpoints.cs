using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using VulnerableShop.Data;

namespace VulnerableShop.Accounts;

/// <summary>Signing in from the apps, which have no forms.</summary>
public static class SessionEndpoints
{
    public static IEndpointRouteBuilder MapSessions(this IEndpointRouteBuilder routes)
    {
        var sessions = routes.MapGroup("/api/sessions");

        sessions.MapPost("/", async (SessionRequest request, ILogger<SessionRequest> logger, ShopDbContext db, HttpResponse response, IDataProtectionProvider protection) =>
        {
            logger.LogDebug("Session for {User} with {Password}", request.User, request.Password); // expect: SL1027
            logger.LogInformation("Session for {User}, {Length} characters", request.User, request.Password.Length);
            try
            {
                var customer = db.Customers.Single(customer => customer.Email == request.User);
                if (new PasswordHasher<Customer>().VerifyHashedPassword(customer, customer.PasswordHash, request.Password) == PasswordVerificationResult.Failed)
                    return Results.Unauthorized();
                var options = new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict };
                response.Cookies.Append("shop.remember", request.Password, options); // expect: SL1029
                response.Cookies.Append("shop.session", protection.CreateProtector("session").Protect(request.User), options);
                await db.SaveChangesAsync();
                return Results.NoContent();
            }
            catch (InvalidOperationException exception)
            {
                logger.LogWarning(exception, "No session for {User}", request.User);
                return Results.Problem("Sign-in failed: " + exception.Message); // expect: SL1028
            }
        });
        return routes;
    }
}

public sealed record SessionRequest(string User, string Password);
