using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ShiftLeft.Analyzers.Tests.Policy;

/// <summary>What only administrators can send is a suggestion where choosing it is what administration is for.</summary>
public sealed class TrustedAdministratorsTests
{
    [Theory]
    [InlineData("""[Authorize(Roles = "Admin")]""")]
    [InlineData("""[Authorize(Roles = "Administrators, SuperUser")]""")]
    [InlineData("""[Authorize(Policy = "RequireAdminRole")]""")]
    [InlineData("""[Authorize("AdministratorsOnly")]""")]
    [InlineData("[Authorize, Admin]")]
    [InlineData("""[Rights("admin", "sysadmin")]""")]
    [InlineData("""[Authorize(Roles = nameof(Roles.Administrator))]""")]
    [InlineData("[AuthorizeAdmin]")]
    [InlineData("[AuthorizeAdmin(ignore: false)]")]
    [InlineData("[TypeFilter(typeof(AdminFilter))]")]
    [InlineData("[ServiceFilter(typeof(AdminFilter))]")]
    public async Task Told_by_an_attribute(string attribute)
    {
        await Reports("SL1008", DiagnosticSeverity.Info, Action(attribute, "client.GetStringAsync({|#0:url|})"));
        await Reports("SL1008", DiagnosticSeverity.Info, Controller(attribute, Method("", "client.GetStringAsync({|#0:url|})")));
        await Reports("SL1008", DiagnosticSeverity.Info, Controller("", "", attribute + " public abstract class Base : Controller; " + Ports(Method("", "client.GetStringAsync({|#0:url|})"), "Base")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Authorize]")]
    [InlineData("""[Authorize(Roles = "Admin, Editor")]""")]
    [InlineData("""[Authorize(Roles = "Badminton")]""")]
    [InlineData("""[Authorize(Policy = "RequireAdminOrOwner")]""")]
    [InlineData("""[Rights("admin", "editor")]""")]
    [InlineData("""[Area("Admin")]""")]
    [InlineData("""[Authorize(Roles = "Admin"), AllowAnonymous]""")]
    [InlineData("[AuthorizeAdmin(ignore: true)]")]
    [InlineData("[AdminMenu]")]
    [InlineData("[TypeFilter(typeof(AdminMenuFilter))]")]
    [InlineData("[TypeFilter(typeof(EditorFilter))]")]
    public Task Not_where_others_may_send_it(string attribute) =>
        Reports("SL1008", DiagnosticSeverity.Warning, Action(attribute, "client.GetStringAsync({|#0:url|})"));

    [Theory]
    [InlineData("""[Authorize(Roles = "Admin")]""", "[AllowAnonymous]")]
    [InlineData("[AllowAnonymous]", """[Authorize(Roles = "Admin")]""")]
    [InlineData("[AuthorizeAdmin]", "[AuthorizeAdmin(ignore: true)]")]
    public Task Not_where_an_attribute_opens_what_another_closes(string controller, string action) => Reports(
        "SL1008", DiagnosticSeverity.Warning, Controller(controller, Method(action, "client.GetStringAsync({|#0:url|})")));

    [Theory]
    [InlineData("SL1003", "System.IO.File.ReadAllText({|#0:url|})")]
    [InlineData("SL1013", "Type.GetType({|#0:url|})!")]
    [InlineData("SL1024", "System.IO.File.WriteAllBytesAsync({|#0:System.IO.Path.Combine(\"/srv/files\", System.IO.Path.GetFileName(Request.Form.Files[0].FileName))|}, new byte[3])")]
    public Task What_administration_is_for(string rule, string call) => Reports(rule, DiagnosticSeverity.Info, Action("""[Authorize(Roles = "Admin")]""", call));

    [Theory]
    [InlineData("SL1002", "System.Diagnostics.Process.Start(\"sh\", {|#0:\"-c \" + url|})")]
    [InlineData("SL1004", "Content({|#0:\"<b>\" + url|}, \"text/html\")")]
    [InlineData("SL1009", "Redirect({|#0:url|})")]
    public Task What_gives_more_or_harms_others_is_reported_as_ever(string rule, string call) =>
        Reports(rule, DiagnosticSeverity.Warning, Action("""[Authorize(Roles = "Admin")]""", call));

    [Fact]
    public Task One_that_anybody_can_reach_goes_before_a_shorter_way_of_administrators() => Reports("SL1008", DiagnosticSeverity.Warning, """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class Fetcher(HttpClient client) { public object Get(string url) => client.GetStringAsync({|#0:url|}); }

        [Authorize(Roles = "Admin")]
        public class AdminController(Fetcher fetcher) : Controller { public object Get(string address) => fetcher.Get(address); }

        public class OpenController(Fetcher fetcher) : Controller
        {
            public object Get(string address) => Pass(address);

            private object Pass(string address) => fetcher.Get(address.Trim());
        }
        """);

    [Fact]
    public Task The_message_says_so()
    {
        var test = Test("SL1008", Action("""[Authorize(Roles = "Admin")]""", "client.GetStringAsync({|#0:url|})"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("SL1008", DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("url", "the request of an administrator", "HttpClient.GetStringAsync"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_team_that_trusts_nobody_switches_it_off() => Reports(
        "SL1008", DiagnosticSeverity.Warning, Action("""[Authorize(Roles = "Admin")]""", "client.GetStringAsync({|#0:url|})"),
        static test => test.Configure("shiftleft.trust_administrators = false"));

    [Theory]
    [InlineData("error", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    public Task It_is_never_more_than_the_rule(string ofRule, DiagnosticSeverity severity) => Reports(
        "SL1008", severity, Action("""[Authorize(Roles = "Admin")]""", "client.GetStringAsync({|#0:url|})"),
        test => test.Configure($"shiftleft.SL1008.severity = {ofRule}"));

    private static Task Reports(string rule, DiagnosticSeverity severity, string source, Action<RuleTest>? configure = null)
    {
        var test = Test(rule, source);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(rule, severity).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        configure?.Invoke(test);
        return test.RunAsync();
    }

    private static RuleTest Test(string rule, string source)
    {
        var test = new RuleTest(rule) { TestCode = source };
        test.TestState.Sources.Add(("GlobalUsings.cs", RuleTest.ImplicitUsings));
        return test;
    }

    private static string Action(string attribute, string call) => Controller("", Method(attribute, call));

    private static string Method(string attribute, string call) => $"{attribute} public object Get(string url) => {call};";

    private static string Ports(string members, string @base) => $"public class PortsController(HttpClient client) : {@base} {{ {members} }}";

    private static string Controller(string attribute, string members, string more = "") => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public enum Roles { Administrator }

        public class AdminAttribute : AuthorizeAttribute;

        public class RightsAttribute(params string[] names) : AuthorizeAttribute { public string[] Names => names; }

        public class AuthorizeAdminAttribute(bool ignore = false) : TypeFilterAttribute(typeof(AdminFilter)) { public bool Ignore => ignore; }

        public class AdminMenuAttribute() : TypeFilterAttribute(typeof(AdminMenuFilter));

        public class AdminFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }

        public class EditorFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }

        public class AdminMenuFilter : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { } public void OnActionExecuted(ActionExecutedContext context) { } }

        {{attribute}}
        {{(members == "" ? "" : Ports(members, "Controller"))}}
        {{more}}
        """;
}
