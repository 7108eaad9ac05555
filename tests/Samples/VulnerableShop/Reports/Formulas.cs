using System.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace VulnerableShop.Reports;

[Authorize(Roles = "Admin")]
[Route("formulas")]
public sealed class Formulas : Controller
{
    private static readonly Dictionary<string, Type> Kinds = new() { ["tags"] = typeof(List<string>), ["prices"] = typeof(List<decimal>) };

    [HttpGet("compute")]
    public object? Compute(string formula)
    {
        using var table = new DataTable();
        return table.Compute(formula, ""); // expect: SL1012
    }

    [HttpGet("create/{kind}")]
    public object? Create(string kind) => Kinds.TryGetValue(kind, out var type) ? Activator.CreateInstance(type) : null;

    [HttpGet("create-any/{type}")]
    public object? CreateAny(string type) =>
        Type.GetType("VulnerableShop.Reports." + type) is { } found ? Activator.CreateInstance(found) : null; // expect: SL1013
}
