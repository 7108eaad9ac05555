using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace VulnerableShop.Admin;

[Authorize(Roles = "Admin")]
[Route("maintenance")]
[AutoValidateAntiforgeryToken]
public sealed class Maintenance : Controller
{
    [HttpPost("mode")]
    public void Mode(string mode) => Environment.SetEnvironmentVariable("SHOP_MODE", mode); // expect: SL1019

    [HttpPost("night")]
    public void Night(bool on) => Environment.SetEnvironmentVariable("SHOP_MODE", on ? "night" : "day");

    [HttpPost("rotate")]
    public void Rotate(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/sbin/logrotate")
        {
            WorkingDirectory = folder, // expect: SL1020
        });
    }
}
