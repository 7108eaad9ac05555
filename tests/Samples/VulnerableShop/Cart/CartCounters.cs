using Microsoft.AspNetCore.Mvc;
using StackExchange.Redis;

namespace VulnerableShop.Cart;

[Route("cart/counters")]
public sealed class CartCounters(IDatabase counters) : Controller
{
    [HttpPost("raise")]
    public string? Raise(string sku) =>
        counters.ScriptEvaluate("return redis.call('incr', 'cart:" + sku + "')").ToString(); // expect: SL1015

    [HttpPost("lower")]
    public string? Lower(string sku) =>
        counters.ScriptEvaluate("return redis.call('decr', KEYS[1])", [new RedisKey("cart:" + sku)]).ToString();
}
