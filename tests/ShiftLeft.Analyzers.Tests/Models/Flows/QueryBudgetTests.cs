namespace ShiftLeft.Analyzers.Tests.Models.Flows;

/// <summary>A query that grows with every condition is over all those that it may be over.</summary>
public sealed class QueryBudgetTests() : RuleTests("SL0001")
{
    [Fact]
    public Task A_query_that_many_conditions_add_to_is_looked_at_to_the_end() => Quiet($$"""
        using Microsoft.AspNetCore.Mvc;

        public interface IShop { IQueryable<Customer> Customers { get; } }
        public class Customer { public string Name = ""; public List<string> Tags = []; }
        public class Search { public string[] Tags = []; public string[] Texts = []; }

        public class SearchController(IShop shop) : Controller
        {
            public IActionResult Get(Search search)
            {
                var query = from customer in shop.Customers select customer;
                foreach (var tag in search.Tags)
                    query = query.Where(customer => customer.Tags.Contains(tag));
                {{Conditions(14)}}
                System.IO.File.Delete(search.Texts[0]);
                return Ok(query.ToList());
            }
        }
        """);

    private static string Conditions(int count) => string.Join("\n", Enumerable.Range(0, count).Select(static i => $$"""
                if (search.Texts[{{i}}] != "")
                    query = query.Where(customer => customer.Tags.Any(tag => tag.ToLower().Contains(search.Texts[{{i}}].ToLower())));
        """));
}
