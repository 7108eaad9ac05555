using System.Threading.Channels;

class MoreThreads
{
    [Flow]
    void Thread_local()
    {
        using var local = new ThreadLocal<string>(static () => Api.Source());
        Api.Sql(local.Value);
    }

    [Safe]
    void Thread_local_constant()
    {
        using var dirty = new ThreadLocal<string>(static () => Api.Source());
        using var local = new ThreadLocal<string>(static () => "x");
        Api.Sql(local.Value + dirty.Value!.Length);
    }

    [Flow]
    async Task Continued_with_the_result()
    {
        var task = Task.Run(static () => Api.Source()).ContinueWith(static done => done.Result + "!");
        Api.Sql(await task);
    }

    [Safe]
    async Task Continued_with_the_length()
    {
        var task = Task.Run(static () => Api.Source()).ContinueWith(static done => "n" + done.Result.Length);
        Api.Sql(await task);
    }

    [Flow]
    async Task Continued_with_a_state()
    {
        var task = Task.CompletedTask.ContinueWith(static (_, state) => (string)state! + "!", Api.Source());
        Api.Sql(await task);
    }

    [Safe]
    async Task Continued_with_a_constant_state()
    {
        var dirty = Api.Source();
        var task = Task.CompletedTask.ContinueWith(static (_, state) => (string)state! + "!", "x");
        Api.Sql(await task + dirty.Length);
    }

    [Flow]
    async Task Bounded_channel()
    {
        var channel = Channel.CreateBounded<string>(2);
        await channel.Writer.WriteAsync(Api.Source());
        Api.Sql(await channel.Reader.ReadAsync());
    }

    [Safe]
    async Task Other_channel()
    {
        var channel = Channel.CreateBounded<string>(2);
        var other = Channel.CreateBounded<string>(2);
        await channel.Writer.WriteAsync(Api.Source());
        await other.Writer.WriteAsync("x");
        Api.Sql(await other.Reader.ReadAsync());
    }

    [Flow]
    void Thread_with_a_field()
    {
        var thread = new Thread(Run);
        thread.Start(Api.Source());
        thread.Join();
    }

    [Safe]
    void Thread_with_a_size()
    {
        var thread = new Thread(RunSize);
        thread.Start(Api.Source());
        thread.Join();
    }

    static void Run(object? text) => Api.Sql(text);

    static void RunSize(object? text) => Api.Sql(((string)text!).Length);
}
