namespace VulnerableShop.Webhooks;

/// <summary>Partners send their key in a header.</summary>
public sealed class PartnerKeys(IConfiguration configuration)
{
    public bool IsPartner(HttpRequest request)
    {
        var apiKey = request.Headers["X-Partner-Key"].ToString();
        return apiKey.Length > 0 && apiKey == configuration["Partners:ApiKey"]; // expect: SL2015
    }

    public bool IsCurrent(HttpRequest request) => request.Headers["X-Partner-Version"] == configuration["Partners:Version"];
}
