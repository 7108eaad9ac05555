using System.Security.Cryptography;
using System.Text;

namespace VulnerableShop.Payments;

/// <summary>Keeps what recurring payments need. Cards stored before 2019 are still in the old format.</summary>
public sealed class CardVault(IConfiguration configuration)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public byte[] Protect(string card)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var plain = Encoding.UTF8.GetBytes(card);
        var cipher = new byte[plain.Length];
        var tag = new byte[TagSize];
        using var aes = new AesGcm(Key(), TagSize);
        aes.Encrypt(nonce, plain, cipher, tag);
        return [.. nonce, .. tag, .. cipher];
    }

    public string Unprotect(byte[] stored)
    {
        var plain = new byte[stored.Length - NonceSize - TagSize];
        using var aes = new AesGcm(Key(), TagSize);
        aes.Decrypt(stored.AsSpan(0, NonceSize), stored.AsSpan(NonceSize + TagSize), stored.AsSpan(NonceSize, TagSize), plain);
        return Encoding.UTF8.GetString(plain);
    }

    public string UnprotectOld(byte[] stored)
    {
        using var des = TripleDES.Create(); // expect: SL2002
        des.Key = Key()[..24];
        des.Mode = CipherMode.ECB; // expect: SL2003
        return Encoding.UTF8.GetString(des.CreateDecryptor().TransformFinalBlock(stored, 0, stored.Length));
    }

    public byte[] Mask(byte[] number)
    {
        using var aes = Aes.Create();
        aes.Key = Key();
        return aes.EncryptEcb(number, PaddingMode.PKCS7); // expect: SL2003
    }

    /// <summary>For the terminal in the shop, which takes its key by RSA.</summary>
    public byte[] KeyForTerminal(string terminalPublicKey)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(terminalPublicKey);
        return rsa.Encrypt(Key(), RSAEncryptionPadding.Pkcs1); // expect: SL2003
    }

    public byte[] KeyForGateway(RSA gateway) => gateway.Encrypt(Key(), RSAEncryptionPadding.OaepSHA256);

    public string NewTerminalKey()
    {
        using var rsa = RSA.Create(1024); // expect: SL2006
        return rsa.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>For terminals that cannot take longer keys.</summary>
    public static RSA NewLegacyTerminalKey()
    {
        var rsa = RSA.Create();
        rsa.KeySize = 1024; // expect: SL2006
        return rsa;
    }

    public byte[] SignReceipt(byte[] receipt, RSA key) => key.SignData(receipt, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static RSA NewReceiptKey() => RSA.Create(3072);

    /// <summary>Telephone numbers, for the call centre's old switchboard.</summary>
    public byte[] ForSwitchboard(string number)
    {
        using var cipher = SymmetricAlgorithm.Create("DES")!; // expect: SL2002
        cipher.Key = Key()[..8];
        cipher.GenerateIV();
        var data = Encoding.ASCII.GetBytes(number);
        return [.. cipher.IV, .. cipher.CreateEncryptor().TransformFinalBlock(data, 0, data.Length)];
    }

    private byte[] Key() => Convert.FromBase64String(configuration["Vault:Key"] ?? throw new InvalidOperationException("Set Vault:Key."));
}
