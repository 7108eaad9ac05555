using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using VulnerableShop.Data;

namespace VulnerableShop.Catalogue;

public sealed class CategoryMenu(ShopDbContext db) : ViewComponent
{
    public async Task<IHtmlContent> InvokeAsync()
    {
        var selected = HttpContext.Request.Query["category"].ToString();
        var list = new TagBuilder("ul");
        list.AddCssClass("menu");
        foreach (var category in await db.Categories.OrderBy(c => c.Name).ToListAsync())
        {
            var item = new TagBuilder("li");
            item.InnerHtml.Append(category.Name);
            if (category.Slug == selected)
                item.AddCssClass("selected");
            list.InnerHtml.AppendHtml(item);
        }

        if (selected.Length > 0)
        {
            var clear = new TagBuilder("li");
            clear.InnerHtml.AppendHtml("<a href=\"/catalogue\">Show all but " + selected + "</a>"); // expect: SL1004
            list.InnerHtml.AppendHtml(clear);
        }

        return list;
    }
}
