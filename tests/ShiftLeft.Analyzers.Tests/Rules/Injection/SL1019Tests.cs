namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1019Tests() : RuleTests("SL1019")
{
    [Theory]
    [InlineData("""
        public void Switch(string name) => AppContext.SetSwitch([|name|], true);
        """)]
    [InlineData("""
        public void Variable(string value) => Environment.SetEnvironmentVariable("MODE", [|value|]);
        """)]
    [InlineData("""
        public void VariableName(string name) => Environment.SetEnvironmentVariable([|name|], "1");
        """)]
    [InlineData("""
        public void Catalog(string tenant) => _ = new SqlConnectionStringBuilder { InitialCatalog = [|tenant|] };
        """)]
    [InlineData("""
        public void Text(string tenant) => _ = new SqlConnection([|"Server=db;Database=" + tenant|]);
        """)]
    [InlineData("""
        public void Connection(DbConnection connection, string tenant) => connection.ConnectionString = [|"Server=db;Database=" + tenant|];
        """)]
    [InlineData("""
        public void Part(DbConnectionStringBuilder builder, string tenant) => builder["Database"] = [|tenant|];
        """)]
    [InlineData("""
        public void Database(DbConnection connection, string tenant) => connection.ChangeDatabase([|tenant|]);
        """)]
    [InlineData("""
        public void Culture(string language) => Thread.CurrentThread.CurrentCulture = [|new CultureInfo(language)|];
        """)]
    [InlineData("""
        public void Cultures(string language) => CultureInfo.CurrentUICulture = [|CultureInfo.GetCultureInfo(language)|];
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Constant() => AppContext.SetSwitch("System.Net.Quiet", true);
        """)]
    [InlineData("""
        public void Own(IConfigurationLike settings) => Environment.SetEnvironmentVariable("MODE", settings.Mode);

        public interface IConfigurationLike { string Mode { get; } }
        """)]
    [InlineData("""
        public void Listed(SqlConnectionStringBuilder builder, string tenant)
        {
            if (tenant is "north" or "south")
                builder.InitialCatalog = tenant;
        }
        """)]
    [InlineData("""
        public void Checked(DbConnection connection, string tenant)
        {
            if (System.Text.RegularExpressions.Regex.IsMatch(tenant, "^[a-z0-9]+$"))
                connection.ChangeDatabase(tenant);
        }
        """)]
    [InlineData("""
        public string Shown(string language) => 1.5.ToString(new CultureInfo(language));
        """)]
    [InlineData("""
        public void Number(DbConnection connection, int shard) => connection.ChangeDatabase("shard" + shard);
        """)]
    public Task Quiet_where_the_program_chooses(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using System.Data;
        using System.Data.Common;
        using System.Globalization;
        using Microsoft.Data.SqlClient;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
