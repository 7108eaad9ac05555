namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>Values in a SQL text become parameters, in the way of the library that runs it. SqlTextTests has the texts, this the APIs.</summary>
public sealed class SL1001FixTests() : RuleTests("SL1001")
{
    [Fact]
    public Task Adds_a_parameter_behind_CommandText() => FixesBody(
        "SqlCommand command",
        """
        command.CommandText = [|$"SELECT * FROM Users WHERE Name = '{name}'"|];
        command.ExecuteNonQuery();
        """,
        """
        command.CommandText = "SELECT * FROM Users WHERE Name = @name";
        command.Parameters.AddWithValue("@name", name);
        command.ExecuteNonQuery();
        """);

    [Fact]
    public Task Adds_a_parameter_by_hand_where_the_collection_has_no_AddWithValue() => FixesBody(
        "DbCommand command",
        """
        command.CommandText = [|"SELECT * FROM Users WHERE Name = '" + name + "'"|];
        command.ExecuteNonQuery();
        """,
        """
        command.CommandText = "SELECT * FROM Users WHERE Name = @name";
        var nameParameter = command.CreateParameter();
        nameParameter.ParameterName = "@name";
        nameParameter.Value = name;
        command.Parameters.Add(nameParameter);
        command.ExecuteNonQuery();
        """);

    [Fact]
    public Task Knows_the_interface_of_commands() => FixesBody(
        "IDbCommand command, string nameParameter",
        """
        command.CommandText = [|$"DELETE FROM Users WHERE Name = '{name}'"|];
        """,
        """
        command.CommandText = "DELETE FROM Users WHERE Name = @name";
        var nameParameter_ = command.CreateParameter();
        nameParameter_.ParameterName = "@name";
        nameParameter_.Value = name;
        command.Parameters.Add(nameParameter_);
        """);

    [Fact]
    public Task Adds_a_parameter_behind_a_using_declaration() => FixesBody(
        "SqlConnection connection",
        """
        using var command = new SqlCommand([|$"SELECT * FROM Users WHERE Name = '{name}'"|], connection);
        command.ExecuteNonQuery();
        """,
        """
        using var command = new SqlCommand("SELECT * FROM Users WHERE Name = @name", connection);
        command.Parameters.AddWithValue("@name", name);
        command.ExecuteNonQuery();
        """);

    [Fact]
    public Task Adds_a_parameter_inside_a_using_statement() => FixesBody(
        "SqliteConnection connection",
        """
        using (var command = new SqliteCommand([|"SELECT * FROM Users WHERE Name LIKE '" + name + "%'"|], connection))
        {
            command.ExecuteNonQuery();
        }
        """,
        """
        using (var command = new SqliteCommand("SELECT * FROM Users WHERE Name LIKE @name", connection))
        {
            command.Parameters.AddWithValue("@name", $"{name}%");
            command.ExecuteNonQuery();
        }
        """);

    [Fact]
    public Task Adds_a_parameter_behind_an_object_initializer() => FixesBody(
        "SqlConnection connection",
        """
        var command = new SqlCommand
        {
            Connection = connection,
            CommandText = [|$"SELECT * FROM Users WHERE Name = '{name}'"|],
        };
        command.ExecuteNonQuery();
        """,
        """
        var command = new SqlCommand
        {
            Connection = connection,
            CommandText = "SELECT * FROM Users WHERE Name = @name",
        };
        command.Parameters.AddWithValue("@name", name);
        command.ExecuteNonQuery();
        """);

    [Fact]
    public Task Adds_a_parameter_to_the_select_command_of_an_adapter() => FixesBody(
        "SqlConnection connection, DataTable table",
        """
        using var adapter = new SqlDataAdapter([|$"SELECT * FROM Users WHERE Name = '{name}'"|], connection);
        adapter.Fill(table);
        """,
        """
        using var adapter = new SqlDataAdapter("SELECT * FROM Users WHERE Name = @name", connection);
        adapter.SelectCommand.Parameters.AddWithValue("@name", name);
        adapter.Fill(table);
        """);

