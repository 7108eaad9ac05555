namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>A redirect becomes one that refuses addresses of other sites.</summary>
public sealed class SL1009FixTests() : RuleTests("SL1009")
{
    [Theory]
    [InlineData("IActionResult", "Redirect([|url|])", "LocalRedirect(url)")]
    [InlineData("ActionResult", "this.Redirect([|url|])", "this.LocalRedirect(url)")]
    [InlineData("IActionResult", "RedirectPermanent([|url|])", "LocalRedirectPermanent(url)")]
    [InlineData("IActionResult", "RedirectPreserveMethod([|url|])", "LocalRedirectPreserveMethod(url)")]
    [InlineData("IActionResult", "new RedirectResult([|url|], true)", "new LocalRedirectResult(url, true)")]
    [InlineData("IActionResult", "url.Length == 0 ? NotFound() : Redirect([|url|])", "url.Length == 0 ? NotFound() : LocalRedirect(url)")]
    [InlineData("IResult", "Results.Redirect([|url|])", "Results.LocalRedirect(url)")]
    [InlineData("IResult", "Results.Redirect([|url|], true)", "Results.LocalRedirect(url, true)")]
    [InlineData("RedirectHttpResult", "TypedResults.Redirect([|url|])", "TypedResults.LocalRedirect(url)")]
    public Task Redirects_to_local_addresses(string type, string before, string after) => Fixes(Body(type, $"return {before};"), Body(type, $"return {after};"));

    [Theory]
    [InlineData("RedirectResult", "return Redirect([|url|]);")]
    [InlineData("IActionResult", "var result = Redirect([|url|]); return result;")]
    [InlineData("IActionResult", "Response.Redirect([|url|]); return Ok();")]
    [InlineData("IActionResult", "Response.Headers.Location = [|url|]; return StatusCode(302);")]
    public Task Offers_nothing_where_the_result_would_not_fit(string type, string statements) => OffersNoFix(Body(type, statements));

    private static string Body(string type, string statements) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;

        public class GoController : Controller
        {
            public {{type}} Go()
            {
                string url = Request.Query["url"].ToString();
                {{statements}}
            }
        }
        """;
}
