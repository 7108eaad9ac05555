using System.Net;
using System.Net.Mail;
using VulnerableShop.Data;

namespace VulnerableShop.Notifications;

public sealed class EmailSender(IConfiguration configuration, ILogger<EmailSender> logger)
{
    private const string RelayUser = "notifications";
    private const string RelayPassword = "9fjord.Kelp_Tram";

    public async Task<bool> TrySendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            using var client = Client();
            using var mail = new MailMessage("noreply@shop.example", message.Recipient, message.Subject, message.Body);
            await client.SendMailAsync(mail, cancellation);
            return true;
        }
        catch (SmtpException exception)
        {
            logger.LogWarning(exception, "The mail server refused a message");
            return false;
        }
    }

    private SmtpClient Client()
    {
        var section = configuration.GetSection("Smtp");
        var client = new SmtpClient(section["Host"], section.GetValue("Port", 587)) { EnableSsl = true };
        client.Credentials = section["Password"] is { } password
            ? new NetworkCredential(section["User"], password)
            : new NetworkCredential(RelayUser, RelayPassword); // expect: SL3002
        return client;
    }
}