    [Fact]
    public Task Rewrites_the_variable_that_holds_the_text() => FixesBody(
        "SqlConnection connection, int id",
        """
        // The name is unique.
        var sql = $"SELECT * FROM Users WHERE Name = '{name}' AND Id = {id}";
        connection.Open();
        using var command = new SqlCommand([|sql|], connection);
        command.ExecuteNonQuery();
        """,
        """
        // The name is unique.
        var sql = "SELECT * FROM Users WHERE Name = @name AND Id = @id";
        connection.Open();
        using var command = new SqlCommand(sql, connection);
        command.Parameters.AddWithValue("@name", name);
        command.Parameters.AddWithValue("@id", id);
        command.ExecuteNonQuery();
        """);

    [Fact]
    public Task Works_in_a_loop_that_makes_its_own_command() => FixesBody(
        "SqlConnection connection",
        """
        for (var i = 0; i < 3; i++)
        {
            using var command = new SqlCommand([|$"DELETE FROM Users WHERE Name = '{name}'"|], connection);
            command.ExecuteNonQuery();
        }
        """,
        """
        for (var i = 0; i < 3; i++)
        {
            using var command = new SqlCommand("DELETE FROM Users WHERE Name = @name", connection);
            command.Parameters.AddWithValue("@name", name);
            command.ExecuteNonQuery();
        }
        """);

    [Fact]
    public Task Fixes_all_commands_of_a_method() => FixesBody(
        "SqlCommand first, SqlCommand second",
        """
        first.CommandText = [|$"DELETE FROM Users WHERE Name = '{name}'"|];
        second.CommandText = [|$"DELETE FROM Orders WHERE Name = '{name}'"|];
        """,
        """
        first.CommandText = "DELETE FROM Users WHERE Name = @name";
        first.Parameters.AddWithValue("@name", name);
        second.CommandText = "DELETE FROM Orders WHERE Name = @name";
        second.Parameters.AddWithValue("@name", name);
        """);

    [Fact]
    public Task Fixes_a_text_with_data_of_two_sources_once() => FixesBody(
        "SqlCommand command, IDbConnection connection",
        """
        var city = request.Form["city"].ToString();
        command.CommandText = [|$"DELETE FROM Users WHERE Name = '{name}' AND City = '{city}'"|];
        connection.Execute([|$"DELETE FROM Users WHERE Name = '{name}' AND City = '{city}'"|]);
        """,
        """
        var city = request.Form["city"].ToString();
        command.CommandText = "DELETE FROM Users WHERE Name = @name AND City = @city";
        command.Parameters.AddWithValue("@name", name);
        command.Parameters.AddWithValue("@city", city);
        connection.Execute("DELETE FROM Users WHERE Name = @name AND City = @city", new { name, city });
        """);

    [Fact]
    public Task Works_in_top_level_statements() => Fixes(
        """
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.Sqlite;

        HttpRequest request = null!;
        var name = request.Query["name"].ToString();
        var command = new SqliteCommand();
        command.CommandText = [|$"SELECT * FROM Users WHERE Name = '{name}'"|];
        command.ExecuteNonQuery();
        """,
        """
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.Sqlite;

        HttpRequest request = null!;
        var name = request.Query["name"].ToString();
        var command = new SqliteCommand();
        command.CommandText = "SELECT * FROM Users WHERE Name = @name";
        command.Parameters.AddWithValue("@name", name);
        command.ExecuteNonQuery();
        """,
        configure: AsProgram);

