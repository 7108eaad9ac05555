namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2012_ValidateTokens() : SwitchOnFix("SL2012", "Validate the token (set to true)");
