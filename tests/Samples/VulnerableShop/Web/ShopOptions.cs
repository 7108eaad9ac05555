namespace VulnerableShop.Web;

public sealed class ShopOptions
{
    public string MediaRoot { get; set; } = "media";

    public string InvoiceRoot { get; set; } = "invoices";

    public string BackupRoot { get; set; } = "backups";

    public string PublicUrl { get; set; } = "https://shop.example";
}
