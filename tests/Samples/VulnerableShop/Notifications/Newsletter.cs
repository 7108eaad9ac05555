using HandlebarsDotNet;
using Microsoft.AspNetCore.Mvc;

namespace VulnerableShop.Notifications;

[Route("newsletter")]
public sealed class Newsletter : Controller
{
    private static readonly HandlebarsTemplate<object, object> Greeting = Handlebars.Compile("Dear {{name}}, thank you.");

    [HttpPost("preview")]
    public string Preview(string template) => Handlebars.Compile(template)(new { shop = "Shop" }); // expect: SL1017

    [HttpPost("greeting")]
    public string Greet(string name) => Greeting(new { name });

    [HttpGet("price")]
    public string Price(string label, decimal price) => string.Format(label + ": {0:C}", price); // expect: SL1025

    [HttpGet("plain")]
    public string Plain(string label, decimal price) => string.Format("{0}: {1:C}", label, price);
}
