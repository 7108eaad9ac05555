namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported; SL1001FixTests has the repairs.</summary>
public sealed class SL1001Tests() : RuleTests("SL1001")
{
    [Theory]
    [InlineData("""
        public void Ado(string name)
        {
            using var command = connection.CreateCommand();
            command.CommandText = [|"SELECT * FROM People WHERE Name = '" + name + "'"|];
        }
        """)]
    [InlineData("""
        public void Constructor(string name) => new SqlCommand([|$"SELECT * FROM People WHERE Name = '{name}'"|], connection).ExecuteNonQuery();
        """)]
    [InlineData("""
        public void Adapter(string name) => new SqlDataAdapter([|"SELECT * FROM People WHERE Name = '" + name + "'"|], connection).Dispose();
        """)]
    [InlineData("""
        public object Raw(string name) => shop.People.FromSqlRaw([|"SELECT * FROM People WHERE Name = '" + name + "'"|]).ToList();
        """)]
    [InlineData("""
        public Task<int> Execute(string name) => shop.Database.ExecuteSqlRawAsync([|$"DELETE FROM People WHERE Name = '{name}'"|]);
        """)]
    [InlineData("""
        public object Scalar(string name) => connection.ExecuteScalar([|string.Format("SELECT Id FROM People WHERE Name = '{0}'", name)|])!;
        """)]
    [InlineData("""
        public Task<IEnumerable<Person>> Sorted(string order) => connection.QueryAsync<Person>([|"SELECT * FROM People ORDER BY " + order|]);
        """)]
    [InlineData("""
        public object Header() => connection.Query([|"SELECT * FROM People WHERE Agent = '" + Request.Headers["User-Agent"] + "'"|]);
        """)]
    [InlineData("""
        public object Form() => Find(Request.Form["name"].ToString());
        private object Find(string name) => connection.Query([|"SELECT * FROM People WHERE Name = '" + name.Trim() + "'"|]);
        """)]
    [InlineData("""
        public object Model([FromBody] Person person)
        {
            var text = new System.Text.StringBuilder("SELECT * FROM People WHERE Name = '").Append(person.Name).Append('\'');
            return connection.Query([|text.ToString()|]);
        }
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public object Parameter(string name) => connection.Query("SELECT * FROM People WHERE Name = @name", new { name });
        """)]
    [InlineData("""
        public void AdoParameter(string name)
        {
            using var command = new SqlCommand("SELECT * FROM People WHERE Name = @name", connection);
            command.Parameters.AddWithValue("@name", name);
        }
        """)]
    [InlineData("""
        public object Interpolated(string name) => shop.People.FromSqlInterpolated($"SELECT * FROM People WHERE Name = {name}").ToList();
        """)]
    [InlineData("""
        public object FromSql(string name) => shop.People.FromSql($"SELECT * FROM People WHERE Name = {name}").ToList();
        """)]
    [InlineData("""
        public object Numbers(int id, Guid key, Order order, DateTime day) => connection.Query($"SELECT * FROM People WHERE Id = {id} AND Key = '{key}' AND Day = '{day}' ORDER BY {order}");
        """)]
    [InlineData("""
        public object AllowList(string order)
        {
            var orders = new HashSet<string> { "Name", "Date" };
            if (!orders.Contains(order))
                return BadRequest();
            return connection.Query("SELECT * FROM People ORDER BY " + order);
        }
        """)]
    [InlineData("""
        public object Chosen(string order) => connection.Query("SELECT * FROM People ORDER BY " + (order == "date" ? "Date" : "Name"));
        """)]
    [InlineData("""
        public object Switched(string order)
        {
            var column = order switch { "date" => "Date", _ => "Name" };
            return connection.Query("SELECT * FROM People ORDER BY " + column);
        }
        """)]
    [InlineData("""
        private const string Table = "People";
        public object Constants() => connection.Query($"SELECT * FROM {Table} WHERE {nameof(Person.Id)} > 3");
        """)]
    [InlineData("""
        public void Wrapper() => Run("DELETE FROM People");
        private void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
        }
        """)]
    [InlineData("""
        public object ReadBack(int id) => connection.Query("SELECT * FROM People WHERE Name = '" + shop.People.Find(id)!.Name + "'");
        """)]
    public Task Quiet_where_nothing_can_be_changed_by_the_client(string members) => Quiet(Controller(members));

    /// <summary>The classes that speak the language of one database are in a project that this one does not reference.</summary>
    [Fact]
    public Task Tells_what_a_service_is_asked_from_what_hangs_off_it() => Finds("""
        using Dapper;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;

        public abstract class Dialect
        {
            public Store Store { get; set; } = null!;
            public string Table(string name) => "DELETE FROM " + Quote(name);
            public abstract string Quote(string name);
        }

        public abstract class Filter { public abstract string ToSql(); }

        public class Row { public string Text { get; set; } = ""; }

        public class Store
        {
            public Dialect Dialect { get; set; } = null!;
            public List<Row> Rows { get; } = new();
        }

        public class RowsController(SqlConnection connection, Store store) : Controller
        {
            public void Add(string text)
            {
                var dialect = store.Dialect;
                dialect.Store = store;
                store.Rows.Add(new Row { Text = text });
                connection.Execute(dialect.Table("Rows"));
                connection.Execute(dialect.Quote("Rows"));
            }

            public void Named(string text) => connection.Execute([|store.Dialect.Table(text)|]);

            public void Bound([FromBody] Filter filter) => connection.Execute([|"DELETE FROM Rows WHERE " + filter.ToSql()|]);
        }
        """);

    private static string Controller(string members) => $$"""
        using System.Data.Common;
        using Dapper;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore;

        public class Person { public int Id { get; set; } public string Name { get; set; } = ""; }
        public class Shop : DbContext { public DbSet<Person> People => Set<Person>(); }
        public enum Order { Name, Date }

        public class PeopleController(SqlConnection connection, Shop shop) : Controller
        {
            {{members}}
        }
        """;
}
