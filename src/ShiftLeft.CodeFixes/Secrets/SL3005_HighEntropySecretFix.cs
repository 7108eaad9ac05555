namespace ShiftLeft.CodeFixes.Secrets;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL3005_HighEntropySecretFix() : MoveToConfigurationFix("SL3005");
