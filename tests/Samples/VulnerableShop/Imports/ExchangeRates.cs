namespace VulnerableShop.Imports;

/// <summary>Rates of the day, for prices in other currencies.</summary>
public sealed class ExchangeRates(HttpClient http)
{
    private const string Daily = "https://rates.bank-data.net/daily?base=EUR&api_key=q7Zt2LpX9vBn4KsW"; // expect: SL3006
    private const string Documentation = "https://rates.bank-data.net/docs?api_key={your-key}&base=EUR";

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["merchant_secret"] = "m4Xc8RtB2kLq9ZwY6vNd", // expect: SL3005
        ["merchant_id"] = "c7Hq2XvT9pLm3RzKw5Bd",
    };

    public Task<string> TodayAsync(CancellationToken cancellation) => http.GetStringAsync(Daily, cancellation);

    public static string Help => $"See {Documentation}; this shop is {Settings["merchant_id"]}.";
}
