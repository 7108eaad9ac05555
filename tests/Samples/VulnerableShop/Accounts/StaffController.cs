using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace VulnerableShop.Accounts;

[Authorize(Roles = "Admin")]
[Route("staff")]
public sealed class StaffController(StaffDirectory directory, ILogger<StaffController> logger) : Controller
{
    [HttpGet("by-name")]
    public int ByName(string name)
    {
        logger.LogInformation($"Search for {name}"); // expect: SL1010
        return directory.CountByName(name);
    }

    [HttpGet("by-number/{number}")]
    public int ByNumber(int number)
    {
        logger.LogInformation($"Search for {number}");
        return directory.CountByNumber(number);
    }

    [HttpGet("by-mail")]
    public int ByMail(string mail)
    {
        logger.LogInformation("Search for {Mail}", mail);
        return directory.CountByMail(mail);
    }

    [HttpGet("room")]
    public IActionResult Room(string room)
    {
        Response.Headers["X-Room"] = room; // expect: SL1011
        Response.Headers["X-Floor"] = room.ReplaceLineEndings("");
        return Ok();
    }

    [HttpPost("view")]
    public IActionResult View(string desk, string theme) // expect: SL5001
    {
        HttpContext.Session.SetString("desk", desk); // expect: SL1023
        if (theme is "dark" or "light")
            HttpContext.Session.SetString("theme", theme);
        return Ok();
    }
}
