using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;
using VulnerableShop.Orders;
using VulnerableShop.Payments;

namespace VulnerableShop.Webhooks;

public static class WebhookEndpoints
{
    public static IEndpointRouteBuilder MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var hooks = routes.MapGroup("/api/webhooks");
        hooks.MapPost("/", SubscribeAsync);
        hooks.MapPost("/test", TestAsync);
        hooks.MapPost("/relay/{region}", RelayAsync);
        hooks.MapDelete("/{id:int}", async (int id, ShopDbContext db) =>
            await db.WebhookSubscriptions.Where(s => s.Id == id).ExecuteDeleteAsync() == 1 ? Results.NoContent() : Results.NotFound());

        hooks.MapGet("/preview", async (string url, HttpClient http) =>
        {
            var page = await http.GetStringAsync(url); // expect: SL1008
            return Results.Text(page.Length > 500 ? page[..500] : page);
        });

        hooks.MapGet("/partner-preview", async (string url, HttpClient http) =>
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Host != "partner.shop.example")
                return Results.BadRequest();
            return Results.Text(await http.GetStringAsync(address));
        });

        hooks.MapPost("/payments", ReceivePaymentAsync);
        hooks.MapPost("/shipments", ReceiveShipmentAsync);
        return routes;
    }

    private static async Task<IResult> SubscribeAsync(SubscriptionRequest request, ShopDbContext db, WebhookSender sender, CancellationToken cancellation)
    {
        var subscription = new WebhookSubscription
        {
            CallbackUrl = request.CallbackUrl,
            Event = request.Event,
            Secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32)),
            CreatedAt = DateTime.UtcNow,
        };
        if (!await sender.PingAsync(new Uri(request.CallbackUrl), cancellation))
            return Results.BadRequest("The callback does not answer.");
        db.WebhookSubscriptions.Add(subscription);
        await db.SaveChangesAsync(cancellation);
        return Results.Created($"/api/webhooks/{subscription.Id}", new { subscription.Id, subscription.Secret });
    }

    private static async Task<IResult> TestAsync([FromBody] TestRequest request, WebhookSender sender, CancellationToken cancellation)
    {
        var delivery = new Delivery { Target = request.Target, Body = "{\"event\":\"test\"}" };
        return Results.Ok(new { status = await sender.DeliverAsync(delivery, cancellation) });
    }

    private static async Task<IResult> RelayAsync(string region, HttpRequest request, WebhookSender sender, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellation);
        return await sender.RelayAsync(region, body, cancellation) ? Results.Accepted() : Results.BadRequest();
    }

    private static async Task<IResult> ReceivePaymentAsync(HttpRequest request, IConfiguration configuration, ShopDbContext db, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(cancellation);
        var key = Encoding.UTF8.GetBytes(configuration["Payments:WebhookKey"] ?? throw new InvalidOperationException("Set Payments:WebhookKey."));
        if (!SignatureMatches(key, body, request.Headers["X-Signature"].ToString()))
            return Results.Unauthorized();

        var notice = PaymentNotice.Parse(body);
        var order = await db.Orders.SingleOrDefaultAsync(o => o.Reference == notice.Reference, cancellation);
        if (order is null)
            return Results.NotFound();
        order.Status = notice.Refunded ? OrderStatus.Refunded : OrderStatus.Paid;
        await db.SaveChangesAsync(cancellation);
        return Results.NoContent();
    }

    private static async Task<IResult> ReceiveShipmentAsync(HttpRequest request, IOrderRepository orders, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        var shipment = ShipmentXml.Parse(await reader.ReadToEndAsync(cancellation));
        if (shipment.OrderId is not { } id)
            return Results.BadRequest();
        await orders.AddNoteAsync(id, "Shipped with " + shipment.Carrier);
        return Results.NoContent();
    }

    private static bool SignatureMatches(byte[] key, string body, string signature)
    {
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body));
        var actual = new byte[expected.Length];
        return Convert.FromHexString(signature, actual, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == expected.Length
            && CryptographicOperations.FixedTimeEquals(expected, actual);
    }
}

public sealed record SubscriptionRequest(string CallbackUrl, string Event);

public sealed class TestRequest
{
    public string Target { get; set; } = "";
}
