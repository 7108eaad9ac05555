namespace ShiftLeft.CodeFixes.Secrets;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL3002_HardcodedPasswordFix() : MoveToConfigurationFix("SL3002");
