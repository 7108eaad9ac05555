namespace ShiftLeft.Analyzers.Rules.Crypto;

internal sealed class SL2003_UnsafeCipherMode() : CodeRule(Rule.SL2003_UnsafeCipherMode)
{
    private const string Cryptography = "System.Security.Cryptography.";
    private const int ECB = 2;

    public override void Register(RuleRegistry on)
    {
        on.Use(Cryptography + "CipherMode", "ECB", static (context, mention) =>
        {
            if (!mention.IsTested())
                ReportEcb(context, mention, "CipherMode.ECB");
        });
        on.Set(Cryptography + "SymmetricAlgorithm", "Mode", static (context, assignment) =>
        {
            if (assignment.Value.Unwrapped() is ILiteralOperation { ConstantValue.Value: ECB })
                ReportEcb(context, assignment, "CipherMode.ECB");
        });
        foreach (var method in new[] { "EncryptEcb", "DecryptEcb", "TryEncryptEcb", "TryDecryptEcb" })
            on.Call(Cryptography + "SymmetricAlgorithm", method, (context, call) => ReportEcb(context, call, method));
        on.New("Org.BouncyCastle.Crypto.Modes.EcbBlockCipher", static (context, creation) => ReportEcb(context, creation, "EcbBlockCipher"));

        on.Use(Cryptography + "RSAEncryptionPadding", "Pkcs1", Padding);
        on.Use(Cryptography + "Xml.EncryptedXml", "XmlEncRSA15Url", Padding);
        on.Use("Microsoft.IdentityModel.Tokens.SecurityAlgorithms", "RsaPKCS1", Padding);
        on.New(Cryptography + "RSAPKCS1KeyExchangeFormatter", static (context, creation) => ReportPadding(context, creation, creation.Type!.Name));
        on.New(Cryptography + "RSAPKCS1KeyExchangeDeformatter", static (context, creation) => ReportPadding(context, creation, creation.Type!.Name));
        foreach (var method in new[] { "Encrypt", "Decrypt" })
        {
            on.Call(Cryptography + "RSACryptoServiceProvider", method, (context, call) =>
            {
                if (call.Arguments.Any(static argument => argument.Value.ConstantBoolean() == false))
                    ReportPadding(context, call, $"{method} without OAEP");
            });
        }

        on.Call("Org.BouncyCastle.Security.CipherUtilities", "GetCipher", Transformation);
    }

    private static void Transformation(RuleContext context, IInvocationOperation call)
    {
        if (call.Arguments is not [var argument] || argument.Value.ConstantString() is not { } text || text.Split('/') is not [var algorithm, var mode, var padding])
            return;
        if (!algorithm.Equals("RSA", StringComparison.OrdinalIgnoreCase))
        {
            if (mode.Equals("ECB", StringComparison.OrdinalIgnoreCase))
                ReportEcb(context, call, $"'{text}'");
        }
        else if (padding.StartsWith("PKCS1", StringComparison.OrdinalIgnoreCase))
        {
            ReportPadding(context, call, $"'{text}'");
        }
    }

    private static void Padding(RuleContext context, IMemberReferenceOperation mention)
    {
        if (!mention.IsTested())
            ReportPadding(context, mention, $"{mention.Member.ContainingType.Name}.{mention.Member.Name}");
    }

    private static void ReportEcb(RuleContext context, IOperation at, string what)
    {
        if (!BlockConstructions.Surround(context, at))
            context.Report(Rule.SL2003_UnsafeCipherMode, at, what, "shows which blocks of the plain text are equal", "an authenticated mode such as AesGcm");
    }

    private static void ReportPadding(RuleContext context, IOperation at, string what) =>
        context.Report(Rule.SL2003_UnsafeCipherMode, at, what, "lets an attacker decrypt by watching for padding errors", "OAEP");
}
