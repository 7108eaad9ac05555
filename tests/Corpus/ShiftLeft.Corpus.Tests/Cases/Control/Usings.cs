class Usings
{
    sealed class Resource(string text) : IDisposable
    {
        public string Text { get; private set; } = text;

        public void Dispose() => Text = "disposed";
    }

    sealed class Reporting(string text) : IDisposable
    {
        public void Dispose() => Api.Sql(text);
    }

    sealed class ReportingSize(string text) : IDisposable
    {
        public void Dispose() => Api.Sql(text.Length);
    }

    sealed class Later(string text) : IAsyncDisposable
    {
        public string Text => text;

        public ValueTask DisposeAsync() => default;
    }

    [Flow]
    void Statement()
    {
        using (var resource = new Resource(Api.Source()))
            Api.Sql(resource.Text);
    }

    [Safe]
    void After_disposal()
    {
        var resource = new Resource(Api.Source());
        using (resource)
        {
        }

        Api.Sql(resource.Text);
    }

    [Flow]
    void Declaration()
    {
        using var resource = new Resource(Api.Source());
        Api.Sql(resource.Text);
    }

    [Safe]
    void Declaration_of_another()
    {
        using var dirty = new Resource(Api.Source());
        using var resource = new Resource("x");
        Api.Sql(resource.Text);
    }

    [Flow]
    void Sink_in_dispose()
    {
        using var reporting = new Reporting(Api.Source());
    }

    [Safe]
    void Sink_in_dispose_of_a_size()
    {
        using var reporting = new ReportingSize(Api.Source());
    }

    [Flow]
    async Task Await_using()
    {
        await using var later = new Later(Api.Source());
        Api.Sql(later.Text);
    }

    [Safe]
    async Task Await_using_of_a_constant()
    {
        await using var dirty = new Later(Api.Source());
        await using var later = new Later("x");
        Api.Sql(later.Text);
    }
}
