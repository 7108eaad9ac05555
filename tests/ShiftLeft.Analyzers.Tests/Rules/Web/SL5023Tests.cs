namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5023Tests() : RuleTests("SL5023")
{
    private const string Usings = """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;

        public class Order { public int Id { get; set; } public string UserId { get; set; } = ""; public string Text { get; set; } = ""; }
        public class Product { public int Id { get; set; } public string Name { get; set; } = ""; }
        public class Shop : DbContext { public DbSet<Order> Orders => Set<Order>(); public DbSet<Product> Products => Set<Product>(); }
        public interface IOrders { Task<Order?> FindAsync(int id); Task<Order?> GetForUserAsync(int id, string user); }

        """;

    [Fact]
    public Task Finds_a_read_without_the_test_that_a_neighbour_has() => Finds(Usings + """
        [Authorize]
        public class OrdersController(Shop shop) : Controller
        {
            [HttpGet("{id}")]
            public async Task<IActionResult> Details(int id)
            {
                var order = await shop.Orders.FindAsync(id);
                if (order == null)
                    return NotFound();
                var user = User.FindFirstValue(ClaimTypes.NameIdentifier);
                if (order.UserId != user)
                    return Forbid();
                return View(order);
            }

            [HttpGet("{id}/print")]
            public async Task<IActionResult> Print(int id) => View(await shop.Orders.[|FindAsync|](id));

            [HttpPost("{id}/cancel")]
            public async Task<IActionResult> Cancel(int id)
            {
                var order = await shop.Orders.Include(o => o.Text).[|FirstOrDefaultAsync|](o => o.Id == id);
                shop.Remove(order!);
                return Ok();
            }

            public IActionResult Where(int orderId) => View(shop.Orders.Where(o => o.Id == orderId).[|Single|]());

            public async Task<IActionResult> Product(int id) => View(await shop.Products.FindAsync(id));
        }
        """);

    [Fact]
    public Task Finds_a_route_without_the_test_that_a_neighbour_has() => Finds(Usings + """
        public static class Program
        {
            public static void Main()
            {
                var app = WebApplication.Create();
                var orders = app.MapGroup("/orders").RequireAuthorization();
                orders.MapGet("/{id}", async (int id, Shop shop, ClaimsPrincipal user) =>
                    await shop.Orders.FindAsync(id) is { } order && order.UserId == user.FindFirstValue(ClaimTypes.NameIdentifier) ? Results.Ok(order) : Results.NotFound());
                orders.MapGet("/{id}/print", async (int id, Shop shop) => Results.Ok(await shop.Orders.[|FindAsync|](id)));
                orders.MapGet("/products/{id}", async (int id, Shop shop) => Results.Ok(await shop.Products.FindAsync(id)));
                orders.MapGet("/{id}/all", async (int id, Shop shop) => Results.Ok(await shop.Orders.FindAsync(id))).RequireAuthorization("Admin");
                app.MapGet("/shared/{id}", async (int id, Shop shop) => Results.Ok(await shop.Orders.FindAsync(id))).AllowAnonymous();
            }
        }
        """);

    [Fact]
    public Task Finds_a_mapped_method_without_the_test_that_a_neighbour_has() => Finds(Usings + """
        public static class OrderEndpoints
        {
            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/orders/{id}", Get).RequireAuthorization();
                app.MapDelete("/orders/{id}", Delete).RequireAuthorization();
            }

            private static async Task<IResult> Get(int id, Shop shop, ClaimsPrincipal user)
            {
                var order = await shop.Orders.FindAsync(id);
                return order?.UserId == user.FindFirstValue(ClaimTypes.NameIdentifier) ? Results.Ok(order) : Results.Forbid();
            }

            private static async Task<IResult> Delete(int id, Shop shop)
            {
                shop.Remove((await shop.Orders.[|FindAsync|](id))!);
                return Results.NoContent();
            }

            private static async Task<Order?> Find(int id, Shop shop) => await shop.Orders.FindAsync(id);
        }
        """);

    [Fact]
    public Task Quiet_on_routes_where_nobody_tests_the_owner() => Quiet(Usings + """
        public static class Program
        {
            public static void Main()
            {
                var app = WebApplication.Create();
                app.MapGet("/orders/{id}", async (int id, Shop shop) => Results.Ok(await shop.Orders.FindAsync(id))).RequireAuthorization();
                app.MapGet("/orders/{id}/print", async (int id, Shop shop) => Results.Ok(await shop.Orders.FindAsync(id))).RequireAuthorization();
            }
        }
        """);

    [Fact]
    public Task Finds_a_read_of_a_service() => Finds(Usings + """
        [Authorize]
        public class OrdersController(IOrders orders) : Controller
        {
            public async Task<IActionResult> Details(int id) => View(await orders.GetForUserAsync(id, UserId));
            public async Task<IActionResult> Edit(int id) => View(await orders.[|FindAsync|](id));
            private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        }
        """);

    [Fact]
    public Task Quiet_where_the_owner_is_tested_in_any_form() => Quiet(Usings + """
        [Authorize]
        public class OrdersController(Shop shop, IOrders orders, IAuthorizationService authorization) : Controller
        {
            public async Task<IActionResult> One(int id) => View(await shop.Orders.FirstOrDefaultAsync(o => o.Id == id && o.UserId == UserId));
            public async Task<IActionResult> Two(int id) => View(await shop.Orders.Where(o => o.UserId == UserId).SingleAsync(o => o.Id == id));
            public async Task<IActionResult> Three(int id) => View(await orders.GetForUserAsync(id, User.Identity!.Name!));
            public async Task<IActionResult> Four(int id)
            {
                var order = await orders.FindAsync(id);
                return (await authorization.AuthorizeAsync(User, order, "owner")).Succeeded ? View(order) : Forbid();
            }

            public async Task<IActionResult> Five(int id) => View(await LoadOwnAsync(id));
            public async Task<IActionResult> Six(int id)
            {
                var order = await orders.FindAsync(id);
                if (order?.UserId != UserId)
                    return NotFound();
                return View(order);
            }

            [AllowAnonymous] public async Task<IActionResult> Open(int id) => View(await orders.FindAsync(id));
            [Authorize(Roles = "Admin")] public async Task<IActionResult> Admin(int id) => View(await orders.FindAsync(id));

            private async Task<Order?> LoadOwnAsync(int id) => await shop.Orders.FirstOrDefaultAsync(o => o.Id == id && o.UserId == UserId);
            private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        }
        """);

    [Fact]
    public Task Quiet_without_a_neighbour_that_tests() => Quiet(Usings + """
        [Authorize]
        public class OrdersController(Shop shop) : Controller
        {
            public async Task<IActionResult> Details(int id) => View(await shop.Orders.FindAsync(id));
            public IActionResult Mine() => View(shop.Orders.Where(o => o.UserId == User.Identity!.Name).ToList());
        }

        [Authorize(Roles = "Admin")]
        public class AdminController(Shop shop) : Controller
        {
            public async Task<IActionResult> Details(int id) => View(await shop.Orders.FindAsync(id));
            public async Task<IActionResult> Own(int id)
            {
                var order = await shop.Orders.FindAsync(id);
                return order!.UserId == User.Identity!.Name ? View(order) : NotFound();
            }
        }
        """);

    [Fact]
    public Task Says_what_to_do() => Says(Usings + """
        [Authorize]
        public class OrdersController(IOrders orders) : Controller
        {
            public async Task<IActionResult> Details(int id) => View(await orders.GetForUserAsync(id, User.Identity!.Name!));
            public async Task<IActionResult> Edit(int id) => View(await orders.{|#0:FindAsync|}(id));
        }
        """, "'id' reads 'Order' without asking whose it is, as 'Details' does; compare its owner with the user");
}
