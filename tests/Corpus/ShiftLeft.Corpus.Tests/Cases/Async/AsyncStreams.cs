using System.Runtime.CompilerServices;
using System.Threading.Channels;

class AsyncStreams
{
    [Flow]
    async Task Await_foreach()
    {
        await foreach (var item in ItemsAsync())
            Api.Sql(item);
    }

    [Safe]
    async Task Await_foreach_of_sizes()
    {
        await foreach (var item in SizesAsync())
            Api.Sql(item);
    }

    [Flow]
    async Task With_a_token()
    {
        await foreach (var item in ItemsAsync().WithCancellation(CancellationToken.None).ConfigureAwait(false))
            Api.Sql(item);
    }

    [Safe]
    async Task With_a_token_that_counts()
    {
        var count = 0;
        await foreach (var item in ItemsAsync().WithCancellation(CancellationToken.None))
            count++;
        Api.Sql(count);
    }

    [Flow]
    async Task Channel_by_writer_and_reader()
    {
        var channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(Api.Source());
        Api.Sql(await channel.Reader.ReadAsync());
    }

    [Safe]
    async Task Another_channel()
    {
        var channel = Channel.CreateUnbounded<string>();
        var other = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(Api.Source());
        await other.Writer.WriteAsync("x");
        Api.Sql(await other.Reader.ReadAsync());
    }

    [Flow]
    async Task Channel_read_all()
    {
        var channel = Channel.CreateBounded<string>(4);
        channel.Writer.TryWrite(Api.Source());
        channel.Writer.Complete();
        await foreach (var item in channel.Reader.ReadAllAsync())
            Api.Sql(item);
    }

    [Safe]
    async Task Channel_of_numbers()
    {
        var channel = Channel.CreateBounded<int>(4);
        channel.Writer.TryWrite(Api.Source().Length);
        channel.Writer.Complete();
        await foreach (var item in channel.Reader.ReadAllAsync())
            Api.Sql(item);
    }

    [Flow]
    async Task Enumerator_by_hand()
    {
        await using var items = ItemsAsync().GetAsyncEnumerator();
        while (await items.MoveNextAsync())
            Api.Sql(items.Current);
    }

    [Safe]
    async Task Enumerator_by_hand_that_counts()
    {
        var count = 0;
        await using var items = ItemsAsync().GetAsyncEnumerator();
        while (await items.MoveNextAsync())
            count++;
        Api.Sql(count);
    }

    static async IAsyncEnumerable<string> ItemsAsync([EnumeratorCancellation] CancellationToken token = default)
    {
        await Task.Delay(1, token);
        yield return Api.Source();
    }

    static async IAsyncEnumerable<string> SizesAsync()
    {
        await Task.Yield();
        yield return Api.Source().Length > 3 ? "long" : "short";
    }
}
