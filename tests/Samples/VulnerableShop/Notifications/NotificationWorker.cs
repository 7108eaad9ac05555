using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;

namespace VulnerableShop.Notifications;

/// <summary>Moves notifications to the outbox and sends what is due.</summary>
public sealed class NotificationWorker(
    INotificationQueue queue, IServiceScopeFactory scopes, EmailSender sender, ILogger<NotificationWorker> logger) : BackgroundService
{
    private const int MaximumAttempts = 5;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(StoreAsync(stoppingToken), SendAsync(stoppingToken));

    private async Task StoreAsync(CancellationToken cancellation)
    {
        await foreach (var notification in queue.ReadAllAsync(cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
            db.Outbox.Add(new OutboxMessage
            {
                Recipient = notification.Recipient,
                Subject = notification.Subject,
                Body = notification.Body,
            });
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        var random = new Random();
        while (!cancellation.IsCancellationRequested)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
                var due = await db.Outbox
                    .FromSqlRaw($"SELECT * FROM Outbox WHERE SentAt IS NULL AND Attempts < {MaximumAttempts} LIMIT 50")
                    .ToListAsync(cancellation);
                foreach (var message in due)
                    await SendOneAsync(db, message, cancellation);
            }

            // Several instances run; they should not all wake at once.
            await Task.Delay(TimeSpan.FromSeconds(20 + random.Next(20)), cancellation);
        }
    }

    private async Task SendOneAsync(ShopDbContext db, OutboxMessage message, CancellationToken cancellation)
    {
        message.Attempts++;
        if (await sender.TrySendAsync(message, cancellation))
            message.SentAt = DateTime.UtcNow;
        else
            logger.LogWarning("Message {Id} could not be sent in attempt {Attempt}", message.Id, message.Attempts);
        await db.SaveChangesAsync(cancellation);
    }
}
