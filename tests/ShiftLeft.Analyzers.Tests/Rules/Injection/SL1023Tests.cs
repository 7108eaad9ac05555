namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1023Tests() : RuleTests("SL1023")
{
    [Theory]
    [InlineData("""
        public void Session(string role) => HttpContext.Session.SetString("role", [|role|]);
        """)]
    [InlineData("""
        public void Bytes(string role) => HttpContext.Session.Set("role", [|System.Text.Encoding.UTF8.GetBytes(role)|]);
        """)]
    [InlineData("""
        public void OfUser(string role) => _ = new Claim(ClaimTypes.Role, [|role|]);
        """)]
    [InlineData("""
        public void Cache(IMemoryCache cache, string price) => cache.Set("price", [|price|]);
        """)]
    [InlineData("""
        public void Distributed(IDistributedCache cache, string price) => cache.SetString("price", [|price|]);
        """)]
    [InlineData("""
        public Task Later(IDistributedCache cache, string price) => cache.SetStringAsync("price", [|price|]);
        """)]
    [InlineData("""
        public async Task SignedInByAnotherName(string name, string role, string password, SignInManager<IdentityUser> signIn)
        {
            if ((await signIn.PasswordSignInAsync(name, password, false, true)).Succeeded)
                HttpContext.Session.SetString("role", [|role|]);
        }
        """)]
    [InlineData("""
        public async Task<Claim> NotRegistered(string name, string phone, string password, UserManager<IdentityUser> users)
        {
            var user = new IdentityUser { UserName = name, PhoneNumber = phone };
            return (await users.CreateAsync(user, password)).Succeeded ? new Claim(ClaimTypes.MobilePhone, [|user.PhoneNumber|]) : null;
        }
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Constant() => HttpContext.Session.SetString("role", "guest");
        """)]
    [InlineData("""
        public void Number(int id) => HttpContext.Session.SetInt32("id", id);
        """)]
    [InlineData("""
        public void Parsed(string id) => HttpContext.Session.SetString("id", int.Parse(id).ToString());
        """)]
    [InlineData("""
        public void Listed(string role)
        {
            if (role is "editor" or "reader")
                HttpContext.Session.SetString("role", role);
        }
        """)]
    [InlineData("""
        public void Checked(string name)
        {
            if (System.Text.RegularExpressions.Regex.IsMatch(name, "^[a-z0-9]{1,20}$"))
                HttpContext.Session.SetString("name", name);
        }
        """)]
    [InlineData("""
        public void Key(IMemoryCache cache, string name) => cache.Set(name, 1);
        """)]
    [InlineData("""
        public async Task SignedIn(string name, string password, SignInManager<IdentityUser> signIn)
        {
            if ((await signIn.PasswordSignInAsync(name, password, false, true)).Succeeded)
                HttpContext.Session.SetString("name", name);
        }
        """)]
    [InlineData("""
        public async Task<Claim> Registered(string name, string password, UserManager<IdentityUser> users)
        {
            var user = new IdentityUser { UserName = name };
            return (await users.CreateAsync(user, password)).Succeeded ? Named(user) : null;
        }

        private static Claim Named(IdentityUser user) => new(ClaimTypes.Name, user.UserName);
        """)]
    public Task Quiet_on_validated_values(string members) => Quiet(Controller(members));

    [Theory]
    [InlineData("Rows(orders, column)", "lambda")]
    [InlineData("[|Rows(orders, column)|]", "lambda, column")]
    [InlineData("[|Rows(orders, column)|]", "column")]
    public Task Tells_rows_from_what_they_are_sorted_by(string stored, string arguments)
    {
        var source = Controller($$"""
            public void Store(IMemoryCache cache, IQueryable<string> orders, string column) => cache.Set("orders", {{stored}});

            private static object? Rows(IQueryable<string> orders, string column)
            {
                var row = System.Linq.Expressions.Expression.Parameter(typeof(string));
                var lambda = System.Linq.Expressions.Expression.Lambda(System.Linq.Expressions.Expression.Property(row, column), row);
                return typeof(Queryable).GetMethods().Single(static method => method.Name == "OrderBy" && method.GetParameters().Length == 2).Invoke(null, [orders, {{arguments}}]);
            }
            """);
        return stored.StartsWith("[|", StringComparison.Ordinal) ? Finds(source) : Quiet(source);
    }

    [Theory]
    [InlineData("""public void Run(HttpRequest request, System.Web.SessionState.HttpSessionState session) => session["role"] = [|Input(request)|];""")]
    [InlineData("""public void Run(HttpRequest request, System.Web.SessionState.HttpSessionState session) => session.Add("role", [|Input(request)|]);""")]
    [InlineData("""public void Run(HttpRequest request, System.Web.Caching.Cache cache) => cache.Insert("price", [|Input(request)|]);""")]
    [InlineData("""public void Run(HttpRequest request, HttpApplicationState state) => state["price"] = [|Input(request)|];""")]
    public Task Finds_what_reaches_the_sink_of_the_framework(string members) => Finds(ClassicPage.With(members), static test => test.OnNetFramework());

    [Theory]
    [InlineData("""public void Run(HttpRequest request, System.Web.SessionState.HttpSessionState session) => session["id"] = int.Parse(Input(request));""")]
    public Task Quiet_on_the_framework(string members) => Quiet(ClassicPage.With(members), static test => test.OnNetFramework());

    private static string Controller(string members) => $$"""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
