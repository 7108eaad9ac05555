using System.ComponentModel.DataAnnotations;

namespace VulnerableShop.Accounts;

public sealed class LoginForm
{
    [EmailAddress]
    public required string Email { get; set; }

    [DataType(DataType.Password)]
    public required string Password { get; set; }

    public bool RememberMe { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class RegisterForm
{
    [EmailAddress]
    public required string Email { get; set; }

    [StringLength(80)]
    public required string DisplayName { get; set; }

    [StringLength(200, MinimumLength = 12)]
    public required string Password { get; set; }
}

public sealed class ResetForm
{
    public required string Email { get; set; }

    public required string Token { get; set; }

    public required string NewPassword { get; set; }
}

public sealed record Profile(int Id, string DisplayName, string Avatar);
