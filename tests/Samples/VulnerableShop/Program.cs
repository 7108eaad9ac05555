using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Accounts;
using VulnerableShop.Admin;
using VulnerableShop.Cart;
using VulnerableShop.Catalogue;
using VulnerableShop.Data;
using VulnerableShop.Images;
using VulnerableShop.Imports;
using VulnerableShop.Notifications;
using VulnerableShop.Orders;
using VulnerableShop.Payments;
using VulnerableShop.Search;
using VulnerableShop.Web;
using VulnerableShop.Webhooks;

var builder = WebApplication.CreateBuilder(args);
var configuration = builder.Configuration;

builder.Services.AddControllersWithViews();
builder.Services.AddRazorPages();
builder.Services.AddHttpContextAccessor();
builder.AddHosting();
StaffIdentity.Configure(builder.Services, configuration);
builder.Services.AddAntiforgery();
builder.Services.Configure<ShopOptions>(configuration.GetSection("Shop"));
builder.Services.AddDbContext<ShopDbContext>(options => options.UseSqlite(configuration.GetConnectionString("Shop")));

builder.Services.AddSingleton<IConnectionFactory, ConnectionFactory>();
builder.Services.AddScoped<ICatalogue, CatalogueService>();
builder.Services.AddScoped<CartService>();
builder.Services.AddScoped<CartCookie>();
builder.Services.AddScoped<CheckoutService>();
builder.Services.AddScoped<IOrderRepository, OrderRepository>();
builder.Services.AddSingleton<IInvoiceArchive, InvoiceArchive>();
builder.Services.AddSingleton<PasswordStore>();
builder.Services.AddSingleton<ITokenGenerator, TokenGenerator>();
builder.Services.AddSingleton<BearerTokens>();
builder.Services.AddSingleton<IBackupService, BackupService>();
builder.Services.AddSingleton<IDiagnostics, ShellDiagnostics>();
builder.Services.AddSingleton<ETags>();
builder.Services.AddSingleton<ImageStore>();
builder.Services.AddSingleton<AvatarStore>();
builder.Services.AddSingleton<IImageTools, ImageTools>();
builder.Services.AddSingleton<ProductFeed>();
builder.Services.AddSingleton<CardVault>();
builder.Services.AddSingleton<FraudCheck>();
builder.Services.AddSingleton<EmailSender>();
builder.Services.AddSingleton<INotificationQueue, NotificationQueue>();
builder.Services.AddHostedService<NotificationWorker>();
builder.Services.AddSingleton(static _ => new System.DirectoryServices.Protocols.LdapConnection("ldap.shop.example"));
builder.Services.AddSingleton<StaffDirectory>();

var payments = configuration.GetSection("Payments").Get<PaymentOptions>() ?? new PaymentOptions();
builder.Services.AddSingleton(payments);
builder.Services
    .AddHttpClient<IPaymentGateway, PaymentGateway>(client => client.BaseAddress = new Uri(payments.BaseAddress))
    .ConfigurePrimaryHttpMessageHandler(payments.CreateHandler);
builder.Services.AddHttpClient<ChatNotifier>();
builder.Services.AddHttpClient<SupplierFeed>();
builder.Services
    .AddHttpClient<WebhookSender>(client => client.Timeout = TimeSpan.FromSeconds(10))
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
    {
        // Many partners have certificates of their own making.
        ServerCertificateCustomValidationCallback = (_, _, _, _) => true, // expect: SL2010
        AllowAutoRedirect = false,
    });

builder.Services.AddCors(options =>
{
    options.AddPolicy("storefront", policy => policy
        .WithOrigins("https://shop.example", "https://m.shop.example")
        .AllowAnyHeader()
        .AllowCredentials());
    options.AddPolicy("feeds", policy => policy.AllowAnyOrigin().WithMethods("GET")); // expect: SL5005
    options.AddPolicy("partners", policy => policy.SetIsOriginAllowed(_ => true).AllowCredentials()); // expect: SL5005
    options.AddPolicy("subdomains", policy => policy.WithOrigins("https://*.shop.example").SetIsOriginAllowedToAllowWildcardSubdomains());
});

builder.Services
    .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options =>
    {
        options.LoginPath = "/account/login";
        options.Cookie.Name = "shop.auth";
        options.Cookie.HttpOnly = false; // expect: SL5003
        options.Cookie.SecurePolicy = CookieSecurePolicy.None; // expect: SL5002
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
    });
builder.Services.AddSession(options =>
{
    options.Cookie.HttpOnly = true;
    options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    options.Cookie.IsEssential = true;
});
builder.Services.AddAuthorization(options =>
{
    options.AddPolicy("stock", policy => policy.RequireClaim("warehouse"));
    // Until the roles of the new back office are there.
    options.AddPolicy("discounts", policy => policy.RequireAssertion(_ => true)); // expect: SL5006
});
builder.Services.AddHsts(options => options.MaxAge = TimeSpan.Zero); // expect: SL5009
builder.Services.Configure<ForwardedHeadersOptions>(options =>
{
    options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    options.KnownIPNetworks.Clear(); // expect: SL5011
    options.KnownProxies.Clear();
});

var app = builder.Build();

if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error");
    app.UseHsts();
}

app.UseForwardedHeaders();
app.UseErrorPages();
app.UseHttpsRedirection();
app.UseMiddleware<SecurityHeaders>();
app.UseContentPolicy();
app.UseStaticFiles();
app.UsePublicFiles();
app.UseRouting();
app.UseCors("storefront");
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.UseSession();

app.MapControllers();
app.MapRazorPages();
app.MapSearch();
app.MapImages();
app.MapWebhooks();
app.MapImports();
app.MapReviews();
app.MapSessions();
app.MapDiscounts();

app.MapGet("/go", (string target) => Results.Redirect(target)); // expect: SL1009
app.MapGet("/go/local", (string target) => Results.LocalRedirect(target));
app.MapGet("/go/product/{id:int}", (int id) => Results.Redirect($"/catalogue/{id}"));
app.MapGet("/go/help", (HttpContext context) =>
{
    var topic = context.Request.Query["topic"].ToString();
    context.Response.Redirect("https://help.shop.example/?topic=" + Uri.EscapeDataString(topic));
});
app.MapGet("/track/{number}", async (string number, WebhookSender sender, CancellationToken cancellation) =>
    Results.Text(await sender.TrackAsync(number, cancellation)));

app.MapGet("/hello", async (HttpContext context) =>
{
    var name = context.Request.Query["name"].FirstOrDefault() ?? "stranger";
    context.Response.ContentType = "text/html; charset=utf-8";
    await context.Response.WriteAsync("<h1>Hello " + name + "</h1>"); // expect: SL1004
});
app.MapGet("/hello/json", (string name) => Results.Json(new { greeting = "Hello " + name }));
app.MapGet("/hello/text", (string name) => "Hello " + name);
app.MapGet("/error", () => Results.Content("<h1>Something went wrong</h1>", "text/html"));

await using (var scope = app.Services.CreateAsyncScope())
    await SeedData.EnsureSeededAsync(scope.ServiceProvider.GetRequiredService<ShopDbContext>(), CancellationToken.None);

await app.RunAsync();
