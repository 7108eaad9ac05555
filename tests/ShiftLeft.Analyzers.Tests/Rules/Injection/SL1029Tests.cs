namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1029Tests() : RuleTests("SL1029")
{
    [Theory]
    [InlineData("""System.IO.File.WriteAllText("settings.txt", [|password|]);""")]
    [InlineData("""await System.IO.File.AppendAllTextAsync("users.csv", [|$"{name};{password}\n"|]);""")]
    [InlineData("""System.IO.File.WriteAllBytes("key.bin", [|System.Text.Encoding.UTF8.GetBytes(form.ApiKey!)|]);""")]
    [InlineData("""Response.Cookies.Append("remember", [|password|]);""")]
    [InlineData("""Microsoft.Win32.Registry.CurrentUser.SetValue("key", [|password|]);""")]
    [InlineData("""await client.GetStringAsync([|"http://a.example/login?password=" + password|]);""")]
    [InlineData("""await client.GetStringAsync([|$"https://a.example/map?key={form.ApiKey}"|]);""")]
    [InlineData("""new System.Net.Sockets.TcpClient("a.example", 23).GetStream().Write([|System.Text.Encoding.ASCII.GetBytes(password)|]);""")]
    [InlineData("""new System.Net.Sockets.UdpClient().Send([|System.Text.Encoding.ASCII.GetBytes(password)|], 4);""")]
    public Task Finds_secrets_in_clear(string statements) => Finds(Action(statements));

    [Theory]
    [InlineData("""System.IO.File.WriteAllText("settings.txt", name);""")]
    [InlineData("""using var secret = new System.Security.SecureString(); System.IO.File.WriteAllText("settings.txt", secret.ToString());""")]
    [InlineData("""System.IO.File.WriteAllText("settings.txt", protector.Protect(password));""")]
    [InlineData("""System.IO.File.WriteAllBytes("hash.bin", System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(password)));""")]
    [InlineData("""Response.Cookies.Append("session", protector.Protect(password));""")]
    [InlineData("""Response.Cookies.Append("access", form.AccessToken!);""")]
    [InlineData("""await client.PostAsync("https://a.example/login", new StringContent(password));""")]
    [InlineData("""System.IO.File.WriteAllText("settings.txt", Encrypt(password)); static string Encrypt(string text) => new(text.Reverse().ToArray());""")]
    public Task Quiet_where_they_are_protected(string statements) => Quiet(Action(statements));

    private static string Action(string statements) => $$"""
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.AspNetCore.Mvc;

        public class AccountForm
        {
            public string? ApiKey { get; set; }
            public string? AccessToken { get; set; }
        }

        public class AccountController(IDataProtector protector, HttpClient client) : Controller
        {
            public async Task Save(string name, string password, AccountForm form)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}
