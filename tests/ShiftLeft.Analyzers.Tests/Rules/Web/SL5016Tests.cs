namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5016Tests() : RuleTests("SL5016")
{
    [Fact]
    public Task Finds_keys_without_protection() => OffersNoFix("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.DependencyInjection;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDataProtection().[|PersistKeysToFileSystem|](new DirectoryInfo("/keys"));
        builder.Services.AddDataProtection()
            .SetApplicationName("shop")
            .[|PersistKeysToDbContext<KeyContext>|]();

        class KeyContext : DbContext, IDataProtectionKeyContext
        {
            public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
        }
        """, AsProgram);

    [Fact]
    public Task Quiet_for_keys_that_are_protected() => Quiet("""
        using System.Security.Cryptography.X509Certificates;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services, X509Certificate2 certificate)
            {
                services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo("/keys")).ProtectKeysWithCertificate(certificate);
            }
        }
        """);

    [Fact]
    public Task Quiet_where_another_statement_protects_them() => Quiet("""
        using System.Security.Cryptography.X509Certificates;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services, X509Certificate2? certificate)
            {
                var protection = services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo("/keys"));
                if (certificate is not null)
                    protection.ProtectKeysWithCertificate(certificate);
            }
        }
        """);

    [Fact]
    public Task Quiet_for_the_default_place_and_in_development() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        var protection = builder.Services.AddDataProtection().SetApplicationName("shop");
        if (builder.Environment.IsDevelopment())
            protection.PersistKeysToFileSystem(new DirectoryInfo("keys"));
        """, AsProgram);

    [Fact]
    public Task Says_what_to_add() => Says("""
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            void M(IServiceCollection services) => services.AddDataProtection().{|#0:PersistKeysToFileSystem|}(new DirectoryInfo("/keys"));
        }
        """, "The keys that protect cookies and tokens are kept in files without encryption; add ProtectKeysWithCertificate or a key vault");
}
