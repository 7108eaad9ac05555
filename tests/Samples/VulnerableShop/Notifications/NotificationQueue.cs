using System.Threading.Channels;

namespace VulnerableShop.Notifications;

public sealed record Notification(string Recipient, string Subject, string Body);

public interface INotificationQueue
{
    ValueTask EnqueueAsync(Notification notification, CancellationToken cancellation);

    IAsyncEnumerable<Notification> ReadAllAsync(CancellationToken cancellation);
}

public sealed class NotificationQueue : INotificationQueue
{
    private readonly Channel<Notification> _channel = Channel.CreateBounded<Notification>(1000);

    public ValueTask EnqueueAsync(Notification notification, CancellationToken cancellation) =>
        _channel.Writer.WriteAsync(notification, cancellation);

    public IAsyncEnumerable<Notification> ReadAllAsync(CancellationToken cancellation) => _channel.Reader.ReadAllAsync(cancellation);
}
