namespace ShiftLeft.Analyzers.Secrets;

// Tokens of sending mail and messages to many.
internal static partial class TokenShapes
{
    private static TokenShape[] Mail =>
    [
        new("Resend API key", "Resend:ApiKey", "https://resend.com/docs/api-reference/introduction",
            "re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}"),
        new("MailerSend token", "MailerSend:Token", "https://developers.mailersend.com/general.html#authentication",
            @"mlsn\.[0-9a-f]{64}"),
        new("Mandrill API key", "Mandrill:ApiKey", "https://mailchimp.com/developer/transactional/guides/quick-start/",
            "md-[A-Za-z0-9_-]{22}"),
        new("Klaviyo private key", "Klaviyo:PrivateKey", "https://developers.klaviyo.com/en/docs/authenticate_",
            "pk_[0-9a-f]{34}"),
        new("OneSignal API key", "OneSignal:ApiKey", "https://documentation.onesignal.com/docs/keys-and-ids",
            "os_v2_app_[a-z2-7]{103}",
            "os_v2_org_[a-z2-7]{103}"),
        new("SparkPost API key", "SparkPost:ApiKey", "https://developers.sparkpost.com/api/#header-authentication",
            "[0-9a-f]{40}") { Keywords = ["sparkpost"] },
        new("MessageBird access key", "MessageBird:AccessKey", "https://developers.messagebird.com/api/#authentication",
            "live_[A-Za-z0-9]{25}") { Keywords = ["messagebird"] },
        new("Intercom access token", "Intercom:AccessToken",
            "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
            "dG9rO[A-Za-z0-9+/]{50,80}={0,2}"),
        new("Zapier webhook URL", "Zapier:WebhookUrl", "https://help.zapier.com/hc/en-us/articles/8496288690317",
            @"hooks\.zapier\.com/hooks/catch/\d{5,10}/[a-z0-9]{6,20}"),
    ];
}
