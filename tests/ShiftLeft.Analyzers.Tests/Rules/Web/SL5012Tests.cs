namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5012Tests() : RuleTests("SL5012")
{
    private const string OldIdentity = """
        namespace Microsoft.AspNet.Identity
        {
            public class PasswordValidator
            {
                public int RequiredLength { get; set; }
                public bool RequireDigit { get; set; }
            }

            public class MinimumLengthValidator
            {
                public MinimumLengthValidator(int requiredLength) { }
            }

            public class UserManager<TUser, TKey>
            {
                public bool UserLockoutEnabledByDefault { get; set; }
            }
        }

        namespace Microsoft.AspNet.Identity.Owin
        {
            public class SignInManager<TUser, TKey>
            {
                public System.Threading.Tasks.Task<int> PasswordSignInAsync(string userName, string password, bool isPersistent, bool shouldLockout) => null!;
            }
        }
        """;

    [Fact]
    public Task Finds_weak_options() => OffersNoFix("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.DependencyInjection;

        class C
        {
            private const int Length = 4;

            void Lambda(IServiceCollection services) => services.AddIdentity<IdentityUser, IdentityRole>(options =>
            {
                options.Password.RequireDigit = false;
                options.Password.RequireUppercase = false;
                [|options.Password.RequiredLength = Length|];
                [|options.Lockout.AllowedForNewUsers = false|];
                [|options.Lockout.MaxFailedAccessAttempts = 1000|];
                [|options.SignIn.RequireConfirmedAccount = false|];
            });

            void Configured(IServiceCollection services) => services.Configure<IdentityOptions>(options =>
            {
                [|options.Password.RequireDigit = false|];
                options.Password.RequireLowercase = false;
                options.Password.RequireNonAlphanumeric = false;
            });

            IdentityOptions Object() => new()
            {
                Password = new PasswordOptions { [|RequiredLength = 6|], RequireNonAlphanumeric = false },
                Lockout = { [|AllowedForNewUsers = false|] },
            };
        }
        """);

    [Fact]
    public Task Finds_sign_in_without_lockout() => Finds("""
        using Microsoft.AspNetCore.Identity;

        class C(SignInManager<IdentityUser> signIn)
        {
            Task M(string name, string password) => signIn.PasswordSignInAsync(name, password, true, [|lockoutOnFailure: false|]);

            Task N(IdentityUser user, string password) => signIn.PasswordSignInAsync(user, password, false, [|false|]);

            Task O(IdentityUser user, string password) => signIn.CheckPasswordSignInAsync(user, password, [|false|]);
        }
        """);

    [Fact]
    public Task Asks_for_lockout_only_where_nothing_limits_the_attempts() => Finds("""
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.RateLimiting;

        public class AccountController(SignInManager<IdentityUser> signIn) : Controller
        {
            [HttpPost, EnableRateLimiting("login")]
            public async Task<IActionResult> Login(string name, string password) => View(await signIn.PasswordSignInAsync(name, password, true, lockoutOnFailure: false));

            [HttpPost, RateLimit]
            public Task Other(string name, string password)
            {
                return Core();
                Task Core() => signIn.PasswordSignInAsync(name, password, true, lockoutOnFailure: false);
            }

            [HttpPost]
            public Task Open(string name, string password) => signIn.PasswordSignInAsync(name, password, true, [|lockoutOnFailure: false|]);
        }

        [EnableRateLimiting("all")]
        public class LimitedController(SignInManager<IdentityUser> signIn) : Controller
        {
            [HttpPost] public Task Login(string name, string password) => signIn.PasswordSignInAsync(name, password, true, lockoutOnFailure: false);

            [HttpPost, DisableRateLimiting] public Task Open(string name, string password) => signIn.PasswordSignInAsync(name, password, true, [|lockoutOnFailure: false|]);
        }

        public class DerivedController(SignInManager<IdentityUser> signIn) : LimitedController(signIn)
        {
            [HttpPost] public Task Again(string name, string password) => signIn.PasswordSignInAsync(name, password, true, lockoutOnFailure: false);

            private readonly SignInManager<IdentityUser> signIn = signIn;
        }

        public class RateLimitAttribute : System.Attribute;
        """);

    [Fact]
    public Task Finds_it_in_Identity_2() => Finds("""
        using Microsoft.AspNet.Identity;
        using Microsoft.AspNet.Identity.Owin;
        using System.Threading.Tasks;

        class C
        {
            void M(UserManager<string, int> manager)
            {
                var validator = new PasswordValidator { [|RequiredLength = 6|], RequireDigit = true };
                [|manager.UserLockoutEnabledByDefault = false|];
                var other = [|new MinimumLengthValidator(4)|];
            }

            Task<int> N(SignInManager<string, int> manager) => manager.PasswordSignInAsync("a", "b", true, [|shouldLockout: false|]);
        }
        """, static test =>
        {
            test.OnNetFramework();
            test.TestState.Sources.Add(("Identity.cs", OldIdentity));
        });

    [Fact]
    public Task Quiet_for_policies_that_hold() => Quiet("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        class C(SignInManager<IdentityUser> signIn)
        {
            void Long(IServiceCollection services) => services.AddIdentity<IdentityUser, IdentityRole>(options =>
            {
                // Length instead of composition.
                options.Password.RequireDigit = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredLength = 12;
                options.Lockout.AllowedForNewUsers = true;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.SignIn.RequireConfirmedAccount = true;
            });

            void Configured(IServiceCollection services, IConfiguration configuration) => services.Configure<IdentityOptions>(options =>
            {
                options.Password.RequireDigit = false;
                options.Password.RequiredLength = configuration.GetValue<int>("MinimumLength");
                options.SignIn.RequireConfirmedEmail = configuration.GetValue<bool>("Confirm");
            });

            void Email(IServiceCollection services) => services.Configure<IdentityOptions>(options =>
            {
                options.SignIn.RequireConfirmedPhoneNumber = false;
                options.SignIn.RequireConfirmedEmail = true;
            });

            void Phone(IServiceCollection services) => services.Configure<IdentityOptions>(options => options.SignIn.RequireConfirmedPhoneNumber = false);

            void Development(WebApplicationBuilder builder)
            {
                if (builder.Environment.IsDevelopment())
                    builder.Services.Configure<IdentityOptions>(options => options.Password.RequiredLength = 1);
            }

            Task M(string name, string password, bool isLocking) => signIn.PasswordSignInAsync(name, password, false, isLocking);

            Task N(string name, string password) => signIn.PasswordSignInAsync(name, password, false, lockoutOnFailure: true);
        }
        """);

    [Theory]
    [InlineData("options.Password.RequiredLength = 6", "Passwords of 6 characters are accepted; require 8 or more")]
    [InlineData("options.Password.RequireDigit = false", "Passwords of six characters of one kind are accepted; require 8 characters or more")]
    [InlineData("options.Lockout.AllowedForNewUsers = false", "New accounts are never locked, so passwords can be guessed without end; leave it on")]
    public Task Says_what_to_do(string set, string message) => Says($$"""
        using Microsoft.AspNetCore.Identity;

        class C
        {
            void M(IdentityOptions options) => {|#0:{{set}}|};
        }
        """, message);
}
