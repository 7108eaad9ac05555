using Microsoft.IdentityModel.Tokens;

namespace VulnerableShop.Accounts;

/// <summary>Partners bring tokens of their own login.</summary>
public static class PartnerLogin
{
    public static IServiceCollection AddPartnerLogin(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddAuthentication().AddJwtBearer("partners", options =>
        {
            options.RequireHttpsMetadata = !environment.IsDevelopment();
            options.TokenValidationParameters = new TokenValidationParameters
            {
                IssuerSigningKey = Key(configuration),
                ValidateIssuer = false, // expect: SL2012
                ValidAudience = "shop-partners",
            };
        });
        return services;
    }

    private static SymmetricSecurityKey Key(IConfiguration configuration) => new(Convert.FromBase64String(
        configuration["Partners:TokenKey"] ?? throw new InvalidOperationException("Set Partners:TokenKey.")));
}
