using Microsoft.AspNetCore.Identity;

namespace VulnerableShop.Accounts;

/// <summary>How the people who work here sign in to the back office.</summary>
public sealed class StaffIdentity(SignInManager<IdentityUser> manager)
{
    public static void Configure(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<IdentityOptions>(options =>
        {
            options.Password.RequiredLength = 5; // expect: SL5012
            options.Password.RequireDigit = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
        });
        services.Configure<IdentityOptions>("contractors", options =>
        {
            options.Password.RequiredLength = 14;
            options.Password.RequireNonAlphanumeric = false;
            options.SignIn.RequireConfirmedAccount = configuration.GetValue("Staff:Confirm", true);
        });
        services.ConfigureApplicationCookie(options =>
        {
            options.ExpireTimeSpan = TimeSpan.FromDays(400); // expect: SL5022
            options.SlidingExpiration = false;
        });
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(2));
    }

    public Task<SignInResult> SignInAsync(string name, string password) =>
        manager.PasswordSignInAsync(name, password, isPersistent: false, lockoutOnFailure: false); // expect: SL5012

    public Task<SignInResult> SignInToBackOfficeAsync(string name, string password) =>
        manager.PasswordSignInAsync(name, password, isPersistent: false, lockoutOnFailure: true);
}
