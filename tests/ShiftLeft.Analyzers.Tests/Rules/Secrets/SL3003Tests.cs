using ShiftLeft.Analyzers.Tests.Secrets;

namespace ShiftLeft.Analyzers.Tests.Rules.Secrets;

public sealed class SL3003Tests() : RuleTests("SL3003")
{
    private const string Key = "dGhpcyBpcyBub3Q" + "gYSByZWFsIGtleSBhdCBhbGwh";

    [Theory]
    [InlineData("Server=db;Database=shop;User ID=app;[|Password=hunter2|]")]
    [InlineData("Data Source=db;Initial Catalog=shop;Uid=app;[|Pwd=hunter2|];Encrypt=true")]
    [InlineData("  server = db ; [|password = hunter2|] ; database = shop ")]
    [InlineData("Host=db;Username=app;[|PASSWORD=hunter2|];SSL Mode=Require")]
    [InlineData("Server=db;User ID=app;[|Password='hun;ter2|]';Database=shop")]
    [InlineData("Server=db;[|Password='it''s|]'")]
    [InlineData("Server=db;Integrated Security=false;User ID=sa;[|Password=hunter2|]")]
    [InlineData("Provider=Microsoft.ACE.OLEDB.12.0;Data Source=c:/a.accdb;[|Jet OLEDB:Database Password=hunter2|];")]
    [InlineData("Driver={SQL Server};Server=db;Uid=app;[|Pwd=hunter2|];")]
    [InlineData("Server=localhost;User=root;[|Password=root|]")]
    [InlineData("Server=db;User=sa;[|Password=changeme|]")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;[|AccountKey=" + Key + "|];EndpointSuffix=core.windows.net")]
    [InlineData("Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;[|SharedAccessKey=" + Key + "=|]")]
    [InlineData("BlobEndpoint=https://shop.blob.core.windows.net;[|SharedAccessSignature=sv=2024-11-04&sig=" + Key + "|]")]
    [InlineData("AccountEndpoint=https://shop.documents.azure.com:443/;[|AccountKey=" + Key + "==|];")]
    [InlineData("HostName=shop.azure-devices.net;DeviceId=d1;[|SharedAccessKey=" + Key + "=|]")]
    [InlineData("Endpoint=https://shop.service.signalr.net;[|AccessKey=" + Key + "|];Version=1.0;")]
    [InlineData("Endpoint=https://shop.azconfig.io;Id=abcd;[|Secret=" + Key + "|]")]
    [InlineData("cache.example.net:6380,[|password=hunter2|],ssl=True,abortConnect=False")]
    public Task Finds_the_credential(string connection) => Finds($$"""
        class C
        {
            string connection = "{{connection}}";
        }
        """);

    [Fact]
    public Task Finds_it_in_every_kind_of_string_expression() => Finds(""""
        using Microsoft.Data.SqlClient;

        class C
        {
            private const string Fixed = "Server=db;User ID=app;[|Password=hunter2|]";
            private const string Secret = "hunter2";
            private static readonly string Later = @"Server=db;User ID=app;[|Password=hunter2|]";
            private static string Helper() => "hunter2";
            string raw = """
                Server=db;
                User ID=app;
                [|Password=hunter2|];
                """;

            void M(string host, string connection)
            {
                using var a = new SqlConnection("Server=" + host + ";User ID=app;[|Password=hunter2|]");
                using var b = new SqlConnection($"Server={host};User ID=app;[|Password=hunter2|]");
                using var c = new SqlConnection([|$"Server={host};User ID=app;Password={Secret}"|]);
                using var d = new SqlConnection([|"Server=db;User ID=app;" + "Password=" + "hunter2"|]);
                using var e = new SqlConnection(Fixed);
                using var f = new SqlConnection(connection + ";[|Password=hunter2|]");
                connection += ";[|Password=hunter2|]";
                string later;
                later = "hunter2";
                using var j = new SqlConnection([|"Server=db;User ID=" + "sa" + ";Password=" + later|]);
                using var k = new SqlConnection([|$"Server=db;User ID=app;Password={Helper()}"|]);
                var h = "Server=db;User ID=app;[|Password=hunter2|]"u8;
                var i = new SqlConnectionStringBuilder([|"Server=db;Pwd=\"hun;ter2\""|]);
            }
        }
        """");

    [Fact]
    public Task Finds_it_in_attributes_and_settings() => Finds("""
        using Microsoft.Extensions.Configuration;

        [System.ComponentModel.DefaultValue("Server=db;User ID=app;[|Password=hunter2|]")]
        class C
        {
            IConfiguration M() => new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Shop"] = "Server=db;User ID=app;[|Password=hunter2|]" })
                .Build();
        }
        """);

    [Theory]
    [InlineData("Server=db;Database=shop;Integrated Security=true")]
    [InlineData("Server=db;Integrated Security=SSPI;User ID=app;Password=hunter2")]
    [InlineData("Server=db;Trusted_Connection=yes;Password=hunter2")]
    [InlineData("Server=(localdb)\\\\mssqllocaldb;Database=shop;User ID=sa;Password=hunter2")]
    [InlineData("Server=db;User ID=app;Password=")]
    [InlineData("Server=db;User ID=app;Password=;Database=shop")]
    [InlineData("Server=db;User ID=app;Password=''")]
    [InlineData("Server=db;User ID=app;Password=<password>")]
    [InlineData("Server=db;User ID=app;Password={0}")]
    [InlineData("Server=db;User ID=app;Password={password};Database=shop")]
    [InlineData("Server=db;User ID=app;Password=${DB_PASSWORD}")]
    [InlineData("Server=db;User ID=app;Password=$(DbPassword)")]
    [InlineData("Server=db;User ID=app;Password=%DB_PASSWORD%")]
    [InlineData("Server=db;User ID=app;Password=#{DbPassword}#")]
    [InlineData("Server=db;User ID=app;Password=__DB_PASSWORD__")]
    [InlineData("Server=db;User ID=app;Password=your-password-here")]
    [InlineData("Server=db;User ID=app;Password=YourPassword")]
    [InlineData("Server=db;User ID=app;Password=*****")]
    [InlineData("Server=db;User ID=app;Password=xxxx")]
    [InlineData("Server=db;User ID=app;Password=...")]
    [InlineData("Server=(?<server>[^;]+);Password=(?<password>[^;]+)")]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=test;SharedAccessKey=test")]
    [InlineData("AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;")]
    [InlineData("Password=hunter2")]
    [InlineData("user=app&password=hunter2")]
    [InlineData("The password=hunter2 is wrong; try again")]
    [InlineData("If you have a node of your own: 'type=node;server=http://node.example:4570;password=nodepassword'")]
    [InlineData("User ID=root;Password=myPassword;Host=localhost;Port=5432;Database=myDataBase;")]
    [InlineData("Data Source=shop.db")]
    [InlineData("a,b=c,password=hunter2")]
    public Task Quiet_on_what_holds_no_credential(string text) => Quiet($$"""
        class C
        {
            string text = "{{text}}";
        }
        """);

    [Fact]
    public Task Quiet_on_values_of_run_time() => Quiet("""
        using Microsoft.Data.SqlClient;
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            void M(string password)
            {
                using var a = new SqlConnection("Server=db;User ID=app;Password=" + password);
                using var b = new SqlConnection($"Server=db;User ID=app;Password={password};Encrypt=true");
                using var c = new SqlConnection($"Server=db;Password={configuration["Db:Password"]}");
                using var d = new SqlConnection(string.Format("Server=db;Password={0}", password));
                using var e = new SqlConnection($"Server=db;Password=pre{password}");
                using var f = new SqlConnection(new SqlConnectionStringBuilder("Server=db") { Password = password }.ConnectionString);
                using var g = new SqlConnection(configuration.GetConnectionString("Shop"));
            }
        }
        """);

    [Fact]
    public Task Quiet_on_words_in_factories_that_make_migrations() => Quiet(Factory("virto", "ShopContext : IDesignTimeDbContextFactory<DbContext>"));

    [Theory]
    [InlineData("Tr33-house", "ShopContext : IDesignTimeDbContextFactory<DbContext>")]
    [InlineData("virto", "ShopContext : IDbContextFactory<DbContext>")]
    public Task Finds_others_in_factories(string password, string declared) => Finds(Factory($"{password}|]", declared).Replace("Password=", "[|Password="));

    private static string Factory(string password, string declared) => $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Design;

        class {{declared}}
        {
            public DbContext CreateDbContext() => null!;

            public DbContext CreateDbContext(string[] args)
            {
                var connection = args.Length > 0 ? args[0] : "Server=localhost;Database=shop;User ID=app;Password={{password}};Persist Security Info=True";
                return connection.Length > 0 ? new DbContext(new DbContextOptionsBuilder().Options) : null!;
            }
        }

        namespace Microsoft.EntityFrameworkCore.Design
        {
            interface IDesignTimeDbContextFactory<out T> { T CreateDbContext(string[] args); }
        }
        """;

    [Fact]
    public Task Leaves_the_key_of_a_known_provider_to_this_rule_alone() => Finds($$"""
        class C
        {
            string a = "DefaultEndpointsProtocol=https;AccountName=shop;[|AccountKey={{TokenExamples.One("Azure Storage account key")}}|]";
        }
        """);

    [Fact]
    public Task Fix_moves_a_whole_connection_string() => Fixes("""
        using Microsoft.Data.SqlClient;
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            private const string ReportingConnectionString = "Server=db;User ID=app;[|Password=hunter2|]";

            void M()
            {
                var connectionString = "Server=db;" + "User ID=app;[|Password=hunter2|]";
                using var a = new SqlConnection("Server=db;User ID=app;[|Password=hunter2|]");
                using var b = new SqlConnection(connectionString);
                using var c = new SqlConnection(ReportingConnectionString);
            }
        }
        """, """
        using Microsoft.Data.SqlClient;
        using Microsoft.Extensions.Configuration;

        class C(IConfiguration configuration)
        {
            private static readonly string ReportingConnectionString = Environment.GetEnvironmentVariable("REPORTING_CONNECTION_STRING") ?? throw new InvalidOperationException("The environment variable REPORTING_CONNECTION_STRING is not set.");

            void M()
            {
                var connectionString = configuration.GetConnectionString("Default") ?? throw new InvalidOperationException("ConnectionStrings:Default is not configured.");
                using var a = new SqlConnection(configuration.GetConnectionString("Default") ?? throw new InvalidOperationException("ConnectionStrings:Default is not configured."));
                using var b = new SqlConnection(connectionString);
                using var c = new SqlConnection(ReportingConnectionString);
            }
        }
        """);

    [Fact]
    public Task Fix_leaves_what_is_put_together_at_run_time() => Fixes("""
        using Microsoft.Data.SqlClient;
        using Microsoft.Extensions.Configuration;

        class Store(IConfiguration configuration)
        {
            void M(string host)
            {
                using var a = new SqlConnection($"Server={host};User ID=app;[|Password=hunter2|]");
                using var b = new SqlConnection("Server=" + host + ";User ID=app;[|Password=hunter2|];Encrypt=true");
            }
        }
        """, """
        using Microsoft.Data.SqlClient;
        using Microsoft.Extensions.Configuration;

        class Store(IConfiguration configuration)
        {
            void M(string host)
            {
                using var a = new SqlConnection($"Server={host};User ID=app;Password={configuration["Store:Password"] ?? throw new InvalidOperationException("Store:Password is not configured.")}");
                using var b = new SqlConnection("Server=" + host + $";User ID=app;Password={configuration["Store:Password"] ?? throw new InvalidOperationException("Store:Password is not configured.")};Encrypt=true");
            }
        }
        """);

    [Fact]
    public Task Fix_in_a_program_reads_from_its_builder() => Fixes("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite("Data Source=shop.db;[|Password=hunter2|]"));
        builder.Build().Run();
        """, """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDbContext<DbContext>(options => options.UseSqlite(builder.Configuration["ConnectionStrings:Default"] ?? throw new InvalidOperationException("ConnectionStrings:Default is not configured.")));
        builder.Build().Run();
        """, configure: AsProgram);

    [Fact]
    public Task No_fix_where_a_constant_is_needed_or_configuration_is_made() => OffersNoFix("""
        using Microsoft.Data.SqlClient;
        using Microsoft.Extensions.Configuration;

        class C
        {
            private const string Secret = "hunter2";

            [System.ComponentModel.Description("Server=db;User ID=app;[|Password=hunter2|]")]
            void M(IConfigurationBuilder builder, string host)
            {
                builder.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Shop"] = "Server=db;[|Password=hunter2|]" });
                using var a = new SqlConnection([|$"Server={host};User ID=app;Password={Secret}"|]);
            }
        }
        """);
}
