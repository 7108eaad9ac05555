namespace ShiftLeft.EndToEnd.Tests;

/// <summary>The kinds of project a team has. All are built in one go.</summary>
[Collection(nameof(Workshop))]
public sealed class ProjectKindTests(ProjectKindTests.Built built) : IClassFixture<ProjectKindTests.Built>
{
    private const string Warning = "warning SL2001 Code.cs:3";

    private static readonly Scenario[] Scenarios =
    [
        new Scenario("Net8").Targets("net8.0").Expect(Warning),
        new Scenario("NetFramework").Targets("net48").Expect(Warning),
        new Scenario("NetStandard").Targets("netstandard2.0").Expect(Warning),
        new Scenario("SeveralTargets").Targets("net10.0", "netstandard2.0").Property("ShiftLeftReport", "true").File("Code.cs", """
            class Code
            {
                object Hash = System.Security.Cryptography.MD5.Create();
            #if NETSTANDARD
                object Old = System.Security.Cryptography.MD5.Create();
            #endif
            }
            """).Expect("warning SL2001 Code.cs:3 net10.0", "warning SL2001 Code.cs:3 netstandard2.0", "warning SL2001 Code.cs:5 netstandard2.0"),
        new Scenario("CentralVersions").Reference("""<PackageReference Include="ShiftLeft.Analyzers" PrivateAssets="all" />""").File("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="ShiftLeft.Analyzers" Version="$(ShiftLeftVersion)" /></ItemGroup>
            </Project>
            """).Expect(Warning),
        new Scenario("GlobalReference").Reference("").File("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><GlobalPackageReference Include="ShiftLeft.Analyzers" Version="$(ShiftLeftVersion)" /></ItemGroup>
            </Project>
            """).Expect(Warning),
        new Scenario("DirectoryBuildProps").Reference("").File("Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <ItemGroup><PackageReference Include="ShiftLeft.Analyzers" Version="$(ShiftLeftVersion)" PrivateAssets="all" /></ItemGroup>
            </Project>
            """).Expect(Warning),
        new Scenario("Program").Property("OutputType", "Exe").Property("ImplicitUsings", "enable").File("Code.cs", """
            using System.Security.Cryptography;

            Console.WriteLine(MD5.Create());
            """).Expect(Warning),
        new Scenario("Pages").Sdk("Microsoft.NET.Sdk.Web").Property("ImplicitUsings", "enable").File("Code.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            var app = builder.Build();
            app.MapRazorPages();
            app.Run();
            """).File("Pages/Index.cshtml", """
            @page
            @using System.Security.Cryptography
            <p>@Convert.ToHexString(MD5.Create().ComputeHash(new byte[1]))</p>
            """).Expect("warning SL2001 Index.cshtml:3"),
        new Scenario("PagesSetByCompilerKey").Sdk("Microsoft.NET.Sdk.Web").Property("ImplicitUsings", "enable").GlobalConfig("dotnet_diagnostic.SL2001.severity = error").File("Code.cs", """
            WebApplication.CreateBuilder(args).Build().Run();
            """).File("Pages/Index.cshtml", """
            @page
            <p>@System.Security.Cryptography.MD5.Create()</p>
            """).Expect("error SL2001 Index.cshtml:2"),
        new Scenario("PagesSetByOurKey").Sdk("Microsoft.NET.Sdk.Web").Property("ImplicitUsings", "enable").EditorConfig("*.cshtml", "shiftleft.SL2001.severity = error").File("Code.cs", """
            WebApplication.CreateBuilder(args).Build().Run();
            """).File("Pages/Index.cshtml", """
            @page
            <p>@System.Security.Cryptography.MD5.Create()</p>
            """).Expect("error SL2001 Index.cshtml:2"),
        new Scenario("SourceGenerators").Property("ImplicitUsings", "enable").Property("EmitCompilerGeneratedFiles", "true").File("Generated.cs", """
            using System.Text.Json.Serialization;
            using System.Text.RegularExpressions;

            public sealed record Order(int Id);

            [JsonSerializable(typeof(Order))]
            internal sealed partial class Json : JsonSerializerContext;

            internal static partial class Patterns
            {
                [GeneratedRegex("^[a-z]+$")]
                public static partial Regex Name();
            }
            """).Expect(Warning),
        new Scenario("OtherLanguageVersion").Property("LangVersion", "7.3").Targets("netstandard2.0").Expect(Warning),
        new Scenario("Nullable").Property("Nullable", "enable").Property("TreatWarningsAsErrors", "true").File("Code.cs", "class Code { }"),
    ];

    public static TheoryData<string> Names => [.. Scenarios.Select(static scenario => scenario.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Findings(string name) => built.Assert(name);

    [Fact]
    public void Each_target_framework_has_a_report_of_its_own()
    {
        var reports = Directory.GetFiles(Path.Combine(built.Folder, "SeveralTargets", "obj"), "shiftleft.sarif", SearchOption.AllDirectories);
        Assert.Equal([1, 2], reports.Select(Sarif.Read).Select(static report => report.Results("SL2001").Count()).Order());
    }

    public sealed class Built(Workshop workshop) : BuiltScenarios(workshop, "Kinds", Scenarios);
}
