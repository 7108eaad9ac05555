using System.Collections;

class CalledByLibraries
{
    sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    sealed class Once(string text) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            yield return text;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    sealed class Sizes(string text) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator()
        {
            yield return text.Length.ToString();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    sealed class Later(string text) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Api.Sql(text);
            return default;
        }
    }

    sealed class LaterSize(string text) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Api.Sql(text.Length);
            return default;
        }
    }

    [Flow]
    void Callback_at_the_end_of_a_scope()
    {
        var text = Api.Source();
        using var scope = new Scope(() => Api.Sql(text));
    }

    [Safe]
    void Clean_callback_at_the_end_of_a_scope()
    {
        var text = Api.Source();
        using var scope = new Scope(() => Api.Sql(text.Length));
    }

    [Flow]
    async Task Asynchronous_disposal()
    {
        await using var later = new Later(Api.Source());
    }

    [Safe]
    async Task Asynchronous_disposal_of_a_size()
    {
        await using var later = new LaterSize(Api.Source());
    }

    [Flow]
    void Enumerated_by_the_interface()
    {
        IEnumerable<string> items = new Once(Api.Source());
        foreach (var item in items)
            Api.Sql(item);
    }

    [Safe]
    void Enumerated_by_the_interface_sizes()
    {
        IEnumerable<string> items = new Sizes(Api.Source());
        foreach (var item in items)
            Api.Sql(item);
    }

    [Flow]
    void Disposed_by_a_helper() => Finish(new Scope(() => Api.Sql(Api.Source())));

    [Safe]
    void Disposed_by_a_helper_clean() => Finish(new Scope(() => Api.Sql(Api.Source().Length)));

    static void Finish(IDisposable scope)
    {
        using (scope)
        {
        }
    }
}
