using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShiftLeft.CodeFixes.Injection;

namespace ShiftLeft.Analyzers.Tests.CodeFixes;

/// <summary>SQL texts taken apart and written again: with placeholders (ADO.NET, Dapper) and as one interpolated string (EF Core).</summary>
public sealed class SqlTextTests
{
    private const string Names = """
        #nullable enable
        using System;
        using System.Linq;
        enum Status { New, Paid }
        class Form { public string Email = ""; public int Age; public string? Note; }
        class C
        {
            const string Table = "Users";
            const int Most = 50;
            static string Quote(string text) => "'" + text + "'";
            object M(string name, string city, string? note, int id, decimal price, Guid key, DateTime day, Status status, bool flag, Form form,
                string[] list, int? age, object any, System.Collections.Generic.Dictionary<string, string> query) => (object)(
        """;

    [Theory]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{name}'" """, """ "SELECT * FROM Users WHERE Name = @name" """, "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Id = {id} AND Name='{name}'" """, """ "SELECT * FROM Users WHERE Id = @id AND Name=@name" """, "id: id", "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Name = N'{name}'" """, """ "SELECT * FROM Users WHERE Name = @name" """, "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Name = {name}" """, """ "SELECT * FROM Users WHERE Name = @name" """, "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Name LIKE '%{name}%'" """, """ "SELECT * FROM Users WHERE Name LIKE @name" """, "name: $\"%{name}%\"")]
    [InlineData("""$"SELECT * FROM Users WHERE Name LIKE '{name}%' AND City LIKE '{city}%'" """, """ "SELECT * FROM Users WHERE Name LIKE @name AND City LIKE @city" """, "name: $\"{name}%\"", "city: $\"{city}%\"")]
    [InlineData("""$"SELECT * FROM Users WHERE Full = '{name} of {city}''s'" """, """ "SELECT * FROM Users WHERE Full = @name" """, "name: $\"{name} of {city}'s\"")]
    [InlineData("""$"SELECT * FROM Users WHERE Email = '{form.Email}' OR Email = '{form.Email}'" """, """ "SELECT * FROM Users WHERE Email = @email OR Email = @email" """, "email: form.Email")]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{name}' OR City LIKE '{name}%'" """, """ "SELECT * FROM Users WHERE Name = @name OR City LIKE @name2" """, "name: name", "name2: $\"{name}%\"")]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{name.Trim()}' AND City = '{query["city"]}'" """, """ "SELECT * FROM Users WHERE Name = @name AND City = @city" """, "name: name.Trim()", "city: query[\"city\"]")]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{name.Replace("'", "''")}'" """, """ "SELECT * FROM Users WHERE Name = @name" """, "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Note = '{note}'" """, """ "SELECT * FROM Users WHERE Note = @note" """, "note: note ?? \"\"")]
    [InlineData("""$"SELECT * FROM Users WHERE Key = '{key}' AND Name = '{name}'" """, """ "SELECT * FROM Users WHERE Key = @key AND Name = @name" """, "key: key.ToString()", "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Day >= '{day:yyyy-MM-dd}' AND Name = '{name}'" """, """ "SELECT * FROM Users WHERE Day >= @day AND Name = @name" """, "day: $\"{day:yyyy-MM-dd}\"", "name: name")]
    [InlineData("""$"SELECT * FROM {Table} WHERE Name = '{name}' LIMIT {Most}" """, """ $"SELECT * FROM {Table} WHERE Name = @name LIMIT {Most}" """, "name: name")]
    [InlineData("""$"SELECT TOP {id} * FROM Users WHERE Name = '{name}'" """, """ $"SELECT TOP {id} * FROM Users WHERE Name = @name" """, "name: name")]
    [InlineData("""$"SELECT TOP ({id}) * FROM Users WHERE Name = '{name}'" """, """ "SELECT TOP (@id) * FROM Users WHERE Name = @name" """, "id: id", "name: name")]
    [InlineData("""$"SELECT * FROM Users ORDER BY {status}, Name LIMIT {id}" """, """ $"SELECT * FROM Users ORDER BY {status}, Name LIMIT @id" """, "id: id")]
    [InlineData("""$"INSERT INTO Users (Name, Age) VALUES ('{name}', {id})" """, """ "INSERT INTO Users (Name, Age) VALUES (@name, @id)" """, "name: name", "id: id")]
    [InlineData("""$"INSERT INTO Users VALUES ('a', {id}), ('{name}', 2)" """, """ "INSERT INTO Users VALUES ('a', @id), (@name, 2)" """, "id: id", "name: name")]
    [InlineData("""$"UPDATE Users SET Name = '{name}', Price = {price} WHERE Id = {id}" """, """ "UPDATE Users SET Name = @name, Price = @price WHERE Id = @id" """, "name: name", "price: price", "id: id")]
    [InlineData("""$"EXEC dbo.Find '{name}', {id}" """, """ "EXEC dbo.Find @name, @id" """, "name: name", "id: id")]
    [InlineData("""$"EXEC dbo.Find @city = '{name}'" """, """ "EXEC dbo.Find @city = @name" """, "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Age BETWEEN {id} AND {form.Age} AND Name IN ('{name}', '{city}')" """, """ "SELECT * FROM Users WHERE Age BETWEEN @id AND @age AND Name IN (@name, @city)" """, "id: id", "age: form.Age", "name: name", "city: city")]
    [InlineData("""$"DELETE FROM Users WHERE lower(Name) = lower('{name}')" """, """ "DELETE FROM Users WHERE lower(Name) = lower(@name)" """, "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE A = @name AND B = '{name}'" """, """ "SELECT * FROM Users WHERE A = @name AND B = @name2" """, "name2: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Any = '{any}'" """, """ "SELECT * FROM Users WHERE Any = @any" """, "any: $\"{any}\"")]
    [InlineData("""$"SELECT * FROM Users WHERE Json = '{{}}' AND Name = '{name}'" """, """ "SELECT * FROM Users WHERE Json = '{}' AND Name = @name" """, "name: name")]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{(flag ? name : city)}'" """, """ "SELECT * FROM Users WHERE Name = @value" """, "value: flag ? name : city")]
    [InlineData("""@$"SELECT * FROM ""Users"" WHERE Path = 'C:\' AND Name = '{name}'" """, """ @"SELECT * FROM ""Users"" WHERE Path = 'C:\' AND Name = @name" """, "name: name")]
    public void Puts_placeholders_into_an_interpolated_string(string before, string after, params string[] parameters) =>
        AssertPlaceholders(before, after, parameters);

    [Fact]
    public void Keeps_the_lines_of_a_raw_string() => AssertPlaceholders(
        """"
        $"""
            SELECT * FROM Users
            WHERE Name = '{name}'
              AND Id = {id}
            """
        """",
        """"
        """
            SELECT * FROM Users
            WHERE Name = @name
              AND Id = @id
            """
        """",
        "name: name",
        "id: id");

    [Theory]
    [InlineData(""" "SELECT * FROM Users WHERE Name = '" + name + "'" """, """ "SELECT * FROM Users WHERE Name = @name" """, "name: name")]
    [InlineData(""" "SELECT * FROM Users WHERE Name = '" + name + "' AND Id = " + id + " ORDER BY Id" """, """ "SELECT * FROM Users WHERE Name = @name AND Id = @id ORDER BY Id" """, "name: name", "id: id")]
    [InlineData(""" "SELECT * FROM Users WHERE Name LIKE '%" + name + "%'" """, """ "SELECT * FROM Users WHERE Name LIKE @name" """, "name: $\"%{name}%\"")]
    [InlineData(""" "SELECT * FROM " + Table + " WHERE Name = '" + name + "'" """, """ "SELECT * FROM " + Table + " WHERE Name = @name" """, "name: name")]
    [InlineData(""" "SELECT * FROM Users WHERE Id = " + (id + 1) """, """ "SELECT * FROM Users WHERE Id = @id" """, "id: id + 1")]
    [InlineData(""" "SELECT * FROM Users WHERE City = @city AND " + $"Name = '{name}'" """, """ "SELECT * FROM Users WHERE City = @city AND " + "Name = @name" """, "name: name")]
    [InlineData(""" "SELECT * FROM Users WHERE Json = '{}' AND Name = '" + name + "'" """, """ "SELECT * FROM Users WHERE Json = '{}' AND Name = @name" """, "name: name")]
    [InlineData(""" "SELECT * FROM Users\nWHERE Name = '" + name + "'\n" """, """ "SELECT * FROM Users\nWHERE Name = @name\n" """, "name: name")]
    [InlineData(""" string.Concat("SELECT * FROM Users WHERE Name = '", name, "'") """, """ "SELECT * FROM Users WHERE Name = @name" """, "name: name")]
    [InlineData(""" string.Format("SELECT * FROM Users WHERE Name = '{0}' AND Id = {1}", name, id) """, """ "SELECT * FROM Users WHERE Name = @name AND Id = @id" """, "name: name", "id: id")]
    [InlineData(""" string.Format("SELECT * FROM {1} WHERE Name = '{0}'", name, Table) """, """ $"SELECT * FROM {Table} WHERE Name = @name" """, "name: name")]
    [InlineData(""" string.Format("SELECT * FROM Users WHERE J = '{{}}' AND Day = '{0:yyyy}'", day) """, """ "SELECT * FROM Users WHERE J = '{}' AND Day = @day" """, "day: $\"{day:yyyy}\"")]
    public void Puts_placeholders_into_a_concatenation(string before, string after, params string[] parameters) =>
        AssertPlaceholders(before, after, parameters);

    [Fact]
    public void Keeps_the_lines_of_a_concatenation() => AssertPlaceholders(
        """
        "UPDATE Users SET Name = '" + name + "', " +
            "City = '" + city + "' " + // both
            "WHERE Id = " + id
        """,
        """
        "UPDATE Users SET Name = @name, " +
            "City = @city " + // both
            "WHERE Id = @id"
        """,
        "name: name",
        "city: city",
        "id: id");

    [Theory]
    [InlineData("""$"SELECT * FROM {name}" """)]
    [InlineData("""$"SELECT * FROM Users ORDER BY {name}" """)]
    [InlineData("""$"SELECT * FROM Users ORDER BY Id, {name}" """)]
    [InlineData("""$"SELECT {name} FROM Users" """)]
    [InlineData("""$"SELECT * FROM Users WHERE {name} = 1" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Id = 1 AND {name}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Id = 1 {name}" """)]
    [InlineData("""$"SELECT * FROM Users_{name} WHERE Id = {id}" """)]
    [InlineData("""$"SELECT * FROM [{name}] WHERE Id = {id}" """)]
    [InlineData("""$"SELECT * FROM \"{name}\" WHERE Id = {id}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Id = {id} -- {name}" """)]
    [InlineData("""$"SELECT * FROM Users /* {name} */ WHERE Id = {id}" """)]
    [InlineData("""$"SELECT TOP {name} * FROM Users" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = {name}{city}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = {name}.Name" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = {name}('x')" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Id IN ({name})" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Id IN ({string.Join(",", list)})" """)]
    [InlineData("""$"INSERT INTO Users ({name}) VALUES (1)" """)]
    [InlineData("""$"INSERT INTO Users VALUES ({name})" """)]
    [InlineData("""$"INSERT INTO Users ('{name}') VALUES (1)" """)]
    [InlineData("""$"CREATE USER x IDENTIFIED BY '{name}'" """)]
    [InlineData("""$"PRAGMA key = '{name}'" """)]
    [InlineData("""$"ALTER LOGIN x WITH PASSWORD = '{name}'" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Day = DATE '{name}'" """)]
    [InlineData("""$"SELECT Name AS '{name}' FROM Users" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = E'{name}'" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{name}\\'" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{name}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = {Quote(name)}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{Quote(name)}'" """)]
    [InlineData("""$"{name}" """)]
    [InlineData("""name""")]
    [InlineData(""" "dbo." + name """)]
    [InlineData(""" name + " WHERE City = '" + city + "'" """)]
    [InlineData(""" string.Format("SELECT * FROM Users WHERE Name = '{0}'", list) """)]
    [InlineData(""" "SELECT * FROM Users WHERE " + ("Name = '" + name + "'") """)]
    [InlineData(""" "SELECT * FROM Users WHERE Name = \u0027" + name + "\u0027" """)]
    public void Leaves_a_text_that_parameters_cannot_save(string text)
    {
        var sql = Read(text);
        Assert.Null(sql?.WithPlaceholders(new ParameterNames([])));
    }

    [Theory]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{name}'" """, """ $"SELECT * FROM Users WHERE Name = {name}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name LIKE '%{name}%' LIMIT {id}" """, """ $"SELECT * FROM Users WHERE Name LIKE {$"%{name}%"} LIMIT {id}" """)]
    [InlineData("""$"SELECT * FROM {Table} WHERE Name = '{name}' LIMIT {Most}" """, """ $"SELECT * FROM Users WHERE Name = {name} LIMIT 50" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Key = '{key}'" """, """ $"SELECT * FROM Users WHERE Key = {key.ToString()}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Note = '{note}'" """, """ $"SELECT * FROM Users WHERE Note = {note ?? ""}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{(flag ? name : city)}'" """, """ $"SELECT * FROM Users WHERE Name = {(flag ? name : city)}" """)]
    [InlineData("""$"SELECT * FROM Users WHERE Json = '{{}}' AND Name = '{name}'" """, """ $"SELECT * FROM Users WHERE Json = '{{}}' AND Name = {name}" """)]
    [InlineData(""" "SELECT * FROM Users WHERE Json = '{}' AND Name = '" + name + "' AND Id = " + id """, """ $"SELECT * FROM Users WHERE Json = '{{}}' AND Name = {name} AND Id = {id}" """)]
    [InlineData(""" "SELECT * FROM " + Table + " WHERE Name = '" + name + "'" """, """ $"SELECT * FROM Users WHERE Name = {name}" """)]
    [InlineData(""" string.Format("SELECT * FROM Users WHERE Name = '{0}'", name) """, """ $"SELECT * FROM Users WHERE Name = {name}" """)]
    [InlineData(""" @"SELECT * FROM ""Users"" WHERE Name = '" + name + "'" """, null)]
    [InlineData(""" @"SELECT * FROM ""Users"" WHERE Name = '" + name + @"'" """, """ $@"SELECT * FROM ""Users"" WHERE Name = {name}" """)]
    [InlineData("""$"SELECT TOP {id} * FROM Users WHERE Name = '{name}'" """, null)]
    [InlineData("""$"SELECT * FROM Users WHERE Name = '{name}' ORDER BY {status}" """, null)]
    public void Makes_an_interpolated_query(string before, string? after) =>
        Assert.Equal(after?.Trim(), Read(before)?.AsInterpolated()?.ToString());

    private static void AssertPlaceholders(string before, string after, params string[] parameters)
    {
        var sql = Read(before);
        Assert.NotNull(sql);
        var rewrite = sql.WithPlaceholders(new ParameterNames(ParameterNames.In(sql.Expression)));
        Assert.NotNull(rewrite);
        Assert.Equal(after.Trim(), rewrite.Text.ToString());
        Assert.Equal(parameters, rewrite.Parameters.Select(static parameter => $"{parameter.Name}: {parameter.Value}"));
    }

    private static SqlText? Read(string expression)
    {
        var tree = CSharpSyntaxTree.ParseText(Names + expression + ");}");
        var compilation = CSharpCompilation.Create("Test", [tree], References.All, new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var cast = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last().ExpressionBody!.Expression;
        var text = ((ParenthesizedExpressionSyntax)((CastExpressionSyntax)cast).Expression).Expression;
        return SqlText.Read(text, compilation.GetSemanticModel(tree), default);
    }
}
