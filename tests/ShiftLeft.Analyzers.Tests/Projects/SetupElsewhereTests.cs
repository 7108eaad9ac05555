namespace ShiftLeft.Analyzers.Tests.Projects;

/// <summary>A program whose authentication is set up in a project of its own.</summary>
public sealed class SetupElsewhereTests
{
    private const string Web = """
        using Microsoft.AspNetCore.Mvc;
        public class OrderController : Controller
        {
            [HttpPost] public IActionResult Cancel(int id) => View();
            [HttpPost, ValidateAntiForgeryToken] public IActionResult Checked(int id) => View();
        }
        """;

    [Theory]
    [InlineData("services.AddAuthentication(\"Cookies\").AddCookie();", true)]
    [InlineData("services.AddAuthentication(Microsoft.AspNetCore.Server.IISIntegration.IISDefaults.AuthenticationScheme);", true)]
    [InlineData("services.AddAuthentication(\"Bearer\").AddJwtBearer();", false)]
    [InlineData("", false)]
    [InlineData("services.AddAuthentication(\"Cookies\").AddCookie(); services.AddControllersWithViews(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));", false)]
    [InlineData("services.AddAuthentication(\"Cookies\").AddCookie(options => options.Cookie.SameSite = SameSiteMode.Strict);", false)]
    public async Task Another_project_says_how_callers_prove_who_they_are(string setup, bool isFound)
    {
        var solution = new Solution { CodeRule = "SL5001" };
        await solution.Project("Setup", Setup(setup));
        var found = (await solution.Diagnostics("Web", Web)).Where(static diagnostic => diagnostic.Id == "SL5001").Select(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(isFound ? [3] : [], found);
    }

    [Fact]
    public async Task It_is_passed_on()
    {
        var solution = new Solution { CodeRule = "SL5001" };
        await solution.Project("Setup", Setup("services.AddAuthentication(\"Cookies\").AddCookie();"));
        await solution.Project("Between", Setup(""));
        Assert.Contains("\nsetup cookies\n", solution.Summaries, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_of_a_later_version_says_nothing()
    {
        var solution = new Solution { CodeRule = "SL5001" };
        solution.Give("Lib", "shiftleft-summaries 2 Lib\nsetup moons filter:Tides\n");
        Assert.Empty(await solution.Project("Web", Web));
    }

    private static string Setup(string statements) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;
        namespace Own{{(statements.Length == 0 ? "None" : "Some")}};
        public static class Registration { public static void AddOwn(this IServiceCollection services) { {{statements}} } }
        """;
}