    [Theory]
    [InlineData("""command.CommandText = [|$"SELECT * FROM Users ORDER BY {name}"|];""")]
    [InlineData("""command.CommandText = [|$"SELECT * FROM {name}"|];""")]
    [InlineData("""command.CommandText = [|name|];""")]
    [InlineData("""if (id > 0) command.CommandText = [|$"DELETE FROM Users WHERE Name = '{name}'"|];""")]
    [InlineData("""while (id > 0) { command.CommandText = [|$"DELETE FROM Users WHERE Name = '{name}'"|]; command.ExecuteNonQuery(); }""")]
    [InlineData("""command.CommandText = "SELECT 1"; command.CommandText = [|$"DELETE FROM Users WHERE Name = '{name}'"|];""")]
    [InlineData("""command.CommandText = [|$"DELETE FROM Users WHERE Name = '{name}'"|]; command.Parameters.Clear();""")]
    [InlineData("""new SqlCommand([|$"DELETE FROM Users WHERE Name = '{name}'"|], command.Connection).ExecuteNonQuery();""")]
    [InlineData("""var sql = $"DELETE FROM Users WHERE Name = '{name}'"; System.Console.WriteLine(sql); command.CommandText = [|sql|];""")]
    [InlineData("""var sql = $"DELETE FROM Users WHERE Name = '{name}'"; name = "x"; command.CommandText = [|sql|];""")]
    [InlineData("""var sql = $"DELETE FROM Users WHERE Name = '{name}'"; sql += " AND 1 = 1"; command.CommandText = [|sql|];""")]
    public Task Offers_nothing_where_it_could_break_the_command(string statements) =>
        OffersNoFix(Body("SqlCommand command, int id", statements));

    [Theory]
    [InlineData("""users.FromSqlRaw([|$"SELECT * FROM Users WHERE Name = '{name}'"|])""", """users.FromSql($"SELECT * FROM Users WHERE Name = {name}")""")]
    [InlineData("""users.FromSqlRaw([|"SELECT * FROM Users WHERE Name LIKE '%" + name + "%'"|])""", """users.FromSql($"SELECT * FROM Users WHERE Name LIKE {$"%{name}%"}")""")]
    [InlineData("""users.FromSqlRaw(sql: [|$"SELECT * FROM Users WHERE Name = '{name}'"|])""", """users.FromSql($"SELECT * FROM Users WHERE Name = {name}")""")]
    [InlineData("""database.ExecuteSqlRaw([|$"DELETE FROM Users WHERE Name = '{name}'"|])""", """database.ExecuteSql($"DELETE FROM Users WHERE Name = {name}")""")]
    [InlineData("""database.ExecuteSqlRawAsync([|$"DELETE FROM Users WHERE Name = '{name}' AND Id = {id}"|], cancellation)""", """database.ExecuteSqlAsync($"DELETE FROM Users WHERE Name = {name} AND Id = {id}", cancellation)""")]
    [InlineData("""database.SqlQueryRaw<int>([|string.Format("SELECT Id FROM Users WHERE Name = '{0}'", name)|])""", """database.SqlQuery<int>($"SELECT Id FROM Users WHERE Name = {name}")""")]
    [InlineData("""RelationalQueryableExtensions.FromSqlRaw(users, [|$"SELECT * FROM Users WHERE Name = '{name}'"|])""", """RelationalQueryableExtensions.FromSql(users, $"SELECT * FROM Users WHERE Name = {name}")""")]
    public Task Turns_a_raw_query_of_EF_Core_into_an_interpolated_one(string before, string after) =>
        FixesBody("DbSet<User> users, DatabaseFacade database, int id, CancellationToken cancellation", $"_ = {before};", $"_ = {after};");

    [Fact]
    public Task Gives_the_variable_of_an_EF_Core_query_the_type_that_keeps_values_apart() => FixesBody(
        "DbSet<User> users",
        """
        var sql = $"SELECT * FROM Users WHERE Name = '{name}'";
        _ = users.FromSqlRaw([|sql|]).ToList();
        """,
        """
        FormattableString sql = $"SELECT * FROM Users WHERE Name = {name}";
        _ = users.FromSql(sql).ToList();
        """);

    [Theory]
    [InlineData("""users.FromSqlRaw([|$"SELECT * FROM Users WHERE Id = {{0}} AND Name = '{name}'"|], id)""")]
    [InlineData("""users.FromSqlRaw([|$"SELECT * FROM Users ORDER BY {name}"|])""")]
    [InlineData("""users.FromSqlRaw([|name|])""")]
    public Task Offers_nothing_for_an_EF_Core_query_it_could_break(string call) => OffersNoFix(Body("DbSet<User> users, int id", $"_ = {call};"));

