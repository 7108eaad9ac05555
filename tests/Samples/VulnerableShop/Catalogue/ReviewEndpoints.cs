using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using VulnerableShop.Data;

namespace VulnerableShop.Catalogue;

/// <summary>What customers say of products.</summary>
public static class ReviewEndpoints
{
    public static IEndpointRouteBuilder MapReviews(this IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapGroup("/api/reviews");

        reviews.MapPost("/", async (Review review, ShopDbContext db, CancellationToken cancellation) =>
        {
            db.Reviews.Add(review); // expect: SL1022
            await db.SaveChangesAsync(cancellation);
            return Results.Created();
        });

        reviews.MapPost("/{product:int}", async (int product, PostedReview form, ShopDbContext db, CancellationToken cancellation) =>
        {
            db.Reviews.Add(new Review { ProductId = product, Author = form.Author, Rating = form.Rating, Body = form.Body });
            await db.SaveChangesAsync(cancellation);
            return Results.Created();
        });

        reviews.MapGet("/matching", async (string pattern, ShopDbContext db, CancellationToken cancellation) =>
        {
            var all = await db.Reviews.ToListAsync(cancellation);
            return all.Where(review => Regex.IsMatch(review.Body, pattern)); // expect: SL1014
        });

        reviews.MapGet("/mentioning", async (string word, ShopDbContext db, CancellationToken cancellation) =>
        {
            var all = await db.Reviews.ToListAsync(cancellation);
            return all.Where(review => Regex.IsMatch(review.Body, @"\b" + Regex.Escape(word) + @"\b", RegexOptions.IgnoreCase));
        });

        reviews.MapGet("/summary", async (string tone, string question, [FromServices] IChatClient model, CancellationToken cancellation) =>
        {
            var answer = await model.GetResponseAsync(
                [
                    new ChatMessage(ChatRole.System, "You sum up the reviews of a shop. Your tone is " + tone), // expect: SL1026
                    new ChatMessage(ChatRole.User, question),
                ],
                cancellationToken: cancellation);
            return Results.Json(new { answer.Text });
        });
        return routes;
    }
}

public sealed record PostedReview(string Author, int Rating, string Body);
