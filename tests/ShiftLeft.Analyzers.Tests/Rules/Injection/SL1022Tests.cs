namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported. What the client may set is for the team to say.</summary>
public sealed class SL1022Tests() : RuleTests("SL1022")
{
    [Theory]
    [InlineData("""public void Create(Account account) { db.Accounts.Add([|account|]); db.SaveChanges(); }""")]
    [InlineData("""public void CreateFromBody([FromBody] Account account) { db.Add([|account|]); db.SaveChanges(); }""")]
    [InlineData("""public void Edit(Account account) { db.Update([|account|]); db.SaveChanges(); }""")]
    [InlineData("""public void EditByState(Account account) { [|db.Entry(account).State = EntityState.Modified|]; db.SaveChanges(); }""")]
    [InlineData("""public void Import(List<Account> accounts) { db.Accounts.AddRange([|accounts|]); }""")]
    [InlineData("""public void Each(Account[] accounts) { foreach (var account in accounts) db.Accounts.Add([|account|]); }""")]
    [InlineData("""
        public void ByRepository(Account account) { account.Email = account.Email?.Trim(); Save(account); }
        private void Save(Account saved) => db.Accounts.Add([|saved|]);
        """)]
    [InlineData("""public async Task Update(int id) { var account = await db.Accounts.FindAsync(id); await [|TryUpdateModelAsync(account!)|]; }""")]
    [InlineData("""public async Task UpdateWithPrefix(int id) { var account = await db.Accounts.FindAsync(id); await [|TryUpdateModelAsync(account!, "account")|]; }""")]
    [InlineData("""public Account Mapped([FromServices] AutoMapper.IMapper mapper) => [|mapper.Map<Account>(Request.Form)|];""")]
    public Task Finds_entities_that_the_request_fills(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""public void Create(AccountInput input) { db.Accounts.Add(new Account { Email = input.Email }); db.SaveChanges(); }""")]
    [InlineData("""public void CreateListed([Bind("Email")] Account account) { db.Accounts.Add(account); }""")]
    [InlineData("""public void CreateGuarded(Guarded guarded) { db.Add(guarded); }""")]
    [InlineData("""public void CreateMapped(AccountInput input, [FromServices] AutoMapper.IMapper mapper) { db.Accounts.Add(mapper.Map<Account>(input)); }""")]
    [InlineData("""
        public void CreateMappedAndSaved(AccountInput input, [FromServices] AutoMapper.IMapper mapper) => Save(mapper.Map<Account>(input));
        private void Save(Account saved) => db.Accounts.Add(saved);
        """)]
    [InlineData("""
        public async Task Copy(int id, Account input)
        {
            var account = await db.Accounts.FindAsync(id);
            account!.Email = input.Email;
            db.Update(account);
        }
        """)]
    [InlineData("""public async Task Update(int id) { var account = await db.Accounts.FindAsync(id); await TryUpdateModelAsync(account!, "", a => a.Email); }""")]
    [InlineData("""public async Task UpdateInput() { var input = new AccountInput(); await TryUpdateModelAsync(input); }""")]
    [InlineData("""public void Show(Account account) { Response.Headers.Append("X-Account", account.Email); }""")]
    [InlineData("""public void Remove(Account account) { db.Accounts.Remove(account); }""")]
    public Task Quiet_where_the_code_says_which_properties(string members) => Quiet(Controller(members));

    [Fact]
    public Task Finds_properties_of_pages_and_parameters_of_endpoints() => Finds("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.EntityFrameworkCore;

        public class Account
        {
            public int Id { get; set; }
            public string? Role { get; set; }
        }

        public class Db(DbContextOptions<Db> options) : DbContext(options)
        {
            public DbSet<Account> Accounts => Set<Account>();
        }

        public class CreateModel(Db db) : PageModel
        {
            [BindProperty]
            public Account Account { get; set; } = new();

            public void OnPost() => db.Accounts.Add([|Account|]);
        }

        public static class Endpoints
        {
            public static void Map(WebApplication app) => app.MapPost("/accounts", (Account account, [FromServices] Db db) =>
            {
                db.Accounts.Add([|account|]);
                db.SaveChanges();
            });
        }
        """);

    private static string Controller(string members) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.ModelBinding;
        using Microsoft.EntityFrameworkCore;

        public class Account
        {
            public int Id { get; set; }
            public string? Email { get; set; }
            public string? Role { get; set; }
        }

        public class Guarded
        {
            public string? Email { get; set; }
            [BindNever]
            public string? Role { get; set; }
        }

        public class AccountInput
        {
            public string? Email { get; set; }
        }

        public class Db(DbContextOptions<Db> options) : DbContext(options)
        {
            public DbSet<Account> Accounts => Set<Account>();
        }

        public class AccountController(Db db) : Controller
        {
            {{members}}
        }
        """;
}
