namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>Values in a Cosmos query become its parameters.</summary>
public sealed class SL1015FixTests() : RuleTests("SL1015")
{
    [Theory]
    [InlineData(
        """_ = new QueryDefinition([|"SELECT * FROM c WHERE c.name = '" + name + "'"|]);""",
        """_ = new QueryDefinition("SELECT * FROM c WHERE c.name = @name").WithParameter("@name", name);""")]
    [InlineData(
        """_ = new QueryDefinition([|$"SELECT * FROM c WHERE c.name = '{name}' AND c.city = '{city}'"|]);""",
        """_ = new QueryDefinition("SELECT * FROM c WHERE c.name = @name AND c.city = @city").WithParameter("@name", name).WithParameter("@city", city);""")]
    [InlineData(
        """_ = new QueryDefinition([|$"SELECT * FROM c WHERE c.name = '{name}' AND c.age = @age"|]).WithParameter("@age", 18);""",
        """_ = new QueryDefinition("SELECT * FROM c WHERE c.name = @name AND c.age = @age").WithParameter("@name", name).WithParameter("@age", 18);""")]
    [InlineData(
        """_ = container.GetItemQueryIterator<object>([|$"SELECT * FROM c WHERE c.name = '{name}'"|]);""",
        """_ = container.GetItemQueryIterator<object>(new QueryDefinition("SELECT * FROM c WHERE c.name = @name").WithParameter("@name", name));""")]
    public Task Passes_values_as_parameters(string before, string after) => Fixes(Body(before), Body(after));

    [Fact]
    public Task Fixes_all_and_the_variable_that_holds_the_text() => Fixes(
        Body("""
            var text = $"SELECT * FROM c WHERE c.name = '{name}'";
            _ = new QueryDefinition([|text|]);
            _ = new QueryDefinition([|$"SELECT * FROM c WHERE c.city = '{city}'"|]);
            """),
        Body("""
            var text = "SELECT * FROM c WHERE c.name = @name";
            _ = new QueryDefinition(text).WithParameter("@name", name);
            _ = new QueryDefinition("SELECT * FROM c WHERE c.city = @city").WithParameter("@city", city);
            """));

    [Theory]
    [InlineData("""_ = new QueryDefinition([|$"SELECT * FROM c ORDER BY c.{name}"|]);""")]
    [InlineData("""_ = new QueryDefinition([|name|]);""")]
    [InlineData("""_ = MongoDB.Bson.BsonDocument.Parse([|$"{{ name: '{name}' }}"|]);""")]
    public Task Offers_nothing_where_no_parameter_can_stand(string statement) => OffersNoFix(Body(statement));

    private static string Body(string statements) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Azure.Cosmos;

        public class UsersController : Controller
        {
            public void Find(Container container, string name, string city)
            {
                {{statements.Replace("\n", "\n        ")}}
            }
        }
        """;
}
