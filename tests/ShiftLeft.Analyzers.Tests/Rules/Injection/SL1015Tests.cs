namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1015Tests() : RuleTests("SL1015")
{
    [Theory]
    [InlineData("""
        public void Parsed(string name) => BsonDocument.Parse([|"{ name: '" + name + "' }"|]);
        """)]
    [InlineData("""
        public void Filter(IMongoCollection<BsonDocument> users, string name) => users.Find([|"{ name: '" + name + "' }"|]).ToList();
        """)]
    [InlineData("""
        public void Json(string name) => _ = new JsonFilterDefinition<BsonDocument>([|$"{{ name: '{name}' }}"|]);
        """)]
    [InlineData("""
        public void Command(IMongoDatabase database, string command) => database.RunCommand<BsonDocument>([|command|]);
        """)]
    [InlineData("""
        public void Query(string name) => _ = new QueryDefinition([|"SELECT * FROM c WHERE c.name = '" + name + "'"|]);
        """)]
    [InlineData("""
        public void Iterator(Container container, string name) => container.GetItemQueryIterator<object>([|$"SELECT * FROM c WHERE c.name = '{name}'"|]);
        """)]
    [InlineData("""
        public void Eval(IDatabase redis, string key) => redis.ScriptEvaluate([|"return redis.call('get', '" + key + "')"|]);
        """)]
    [InlineData("""
        public Task EvalLater(IDatabase redis, string key) => redis.ScriptEvaluateAsync([|"return redis.call('get', '" + key + "')"|]);
        """)]
    [InlineData("""
        public void Prepared(string script) => LuaScript.Prepare([|script|]);
        """)]
    public Task Finds_what_reaches_the_sink(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public void Built(IMongoCollection<BsonDocument> users, string name) => users.Find(Builders<BsonDocument>.Filter.Eq("name", name)).ToList();
        """)]
    [InlineData("""
        public void Document(IMongoCollection<BsonDocument> users, string name) => users.Find(new BsonDocument("name", name)).ToList();
        """)]
    [InlineData("""
        public void Lambda(IMongoCollection<BsonDocument> users, string name) => users.Find(user => user["name"] == name).ToList();
        """)]
    [InlineData("""
        public void Parameter(Container container, string name) => container.GetItemQueryIterator<object>(new QueryDefinition("SELECT * FROM c WHERE c.name = @name").WithParameter("@name", name));
        """)]
    [InlineData("""
        public void Keys(IDatabase redis, string key) => redis.ScriptEvaluate("return redis.call('get', KEYS[1])", new RedisKey[] { key });
        """)]
    [InlineData("""
        public void Number(int id) => _ = new QueryDefinition("SELECT * FROM c WHERE c.id = " + id);
        """)]
    [InlineData("""
        public void Identifier(Guid id) => BsonDocument.Parse($"{{ id: '{id}' }}");
        """)]
    [InlineData("""
        public void Stored(IDatabase redis, string key) => redis.StringGet(key);
        """)]
    public Task Quiet_where_values_stay_values(string members) => Quiet(Controller(members));

    private static string Controller(string members) => $$"""
        using Microsoft.Azure.Cosmos;
        using MongoDB.Bson;
        using MongoDB.Driver;
        using StackExchange.Redis;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
