namespace ShiftLeft.Analyzers.Tests.Models.Flows;

public sealed class RedirectFlowTests() : RuleTests("SL1009")
{
    [Fact]
    public Task Finds_addresses_of_the_user() => Finds("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        public class LoginController : Controller
        {
            public IActionResult Get(string returnUrl) => Redirect([|returnUrl|]);
            public void Other(string returnUrl)
            {
                Response.Redirect([|returnUrl|]);
                Response.Headers.Location = [|returnUrl|];
                Response.Headers["Location"] = [|returnUrl|];
                Response.Headers.Append("Location", [|returnUrl|]);
            }
            public IResult Minimal(string returnUrl) => Results.Redirect([|returnUrl|]);
        }
        """);

    [Fact]
    public Task Quiet_on_local_and_own_addresses() => Quiet("""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        public class LoginController : Controller
        {
            public IActionResult Get(string returnUrl)
            {
                if (Url.IsLocalUrl(returnUrl))
                    return Redirect(returnUrl);
                return LocalRedirect(returnUrl);
            }
            public IActionResult Negated(string returnUrl)
            {
                if (!Url.IsLocalUrl(returnUrl))
                    return RedirectToAction("Index", new { returnUrl });
                return Redirect(returnUrl);
            }
            public IActionResult Host() => Redirect($"https://{Request.Host}/login");
            public IActionResult Action(string id) => Redirect(Url.Action("Get", new { id })!);
            public IActionResult Query(string id) => Redirect("/items?id=" + id);
            public void Header(string value) => Response.Headers["X-Id"] = value;
        }
        """);
}
