class Tasks
{
    [Flow]
    void Get_result() => Api.Sql(GetAsync().GetAwaiter().GetResult());

    [Safe]
    void Get_result_of_a_size() => Api.Sql(GetSizeAsync().GetAwaiter().GetResult());

    [Flow]
    async Task Run() => Api.Sql(await Task.Run(() => Api.Source()));

    [Safe]
    async Task Run_that_measures() => Api.Sql(await Task.Run(() => Api.Source().Length));

    [Flow]
    async Task Sink_in_a_run()
    {
        var text = Api.Source();
        await Task.Run(() => Api.Sql(text));
    }

    [Safe]
    async Task Sink_in_a_run_of_a_constant()
    {
        var text = Api.Source();
        await Task.Run(() => Api.Sql(text.Length));
    }

    [Flow]
    async Task Continue_with() => Api.Sql(await GetAsync().ContinueWith(task => task.Result + "!"));

    [Safe]
    async Task Continue_with_a_status() => Api.Sql(await GetAsync().ContinueWith(task => task.IsCompleted));

    [Flow]
    async Task When_all()
    {
        var all = await Task.WhenAll(GetAsync(), Task.FromResult("x"));
        Api.Sql(all[0]);
    }

    [Safe]
    async Task When_all_of_sizes()
    {
        var all = await Task.WhenAll(GetSizeAsync(), GetSizeAsync());
        Api.Sql(all[0]);
    }

    [Flow]
    async Task From_result() => Api.Sql(await Task.FromResult(Api.Source()));

    [Safe]
    async Task From_another_result()
    {
        var dirty = Task.FromResult(Api.Source());
        Api.Sql(await Task.FromResult("x"));
    }

    [Flow]
    async Task When_any() => Api.Sql(await await Task.WhenAny(GetAsync(), Task.Delay(1000).ContinueWith(_ => "late")));

    [Safe]
    async Task When_any_of_sizes() => Api.Sql(await await Task.WhenAny(GetSizeAsync(), GetSizeAsync()));

    [Flow]
    async Task Completion_source()
    {
        var completion = new TaskCompletionSource<string>();
        completion.SetResult(Api.Source());
        Api.Sql(await completion.Task);
    }

    [Safe]
    async Task Completion_source_of_a_constant()
    {
        var completion = new TaskCompletionSource<string>();
        completion.SetResult(Api.Source().Length > 3 ? "long" : "short");
        Api.Sql(await completion.Task);
    }

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
}
