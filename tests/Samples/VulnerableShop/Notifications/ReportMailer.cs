using System.Net;
using System.Net.Mail;

namespace VulnerableShop.Notifications;

/// <summary>Sends the weekly report to the accountants.</summary>
public sealed class ReportMailer(NetworkCredential credential)
{
    public void Send(MailMessage report)
    {
        using var client = new SmtpClient("mail.accountants.com", 587) { Credentials = credential }; // expect: SL5015
        client.Send(report);
    }

    public void SendInside(MailMessage report)
    {
        using var client = new SmtpClient("mailrelay", 25) { Credentials = credential };
        client.Send(report);
    }
}
