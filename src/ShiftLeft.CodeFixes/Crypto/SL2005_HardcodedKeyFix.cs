using ShiftLeft.CodeFixes.Secrets;

namespace ShiftLeft.CodeFixes.Crypto;

[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SL2005_HardcodedKeyFix() : MoveToConfigurationFix("SL2005");
