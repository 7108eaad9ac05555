namespace ShiftLeft.CodeFixes.Secrets;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL3001_ProviderCredentialFix() : MoveToConfigurationFix("SL3001");
