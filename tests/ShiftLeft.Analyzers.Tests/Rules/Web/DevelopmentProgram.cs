namespace ShiftLeft.Analyzers.Tests.Rules.Web;

/// <summary>A program that does something in development only.</summary>
internal static class DevelopmentProgram
{
    /// <param name="statement">Uses <c>builder</c>.</param>
    /// <param name="others">What is done anywhere.</param>
    public static string With(string statement, string others = "") => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        if (builder.Environment.IsDevelopment())
            {{statement}}
        {{others}}
        """;
}
