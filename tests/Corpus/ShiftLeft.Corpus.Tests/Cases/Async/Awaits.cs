class Awaits
{
    [Flow]
    async Task Awaited() => Api.Sql(await GetAsync());

    [Safe]
    async Task Awaited_size() => Api.Sql(await GetSizeAsync());

    [Flow]
    async Task Awaited_argument() => Api.Sql(await EchoAsync(Api.Source()));

    [Safe]
    async Task Awaited_clean_argument()
    {
        await EchoAsync(Api.Source());
        Api.Sql(await EchoAsync("x"));
    }

    [Flow]
    async Task Configured() => Api.Sql(await GetAsync().ConfigureAwait(false));

    [Safe]
    async Task Status()
    {
        var task = GetAsync();
        await task;
        Api.Sql(task.Status);
    }

    [Flow]
    void Result() => Api.Sql(GetAsync().Result);

    [Safe]
    void Completed() => Api.Sql(GetAsync().Wait(1000));

    static async Task<string> GetAsync()
    {
        await Task.Yield();
        return Api.Source();
    }

    static async Task<string> GetSizeAsync()
    {
        await Task.Yield();
        return Api.Source().Length > 3 ? "long" : "short";
    }

    static async Task<string> EchoAsync(string text)
    {
        await Task.Delay(1);
        return text;
    }
}
