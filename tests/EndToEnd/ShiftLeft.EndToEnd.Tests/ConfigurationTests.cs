namespace ShiftLeft.EndToEnd.Tests;

/// <summary>
/// Who decides about a severity: the preset of the mode, above it the team's shiftleft keys, above them what the compiler itself offers.
/// All projects are built in one go.
/// </summary>
[Collection(nameof(Workshop))]
public sealed class ConfigurationTests(ConfigurationTests.Built built) : IClassFixture<ConfigurationTests.Built>
{
    private const string Error = "error SL2001 Code.cs:3";
    private const string Warning = "warning SL2001 Code.cs:3";

    private static readonly Scenario[] Scenarios =
    [
        new Scenario("Default").Expect(Warning),
        new Scenario("ModeRecommended").Property("ShiftLeftMode", "Recommended").Expect(Warning),
        new Scenario("ModeStrict").Property("ShiftLeftMode", "Strict").Expect(Error),
        new Scenario("ModeInOtherCase").Property("ShiftLeftMode", "sTRICT").Expect(Error),
        new Scenario("ModeAudit").Property("ShiftLeftMode", "Audit").Expect(Warning),
        new Scenario("ModeNone").Property("ShiftLeftMode", "None"),
        new Scenario("ModeUnknown").Property("ShiftLeftMode", "Strickt").Expect("error SL9006 ModeUnknown.csproj:0"),
        new Scenario("ModeFromDirectoryBuildProps").File("Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup><ShiftLeftMode>Strict</ShiftLeftMode></PropertyGroup>
            </Project>
            """).Expect(Error),
        new Scenario("ModeFromDirectoryBuildTargets").File("Directory.Build.targets", """
            <Project>
              <PropertyGroup><ShiftLeftMode>Strict</ShiftLeftMode></PropertyGroup>
            </Project>
            """).Expect(Error),

        new Scenario("OurKeyInEditorConfig").EditorConfig("*.cs", "shiftleft.SL2001.severity = error").Expect(Error),
        new Scenario("OurKeyOffInEditorConfig").EditorConfig("*.cs", "shiftleft.SL2001.severity = none"),
        new Scenario("OurKeySuggestion").EditorConfig("*.cs", "shiftleft.SL2001.severity = suggestion"),
        new Scenario("OurKeyInGlobalConfig").GlobalConfig("shiftleft.SL2001.severity = error").Expect(Error),
        new Scenario("OurKeyInBoth").GlobalConfig("shiftleft.SL2001.severity = error").EditorConfig("*.cs", "shiftleft.SL2001.severity = warning").Expect(Warning),
        new Scenario("OurKeyBeatsMode").Property("ShiftLeftMode", "Strict").EditorConfig("*.cs", "shiftleft.SL2001.severity = warning").Expect(Warning),
        new Scenario("ExcludedPath").EditorConfig("*.cs", "shiftleft.excluded_paths = /Legacy/").File("Legacy/Old.cs", Scenario.WeakHash.Replace("Code", "Old", StringComparison.Ordinal)).Expect(Warning),

        new Scenario("CompilerKeyInEditorConfig").EditorConfig("*.cs", "dotnet_diagnostic.SL2001.severity = error").Expect(Error),
        new Scenario("CompilerKeyOff").EditorConfig("*.cs", "dotnet_diagnostic.SL2001.severity = none"),
        new Scenario("CompilerKeyBeatsMode").Property("ShiftLeftMode", "Strict").EditorConfig("*.cs", "dotnet_diagnostic.SL2001.severity = warning").Expect(Warning),
        new Scenario("CompilerKeyBeatsOurKey").GlobalConfig("shiftleft.SL2001.severity = error").EditorConfig("*.cs", "dotnet_diagnostic.SL2001.severity = warning").Expect(Warning),
        new Scenario("CompilerKeyInGlobalConfig").GlobalConfig("dotnet_diagnostic.SL2001.severity = error").Expect(Error),
        new Scenario("CategoryOff").EditorConfig("*.cs", "dotnet_analyzer_diagnostic.category-Security.severity = none"),
        new Scenario("CategoryError").EditorConfig("*.cs", "dotnet_analyzer_diagnostic.category-Security.severity = error").Expect(Error),

        new Scenario("NoWarn").Property("NoWarn", "SL2001"),
        new Scenario("NoWarnInStrict").Property("NoWarn", "SL2001").Property("ShiftLeftMode", "Strict"),
        new Scenario("WarningsAsErrors").Property("WarningsAsErrors", "SL2001").Expect(Error),
        new Scenario("TreatWarningsAsErrors").Property("TreatWarningsAsErrors", "true").Expect(Error),
        new Scenario("TreatWarningsAsErrorsLeavesSuggestions").Property("TreatWarningsAsErrors", "true").GlobalConfig("shiftleft.SL2001.severity = suggestion"),
        new Scenario("AuditWithTreatWarningsAsErrors").Property("TreatWarningsAsErrors", "true").Property("ShiftLeftMode", "Audit").Expect(Warning),
        new Scenario("AuditWithWarningsAsErrors").Property("TreatWarningsAsErrors", "true").Property("WarningsAsErrors", "SL2001").Property("ShiftLeftMode", "Audit").Expect(Error),

        new Scenario("Pragma").File("Code.cs", "#pragma warning disable SL2001 // checksum of a public file\n" + Scenario.WeakHash),
        new Scenario("PragmaOverError").Property("ShiftLeftMode", "Strict").File("Code.cs", "#pragma warning disable SL2001 // checksum of a public file\n" + Scenario.WeakHash),
        new Scenario("SuppressMessage").Property("ShiftLeftMode", "Strict").File("Suppressions.cs", """
            [assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "SL2001", Justification = "Checksum of a public file.")]
            """),
    ];

    public static TheoryData<string> Names => [.. Scenarios.Select(static scenario => scenario.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Severity(string name) => built.Assert(name);

    public sealed class Built(Workshop workshop) : BuiltScenarios(workshop, "Configuration", Scenarios);
}
