using System.Collections.Immutable;

class MoreImmutable
{
    [Flow]
    void Stack() => Api.Sql(ImmutableStack<string>.Empty.Push("x").Push(Api.Source()).Peek());

    [Safe]
    void Stack_is_empty() => Api.Sql(ImmutableStack<string>.Empty.Push(Api.Source()).IsEmpty);

    [Flow]
    void Queue()
    {
        var queue = ImmutableQueue.Create(Api.Source());
        queue.Dequeue(out var item);
        Api.Sql(item);
    }

    [Safe]
    void Queue_before_the_change()
    {
        var queue = ImmutableQueue.Create("x");
        _ = queue.Enqueue(Api.Source());
        Api.Sql(queue.Peek());
    }

    [Flow]
    void Sorted_dictionary()
    {
        var data = ImmutableSortedDictionary<string, string>.Empty.SetItem("a", Api.Source());
        Api.Sql(data["a"]);
    }

    [Safe]
    void Sorted_dictionary_key()
    {
        var data = ImmutableSortedDictionary<string, string>.Empty.SetItem("a", Api.Source());
        Api.Sql(data.Keys.First());
    }

    [Flow]
    void List_builder()
    {
        var builder = ImmutableList.CreateBuilder<string>();
        builder.Add(Api.Source());
        Api.Sql(builder.ToImmutable()[0]);
    }

    [Safe]
    void List_builder_made_before()
    {
        var builder = ImmutableList.CreateBuilder<string>();
        builder.Add("x");
        var made = builder.ToImmutable();
        builder[0] = Api.Source();
        Api.Sql(made[0]);
    }

    [Flow]
    void Set_item()
    {
        var items = ImmutableArray.Create("x", "y").SetItem(1, Api.Source());
        Api.Sql(items[1]);
    }

    [Safe]
    void Removed_item()
    {
        var items = ImmutableArray.Create("x").Add(Api.Source()).RemoveAt(1);
        Api.Sql(items.Length);
    }
}
