partial class PartialMembers
{
    private Action<string>? _handlers;

    public partial event Action<string> Received;

    public partial PartialMembers(string text);

    public partial string this[int index] { get; }

    public string Text { get; private set; }

    public void Raise(string text) => _handlers?.Invoke(text);
}

partial class PartialMembers
{
    public partial event Action<string> Received
    {
        add => _handlers += value;
        remove => _handlers -= value;
    }

    public partial PartialMembers(string text) => Text = text;

    public partial string this[int index] => index == 0 ? Text : "none";
}

class PartialConstructors
{
    [Flow]
    void Partial_constructor() => Api.Sql(new PartialMembers(Api.Source()).Text);

    [Safe]
    void Partial_constructor_of_another()
    {
        var dirty = new PartialMembers(Api.Source());
        Api.Sql(new PartialMembers("x").Text);
    }

    [Flow]
    void Partial_indexer() => Api.Sql(new PartialMembers(Api.Source())[0]);

    [Safe]
    void Partial_indexer_of_another()
    {
        var dirty = new PartialMembers(Api.Source());
        Api.Sql(new PartialMembers("x")[0]);
    }

    [Flow]
    void Partial_event()
    {
        var members = new PartialMembers("x");
        members.Received += text => Api.Sql(text);
        members.Raise(Api.Source());
    }

    [Safe]
    void Partial_event_of_a_constant()
    {
        var members = new PartialMembers("x");
        members.Received += text => Api.Sql(text.Length);
        members.Raise(Api.Source());
    }
}