    [Theory]
    [InlineData("""connection.Query<User>([|$"SELECT * FROM Users WHERE Name = '{name}'"|])""", """connection.Query<User>("SELECT * FROM Users WHERE Name = @name", new { name })""")]
    [InlineData("""connection.Execute([|"DELETE FROM Users WHERE Name = '" + form.Name + "'"|], null, transaction)""", """connection.Execute("DELETE FROM Users WHERE Name = @name", new { name = form.Name }, transaction)""")]
    [InlineData("""connection.Execute([|$"DELETE FROM Users WHERE Name = '{name}'"|], transaction: transaction)""", """connection.Execute("DELETE FROM Users WHERE Name = @name", new { name }, transaction: transaction)""")]
    [InlineData("""connection.Execute([|$"DELETE FROM Users WHERE Id = @id AND Name = '{name}'"|], new { id })""", """connection.Execute("DELETE FROM Users WHERE Id = @id AND Name = @name", new { id, name })""")]
    [InlineData("""connection.Execute([|$"DELETE FROM Users WHERE Name = '{form.Name}' AND Id = @id AND Old = @name"|], param: new { id, name = "x" })""", """connection.Execute("DELETE FROM Users WHERE Name = @name2 AND Id = @id AND Old = @name", param: new { id, name = "x", name2 = form.Name })""")]
    [InlineData("""connection.QueryFirstOrDefaultAsync<User>([|$"SELECT * FROM Users WHERE Name LIKE '{name}%' LIMIT {id}"|])""", """connection.QueryFirstOrDefaultAsync<User>("SELECT * FROM Users WHERE Name LIKE @name LIMIT @id", new { name = $"{name}%", id })""")]
    [InlineData("""SqlMapper.Query(connection, [|$"SELECT * FROM Users WHERE Name = '{name}'"|])""", """SqlMapper.Query(connection, "SELECT * FROM Users WHERE Name = @name", new { name })""")]
    [InlineData("""connection.Query(transaction: transaction, sql: [|$"SELECT * FROM Users WHERE Name = '{name}'"|])""", """connection.Query(transaction: transaction, sql: "SELECT * FROM Users WHERE Name = @name", param: new { name })""")]
    public Task Passes_values_to_Dapper_in_an_anonymous_object(string before, string after) =>
        FixesBody("IDbConnection connection, IDbTransaction transaction, int id, Form form", $"_ = {before};", $"_ = {after};", "form.Name = name;");

    [Fact]
    public Task Passes_values_to_a_command_definition_of_Dapper() => FixesBody(
        "IDbConnection connection, CancellationToken cancellation",
        """
        connection.Execute(new CommandDefinition([|$"DELETE FROM Users WHERE Name = '{name}'"|], cancellationToken: cancellation));
        """,
        """
        connection.Execute(new CommandDefinition("DELETE FROM Users WHERE Name = @name", new { name }, cancellationToken: cancellation));
        """);

    [Theory]
    [InlineData("""connection.Execute([|$"DELETE FROM Users WHERE Name = '{name}'"|], values);""")]
    [InlineData("""connection.Execute([|$"DELETE FROM {name}"|]);""")]
    public Task Offers_nothing_for_a_Dapper_call_it_could_break(string statement) =>
        OffersNoFix(Body("IDbConnection connection, DynamicParameters values", statement));

    private Task FixesBody(string parameters, string before, string after, string? first = null) =>
        Fixes(Body(parameters, first is null ? before : first + "\n" + before), Body(parameters, first is null ? after : first + "\n" + after));

    private static string Body(string parameters, string statements) => $$"""
        using System.Data;
        using System.Data.Common;
        using Dapper;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.SqlClient;
        using Microsoft.Data.Sqlite;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;

        class User { public int Id { get; set; } }
        class Form { public string Name { get; set; } = ""; }

        class C
        {
            void M(HttpRequest request, {{parameters}})
            {
                string name = request.Query["name"].ToString();
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
