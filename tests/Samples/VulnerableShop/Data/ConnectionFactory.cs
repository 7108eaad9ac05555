using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace VulnerableShop.Data;

public interface IConnectionFactory
{
    /// <summary>The shop's own database.</summary>
    SqliteConnection OpenShop();

    /// <summary>The warehouse, which the logistics partner runs on SQL Server.</summary>
    SqlConnection OpenWarehouse();

    /// <summary>The read replica that reports run on.</summary>
    DbConnection OpenReporting();
}

public sealed class ConnectionFactory(IConfiguration configuration) : IConnectionFactory
{
    private const string WarehouseConnection = "Server=wms.shop.example;Database=Warehouse;User Id=shop;Password=Tr4ck&Trace!88;Encrypt=true"; // expect: SL3003

    private const string ReportingConnection = "Data Source=reporting.db;Mode=ReadOnly";

    private const string DevelopmentWarehouse = @"Server=(localdb)\MSSQLLocalDB;Database=Warehouse;Integrated Security=true";

    public SqliteConnection OpenShop()
    {
        var connection = new SqliteConnection(configuration.GetConnectionString("Shop"));
        connection.Open();
        return connection;
    }

    public SqlConnection OpenWarehouse()
    {
        var connection = new SqlConnection(configuration.GetValue<bool>("Shop:UseLocalWarehouse") ? DevelopmentWarehouse : WarehouseConnection);
        connection.Open();
        return connection;
    }

    public DbConnection OpenReporting()
    {
        var builder = new SqliteConnectionStringBuilder(ReportingConnection);
        if (configuration["Shop:ReportingPassword"] is { Length: > 0 } password)
            builder.Password = password;
        var connection = new SqliteConnection(builder.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>For the nightly archive job, which runs under an account of its own.</summary>
    public static string ArchiveConnection(string host, string password) =>
        $"Server={host};Database=Archive;User Id=archive;Password={password};Encrypt=true";
}
