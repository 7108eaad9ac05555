interface IStore
{
    void Save(string key, string value);

    string Load(string key);
}

sealed class MemoryStore : IStore
{
    private readonly Dictionary<string, string> _values = [];

    public void Save(string key, string value) => _values[key] = value;

    public string Load(string key) => _values.GetValueOrDefault(key, "");
}

sealed class NullStore : IStore
{
    public void Save(string key, string value)
    {
    }

    public string Load(string key) => "";
}

interface IRunner
{
    void Run(string text);
}

sealed class SqlRunner : IRunner
{
    public void Run(string text) => Api.Sql(text);
}

sealed class QuotingRunner : IRunner
{
    public void Run(string text) => Api.Sql("[" + text + "]");
}

sealed class SizeRunner : IRunner
{
    public void Run(string text) => Api.Sql(text.Length);
}

sealed class Controller(IRunner runner)
{
    public void Handle(string input) => runner.Run("SELECT " + input);
}

sealed class CleanController
{
    private readonly IRunner _runner;

    public CleanController(IRunner runner) => _runner = runner;

    public void Handle(string input) => _runner.Run("SELECT " + input);
}

class Wiring
{
    [Flow]
    void By_constructor() => new Controller(new SqlRunner()).Handle(Api.Source());

    [Safe]
    void By_constructor_clean() => new CleanController(new SizeRunner()).Handle(Api.Source());

    [Flow]
    void Store_and_load()
    {
        IStore store = new MemoryStore();
        store.Save("a", Api.Source());
        Api.Sql(store.Load("a"));
    }

    [Safe]
    void Store_that_forgets()
    {
        IStore store = new NullStore();
        store.Save("a", Api.Source());
        Api.Sql(store.Load("a"));
    }

    [Flow]
    void By_a_service_locator()
    {
        var services = new Dictionary<Type, object> { [typeof(IStore)] = new MemoryStore() };
        var store = (IStore)services[typeof(IStore)];
        store.Save("b", Api.Source());
        Api.Sql(((IStore)services[typeof(IStore)]).Load("b"));
    }

    [Safe]
    void Other_key_of_a_store()
    {
        IStore store = new MemoryStore();
        store.Save("a", Api.Source());
        store.Save("b", "x");
        Api.Sql(store.Load("b"));
    }

    [Flow]
    void By_a_factory_delegate()
    {
        Func<IStore> create = static () => new MemoryStore();
        var store = create();
        store.Save("a", Api.Source());
        Api.Sql(store.Load("a"));
    }

    [Safe]
    void Two_from_a_factory_delegate()
    {
        Func<IStore> create = static () => new MemoryStore();
        var store = create();
        var other = create();
        store.Save("a", Api.Source());
        Api.Sql(other.Load("a"));
    }

    [Flow]
    void By_a_property()
    {
        var host = new Host { Runner = new QuotingRunner() };
        host.Runner.Run(Api.Source() + "!");
    }

    [Safe]
    void By_a_property_clean()
    {
        var host = new Host { Runner = new SizeRunner() };
        host.Runner.Run(Api.Source() + "!");
    }

    sealed class Host
    {
        public required IRunner Runner { get; init; }
    }
}
