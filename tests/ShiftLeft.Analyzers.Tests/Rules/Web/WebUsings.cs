namespace ShiftLeft.Analyzers.Tests.Rules.Web;

/// <summary>What controllers, pages and programs of ASP.NET Core use.</summary>
internal static class WebUsings
{
    public const string Of = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.Extensions.DependencyInjection;

        """;
}
