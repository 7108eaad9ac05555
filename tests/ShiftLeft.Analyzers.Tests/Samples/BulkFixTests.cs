using System.IO;

namespace ShiftLeft.Analyzers.Tests.Samples;

/// <summary>What is left of the shop where everything that has a fix is fixed at once.</summary>
public sealed class BulkFixTests
{
    /// <summary>Findings of rules with a fix that offer none, and why: reviewed, one a line.</summary>
    private static readonly string[] Unfixable =
    [
        "Accounts/PasswordStore.cs SL2001: the passwords that are stored would not match any more",
        "Accounts/PasswordStore.cs SL2001: the same, for salted ones",
        "Accounts/PasswordStore.cs SL2008: a slow hash needs a salt and another form of what is stored",
        "Accounts/PasswordStore.cs SL2008: the same, for salted hashes",
        "Admin/AdminController.cs SL1001: a table is no value, and takes no parameter",
        "Admin/BackupService.cs SL1002: a shell reads the command line, whatever its arguments are",
        "Admin/Diagnostics.cs SL1002: the same",
        "Admin/DiscountEndpoints.cs SL5001: the form has to send a token first",
        "Cart/CartCounters.cs SL1015: the text is a script, with its own keys and arguments",
        "Catalogue/CatalogueService.cs SL1001: the command is put together in several statements",
        "Images/ImageStore.cs SL1003: one of two parts may be a folder",
        "Imports/SupplierFeed.cs SL3002: the header is made of two constants and an encoding",
        "Orders/OrderRepository.cs SL1001: the command is built by a StringBuilder",
        "Orders/OrderRepository.cs SL1001: a method of the shop changes the value first, in quotes that stay around it",
        "Pages/Orders/Track.cshtml.cs SL1001: a part of the command is put together before",
        "Payments/CardVault.cs SL2002: what is stored could not be read any more",
        "Payments/CardVault.cs SL2002: the other side does not know another cipher",
        "Payments/CardVault.cs SL2003: what is stored has no place for a nonce",
        "Payments/CardVault.cs SL2003: the same",
        "Payments/VoucherCodes.cs SL2004: whoever opens the voucher has to get the vector",
        "Payments/VoucherCodes.cs SL2005: the salt makes the key of every till",
        "Reports/ReportBuilder.cs SL1001: the command is built by another method",
        "Reports/ReportFiles.cs SL5017: the permissions have a name for a part of them",
        "Reports/ReportsController.cs SL1001: a table is no value, and takes no parameter",
        "Webhooks/PartnerKeys.cs SL2015: a setting that is missing is null, and equals nothing",
    ];

    [Fact]
    public async Task All_fixes_at_once_leave_code_that_compiles_and_only_findings_without_a_fix()
    {
        var shop = new BulkFix(Path.Combine(VulnerableShopTests.RepositoryRoot(), "tests", "Samples", "VulnerableShop"));
        Assert.Empty(await shop.ErrorsAsync());

        await shop.RunAsync();

        Assert.Empty(shop.Failures);
        var fixable = Shipped.Fixes.SelectMany(static fix => fix.FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);
        var left = (await shop.FindingsAsync()).Where(finding => fixable.Contains(finding.Id)).Select(static finding => $"{finding.Location.SourceTree!.FilePath} {finding.Id}");
        Assert.Equal(Unfixable.Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
    }
}
