namespace ShiftLeft.Analyzers.Tests.Rules.Secrets;

public sealed class SL3006Tests() : RuleTests("SL3006")
{
    private const string Random = "q7Zt2LpX9vBn4KsW";

    [Theory]
    [InlineData("string A = \"https://deploy:[|Winter-2024!|]@files.shop.net/latest.zip\";")]
    [InlineData("string A = \"amqps://shop:[|k3bfoo9x|]@queue.shop.net:5671/orders\";")]
    [InlineData("string A = \"mongodb+srv://app:[|hunter2|]@cluster0.mongodb.net/shop\";")]
    [InlineData("string A = \"redis://:[|p4ssw0rd99|]@cache.shop.net:6379\";")]
    [InlineData("string A = \"postgres://app:[|hunter2|]@db/shop\";")]
    [InlineData("string A(string file) => $\"ftp://backup:[|Winter-2024!|]@files.shop.net/{file}\";")]
    [InlineData("Uri A() => new(\"https://deploy:[|Winter-2024!|]@files.shop.net/\");")]
    [InlineData("[System.ComponentModel.Description(\"see https://deploy:[|Winter-2024!|]@files.shop.net/ for more\")] void M() { }")]
    public Task Finds_a_password_in_front_of_the_host(string member) => Finds(Class(member));

    [Theory]
    [InlineData("string A = \"https://api.shop.net/orders?api_key=[|" + Random + "|]\";")]
    [InlineData("string A = \"https://api.shop.net/orders?page=1&apikey=[|" + Random + "|]&size=3\";")]
    [InlineData("string A = \"/orders?access_token=[|" + Random + "|]\";")]
    [InlineData("string A = \"https://fn.azurewebsites.net/api/run?code=[|" + Random + Random + "Q==|]\";")]
    [InlineData("string A = \"https://old.shop.net/login.aspx?user=admin&password=[|hunter2|]\";")]
    [InlineData("string A(int page) => $\"https://api.shop.net/orders?page={page}&token=[|" + Random + "|]\";")]
    [InlineData("string A(int page) => \"https://api.shop.net/orders?page=\" + page + \"&client_secret=[|" + Random + "|]\";")]
    public Task Finds_a_secret_in_the_query(string member) => Finds(Class(member));

    [Theory]
    [InlineData("string A(string secret) => [|$\"https://login.shop.net/token?client_id=shop&client_secret={secret}\"|];")]
    [InlineData("string A(string token) => [|\"https://git.shop.net/api?private_token=\" + token|];")]
    public Task Finds_a_secret_of_run_time_in_the_query(string member) => Finds(Class(member));

    [Fact]
    public Task Says_what_the_URL_holds() => Says(
        Class("string A = \"https://api.shop.net/orders?api_key={|#0:" + Random + "|}\";"),
        "The URL holds a value for 'api_key', and URLs are kept in logs and histories; send it in a header and read it from configuration");

    [Theory]
    [InlineData("string A = \"https://shop.net/orders?page=1&size=20&sort=name\";")]
    [InlineData("string A = \"https://user:password@proxy.shop.net:8080\";")]
    [InlineData("string A = \"https://<user>:<password>@proxy.shop.net:8080\";")]
    [InlineData("string A = \"https://user:${PASSWORD}@proxy.shop.net:8080\";")]
    [InlineData("string A = \"https://user:****@proxy.shop.net:8080\";")]
    [InlineData("string A = \"amqp://guest:guest@localhost:5672\"; string B = \"amqp://guest:guest@rabbitmq:5672\";")]
    [InlineData("string A = \"http://admin:hunter2@localhost:9200\"; string B = \"http://admin:hunter2@127.0.0.1:9200\";")]
    [InlineData("string A = \"https://joe:hunter2@example.com/\"; string B = \"https://joe:hunter2@shop.example/\"; string D = \"https://joe:hunter2@charge.example.com:8080/\";")]
    [InlineData("string A = \"ssh://git@github.com:22/shop/shop.git\"; string B = \"git@github.com:shop/shop.git\";")]
    [InlineData("string A = \"https://3f5e1a7cbd2948e6a0c4f8b1d7e92a35@o1.ingest.sentry.io/7\";")]
    [InlineData("string A = \"https://cdn.shop.net/npm/vue@3.2.1/dist\"; string B = \"https://medium.com:443/@shop/p?x=1\";")]
    [InlineData("string A(string user, string password, string host) => $\"amqps://{user}:{password}@{host}/\";")]
    [InlineData("string A(string url, string token) => $\"{url}/reset?token={token}\";")]
    [InlineData("string A(string token) => $\"https://graph.shop.net/me?access_token={token}\";")]
    [InlineData("string A(string apiKey) => $\"https://maps.shop.net/tiles?key={apiKey}\";")]
    [InlineData("string A = \"https://api.shop.net/orders?api_key={apiKey}\"; string B = \"https://api.shop.net/?api_key=YOUR_API_KEY\"; string C1 = \"https://api.shop.net/?token=\";")]
    [InlineData("string A = \"https://localhost:5001/hub?access_token=" + Random + "\";")]
    [InlineData("string A = \"grant_type=password&client_secret=" + Random + "&password=hunter2\";")]
    [InlineData("string A(string token) => \"grant_type=refresh_token&refresh_token=\" + token;")]
    [InlineData("string A = \"Is the password=secret? No.\"; string B = \"what?password=\";")]
    [InlineData("string A = \"/account?resetPassword=true&changePassword=1&passwordless=yes\";")]
    [InlineData("string A = \"https://shop.net/?v=" + Random + "&session=" + Random + "\";")]
    [InlineData("string A = \"https://shop.net/?token=string&key=category&code=de\";")]
    [InlineData("string A = @\"^(?<scheme>https?)://(?<user>[^:]+):(?<password>[^@]+)@(?<host>.+)$\";")]
    public Task Quiet_on_addresses_without_a_secret(string member) => Quiet(Class(member));

    [Fact]
    public Task Quiet_in_tests() => Quiet(Class("string A = \"https://deploy:Winter-2024!@files.shop.net/latest.zip\";"), InTests);

    private static string Class(string members) => $$"""
        class C
        {
            {{members}}
        }
        """;
}
