using System.Collections.Concurrent;

class Concurrent
{
    [Flow]
    void Dictionary()
    {
        var data = new ConcurrentDictionary<string, string>();
        data.TryAdd("a", Api.Source());
        Api.Sql(data["a"]);
    }

    [Safe]
    void Dictionary_other_key()
    {
        var data = new ConcurrentDictionary<string, string>();
        data["a"] = Api.Source();
        data["b"] = "x";
        Api.Sql(data["b"]);
    }

    [Flow]
    void Get_or_add()
    {
        var data = new ConcurrentDictionary<string, string>();
        Api.Sql(data.GetOrAdd("a", static _ => Api.Source()));
    }

    [Safe]
    void Get_or_add_clean()
    {
        var data = new ConcurrentDictionary<string, string>();
        _ = Api.Source();
        Api.Sql(data.GetOrAdd("a", static _ => "x"));
    }

    [Flow]
    void Add_or_update()
    {
        var data = new ConcurrentDictionary<string, string>();
        data.AddOrUpdate("a", _ => Api.Source(), (_, old) => old);
        Api.Sql(data["a"]);
    }

    [Safe]
    void Add_or_update_clean()
    {
        var data = new ConcurrentDictionary<string, string>();
        var text = Api.Source();
        data.AddOrUpdate("a", _ => text.Length > 3 ? "long" : "short", (_, old) => old);
        Api.Sql(data["a"]);
    }

    [Flow]
    void Queue()
    {
        var queue = new ConcurrentQueue<string>();
        queue.Enqueue(Api.Source());
        if (queue.TryDequeue(out var item))
            Api.Sql(item);
    }

    [Safe]
    void Other_queue()
    {
        var queue = new ConcurrentQueue<string>();
        var other = new ConcurrentQueue<string>(["x"]);
        queue.Enqueue(Api.Source());
        if (other.TryDequeue(out var item))
            Api.Sql(item);
    }

    [Flow]
    void Bag()
    {
        var bag = new ConcurrentBag<string> { Api.Source() };
        foreach (var item in bag)
            Api.Sql(item);
    }

    [Safe]
    void Count_of_a_bag()
    {
        var bag = new ConcurrentBag<string> { Api.Source() };
        Api.Sql(bag.Count);
    }

    [Flow]
    void Stack()
    {
        var stack = new ConcurrentStack<string>();
        stack.PushRange(["x", Api.Source()]);
        if (stack.TryPop(out var item))
            Api.Sql(item);
    }

    [Safe]
    void Other_stack()
    {
        var stack = new ConcurrentStack<string>();
        var other = new ConcurrentStack<string>();
        stack.Push(Api.Source());
        other.Push("x");
        if (other.TryPop(out var item))
            Api.Sql(item);
    }

    [Flow]
    void Blocking_collection()
    {
        using var items = new BlockingCollection<string>();
        items.Add(Api.Source());
        items.CompleteAdding();
        foreach (var item in items.GetConsumingEnumerable())
            Api.Sql(item);
    }

    [Safe]
    void Other_blocking_collection()
    {
        using var items = new BlockingCollection<string>();
        using var other = new BlockingCollection<string>();
        items.Add(Api.Source());
        other.Add("x");
        other.CompleteAdding();
        foreach (var item in other.GetConsumingEnumerable())
            Api.Sql(item);
    }
}
