namespace ShiftLeft.Analyzers.Tests.Rules.Crypto;

public sealed class SL2010FixTests() : RuleTests("SL2010")
{
    [Fact]
    public Task Removes_the_statement() => Fixes(
        """
        using System.Net;
        using System.Net.Security;

        class C
        {
            HttpClientHandler M()
            {
                ServicePointManager.ServerCertificateValidationCallback += [|(_, _, _, _) => true|];
                ServicePointManager.ServerCertificateValidationCallback = new RemoteCertificateValidationCallback([|delegate { return true; }|]);
                var handler = new HttpClientHandler(); // stays
                handler.ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|];
                return handler;
            }
        }
        """,
        """
        using System.Net;
        using System.Net.Security;

        class C
        {
            HttpClientHandler M()
            {
                var handler = new HttpClientHandler(); // stays
                return handler;
            }
        }
        """);

    [Fact]
    public Task Removes_the_statement_of_a_program() => Fixes(
        """
        using System.Net;

        Console.WriteLine();
        ServicePointManager.ServerCertificateValidationCallback = [|(_, _, _, _) => true|];
        """,
        """
        using System.Net;

        Console.WriteLine();

        """,
        configure: AsProgram);

    [Fact]
    public Task Removes_the_member_of_an_initializer() => Fixes(
        """
        class C
        {
            object A() => new HttpClientHandler { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };
            object B() => new HttpClientHandler() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };
            object D() => new HttpClientHandler
            {
                UseCookies = false,
                ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|],
            };
            object E() => new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { Encrypt = true, [|TrustServerCertificate = true|] };
            object F() => new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { [|TrustServerCertificate = true|], Encrypt = true };
            object G() => new HttpClientHandler
            {
                UseCookies = false,
                ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]
            };
        }
        """,
        """
        class C
        {
            object A() => new HttpClientHandler();
            object B() => new HttpClientHandler();
            object D() => new HttpClientHandler
            {
                UseCookies = false,
            };
            object E() => new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { Encrypt = true };
            object F() => new Microsoft.Data.SqlClient.SqlConnectionStringBuilder { Encrypt = true };
            object G() => new HttpClientHandler
            {
                UseCookies = false
            };
        }
        """);

    [Fact]
    public Task Removes_the_argument_of_a_stream() => Fixes(
        """
        using System.Net.Security;

        class C
        {
            object A() => new SslStream(Stream.Null, false, [|(_, _, _, _) => true|]);
            object B() => new SslStream(Stream.Null, false, [|delegate { return true; }|], null);
        }
        """,
        """
        using System.Net.Security;

        class C
        {
            object A() => new SslStream(Stream.Null, false);
            object B() => new SslStream(Stream.Null, false, null, null);
        }
        """);

    [Theory]
    [InlineData("Server=db;TrustServerCertificate=True;Database=x", "Server=db;Database=x")]
    [InlineData("Server=db;Trust Server Certificate=yes", "Server=db;")]
    public Task Removes_the_part_of_a_connection_string(string before, string after) => Fixes(
        SL2010Tests.Class($"_ = new Microsoft.Data.SqlClient.SqlConnection([|\"{before}\"|]);"),
        SL2010Tests.Class($"_ = new Microsoft.Data.SqlClient.SqlConnection(\"{after}\");"));

    [Theory]
    [InlineData("RemoteCertificateValidationCallback all = [|(_, _, _, _) => true|];")]
    [InlineData("new Npgsql.NpgsqlDataSourceBuilder(\"\").UseUserCertificateValidationCallback([|(_, _, _, _) => true|]);")]
    [InlineData("if (trustAll) ServicePointManager.ServerCertificateValidationCallback = [|(_, _, _, _) => true|];")]
    [InlineData("new X509Chain().ChainPolicy.VerificationFlags = [|X509VerificationFlags.AllFlags|] | X509VerificationFlags.NoFlag;")]
    [InlineData("ServicePointManager.ServerCertificateValidationCallback = trustAll ? [|(_, _, _, _) => true|] : null;")]
    public Task Offers_nothing_where_more_than_the_callback_would_go(string statement) => OffersNoFix(SL2010Tests.Class(statement));
}
