using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VulnerableShop.Notifications;

namespace VulnerableShop.Pages.Support;

public sealed class ContactModel(INotificationQueue notifications) : PageModel
{
    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Message { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Source { get; set; }

    public Guid Ticket { get; } = Guid.NewGuid();

    public bool Sent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        await notifications.EnqueueAsync(new Notification("support@shop.example", $"[{Ticket:N}] {Name}", Message), cancellation);
        Sent = true;
        if (Source is { Length: > 0 } source)
            return Redirect(source); // expect: SL1009
        return Page();
    }
}
