namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5015Tests() : RuleTests("SL5015")
{
    [Fact]
    public Task Finds_mail_without_TLS() => OffersNoFix("""
        using System.Net;
        using System.Net.Mail;
        using MailKit.Security;

        class C
        {
            void Constructor() => [|new SmtpClient("smtp.partner.com", 587)|].Send(new MailMessage());

            void Password(string host, NetworkCredential credential)
            {
                var client = [|new SmtpClient(host)|];
                client.Credentials = credential;
            }

            void Off(string host)
            {
                using var client = new SmtpClient(host) { [|EnableSsl = false|] };
                var other = new SmtpClient();
                other.Host = host;
                [|other.EnableSsl = false|];
            }

            void MailKit(global::MailKit.Net.Smtp.SmtpClient client) => client.Connect("smtp.partner.com", 25, [|SecureSocketOptions.None|]);

            async Task Imap(global::MailKit.Net.Imap.ImapClient client, string host) => await client.ConnectAsync(host, 143, [|SecureSocketOptions.None|]);
        }
        """);

    [Fact]
    public Task Quiet_for_mail_with_TLS_or_to_this_machine() => Quiet("""
        using System.Net;
        using System.Net.Mail;
        using MailKit.Security;

        class C
        {
            void M(string host, NetworkCredential credential, bool tls)
            {
                new SmtpClient("smtp.partner.com", 587) { EnableSsl = true, Credentials = credential }.Send(new MailMessage());
                var client = new SmtpClient(host, 587);
                client.EnableSsl = tls;
                client.Credentials = credential;
                new SmtpClient(host).Send(new MailMessage());
                new SmtpClient("localhost") { EnableSsl = false }.Send(new MailMessage());
                new SmtpClient("mailhog", 1025).Send(new MailMessage());
                new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = "mails", EnableSsl = false }.Send(new MailMessage());
            }

            public bool UseStartTls { get; set; }

            void Chosen(global::MailKit.Net.Smtp.SmtpClient client, string host)
            {
                if (!UseStartTls)
                    client.Connect(host, 25, SecureSocketOptions.None);
                client.Connect(host, 25, UseStartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None);
            }

            void MailKit(global::MailKit.Net.Smtp.SmtpClient client, SecureSocketOptions options)
            {
                client.Connect("smtp.partner.com", 587, SecureSocketOptions.StartTls);
                client.Connect("localhost", 1025, SecureSocketOptions.None);
                if (options == SecureSocketOptions.None)
                    throw new InvalidOperationException();
                client.Connect("smtp.partner.com", 587, options);
            }
        }
        """);

    [Fact]
    public Task Finds_directories_that_are_asked_anonymously_or_in_clear() => Finds("""
        using System.DirectoryServices;
        using System.DirectoryServices.Protocols;
        using System.Net;

        class Anonymous
        {
            LdapConnection M(LdapDirectoryIdentifier server) => new(server) { AuthType = [|AuthType.Anonymous|] };

            DirectoryEntry N() => new("LDAP://dc1/dc=example", null, null, [|AuthenticationTypes.Anonymous|]);
        }

        class Simple
        {
            LdapConnection M(LdapDirectoryIdentifier server, NetworkCredential credential) => new(server, credential, [|AuthType.Basic|]);

            DirectoryEntry N(string user, string password) => new("LDAP://dc1/dc=example", user, password, [|AuthenticationTypes.None|]);
        }
        """);

    [Fact]
    public Task Quiet_for_directories_with_TLS_or_a_protected_bind() => Quiet("""
        using System.DirectoryServices;
        using System.DirectoryServices.Protocols;
        using System.Net;

        class Tls
        {
            LdapConnection M(LdapDirectoryIdentifier server, NetworkCredential credential)
            {
                var connection = new LdapConnection(server, credential, AuthType.Basic);
                connection.SessionOptions.SecureSocketLayer = true;
                return connection;
            }

            LdapConnection N(LdapDirectoryIdentifier server, NetworkCredential credential)
            {
                var connection = new LdapConnection(server) { AuthType = AuthType.Basic };
                connection.SessionOptions.StartTransportLayerSecurity(null);
                connection.Bind(credential);
                return connection;
            }
        }

        class Port
        {
            LdapConnection M(NetworkCredential credential) => new(new LdapDirectoryIdentifier("dc1", 636), credential, AuthType.Basic);
        }

        class Protected
        {
            LdapConnection M(LdapDirectoryIdentifier server) => new(server) { AuthType = AuthType.Negotiate };

            DirectoryEntry N(string user, string password) => new("LDAP://dc1", user, password, AuthenticationTypes.Secure | AuthenticationTypes.Sealing);

            DirectoryEntry O() => new("LDAP://dc1");

            bool P(LdapConnection connection) => connection.AuthType == AuthType.Anonymous;
        }
        """);

    [Fact]
    public Task Finds_databases_whose_encryption_is_off() => Finds("""
        using Microsoft.Data.SqlClient;
        using Npgsql;

        class C
        {
            private const string Orders = "Server=sql.partner.com;Database=Orders;Integrated Security=true;[|Encrypt=False|]";

            void M(SqlConnectionStringBuilder sql, NpgsqlConnectionStringBuilder npgsql, string database)
            {
                [|sql.Encrypt = false|];
                var other = new SqlConnectionStringBuilder { DataSource = "sql.partner.com", [|Encrypt = SqlConnectionEncryptOption.Optional|] };
                [|npgsql.SslMode = SslMode.Disable|];
                new NpgsqlConnection($"Host=db.partner.com;Database={database};[|SSL Mode=Disable|]");
            }
        }
        """);

    [Fact]
    public Task Quiet_for_databases_that_are_encrypted_or_near() => Quiet("""
        using Microsoft.Data.SqlClient;
        using Npgsql;

        class C
        {
            void M(SqlConnectionStringBuilder sql, NpgsqlConnectionStringBuilder npgsql, bool configured, string host)
            {
                sql.Encrypt = true;
                sql.Encrypt = SqlConnectionEncryptOption.Strict;
                npgsql.SslMode = SslMode.VerifyFull;
                var local = new SqlConnectionStringBuilder { DataSource = @".\SQLEXPRESS", Encrypt = false };
                var chosen = new NpgsqlConnectionStringBuilder { SslMode = configured ? SslMode.Require : SslMode.Disable };
                new NpgsqlConnection("Host=localhost;Database=orders;SSL Mode=Disable");
                new NpgsqlConnection("Host=db;Database=orders;SSL Mode=Disable");
                new NpgsqlConnection($"Host={host};Database=orders;SSL Mode=Disable");
                new NpgsqlConnection("Host=db.partner.com;Database=orders;SSL Mode=Require");
                new SqlConnection(@"Server=(localdb)\mssqllocaldb;Database=Orders;Encrypt=False");
                Console.WriteLine("Encrypt=False; is what the server asks for");
            }
        }
        """);

    [Fact]
    public Task Says_what_to_do() => Says("""
        using System.Net.Mail;

        class C
        {
            void M() => {|#0:new SmtpClient("smtp.partner.com")|}.Send(new MailMessage());
        }
        """, "SmtpClient without TLS: the password and the data are sent in clear; set EnableSsl");
}
