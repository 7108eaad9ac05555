class ValueTasks
{
    [Flow]
    async Task Awaited() => Api.Sql(await GetAsync());

    [Safe]
    async Task Awaited_size() => Api.Sql(await GetSizeAsync());

    [Flow]
    async ValueTask Created() => Api.Sql(await new ValueTask<string>(Api.Source()));

    [Safe]
    async ValueTask Created_of_a_constant()
    {
        var dirty = new ValueTask<string>(Api.Source());
        Api.Sql(await new ValueTask<string>("x"));
    }

    [Flow]
    async Task As_a_task() => Api.Sql(await GetAsync().AsTask());

    [Safe]
    void Is_completed() => Api.Sql(ValueTask.FromResult(Api.Source()).IsCompleted);

    [Flow]
    async Task Stored_then_awaited()
    {
        var first = GetAsync();
        var second = GetSizeAsync();
        var text = await first;
        Api.Sql(text + await second);
    }

    [Safe]
    async Task The_other_awaited()
    {
        var first = GetAsync();
        var second = GetSizeAsync();
        await first;
        Api.Sql(await second);
    }

    static ValueTask<string> GetAsync() => ValueTask.FromResult(Api.Source());

    static async ValueTask<string> GetSizeAsync()
    {
        await Task.Yield();
        return Api.Source().Length > 3 ? "long" : "short";
    }
}
