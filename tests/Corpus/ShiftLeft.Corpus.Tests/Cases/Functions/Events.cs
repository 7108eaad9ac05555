class Publisher
{
    public event Action<string>? Received;

    public event EventHandler<MessageArgs>? Typed;

    public void Publish(string text) => Received?.Invoke(text);

    public void Raise(string text) => Typed?.Invoke(this, new MessageArgs(text));
}

class MessageArgs(string text) : EventArgs
{
    public string Text => text;
    public int Size => text.Length;
}

class CustomPublisher
{
    private Action<string>? _handlers;

    public event Action<string> Received
    {
        add => _handlers += value;
        remove => _handlers -= value;
    }

    public void Publish(string text) => _handlers?.Invoke(text);
}

class Events
{
    [Flow]
    void Lambda_handler()
    {
        var publisher = new Publisher();
        publisher.Received += text => Api.Sql(text);
        publisher.Publish(Api.Source());
    }

    [Safe]
    void Lambda_handler_of_clean_data()
    {
        var publisher = new Publisher();
        publisher.Received += text => Api.Sql(text);
        publisher.Publish("x");
    }

    [Flow]
    void Method_handler()
    {
        var publisher = new Publisher();
        publisher.Typed += Show;
        publisher.Raise(Api.Source());
    }

    [Safe]
    void Method_handler_that_measures()
    {
        var publisher = new Publisher();
        publisher.Typed += Measure;
        publisher.Raise(Api.Source());
    }

    [Flow]
    void Custom_accessors()
    {
        var publisher = new CustomPublisher();
        publisher.Received += text => Api.Sql(text);
        publisher.Publish(Api.Source());
    }

    [Safe]
    void Custom_accessors_of_another_publisher()
    {
        var publisher = new CustomPublisher();
        var other = new CustomPublisher();
        publisher.Received += text => Api.Sql(text);
        other.Publish(Api.Source());
        publisher.Publish("x");
    }

    static event Action<string>? Happened;

    static event Action<string>? Ignored;

    [Flow]
    void Static_event()
    {
        Happened += ShowStatic;
        Happened?.Invoke(Api.Source());
    }

    [Safe]
    void Static_event_with_a_constant()
    {
        Ignored += ShowConstant;
        Ignored?.Invoke(Api.Source());
    }

    static void Show(object? sender, MessageArgs args) => Api.Sql(args.Text);

    static void Measure(object? sender, MessageArgs args) => Api.Sql(args.Size);

    static void ShowStatic(string text) => Api.Sql(text);

    static void ShowConstant(string text) => Api.Sql("x");
}
