class Threads
{
    private string _shared = "";
    private string _apart = "";

    [Flow]
    void Thread_start()
    {
        var text = Api.Source();
        var thread = new Thread(() => Api.Sql(text));
        thread.Start();
        thread.Join();
    }

    [Safe]
    void Thread_start_of_a_constant()
    {
        var text = Api.Source();
        var thread = new Thread(() => Api.Sql(text.Length));
        thread.Start();
        thread.Join();
    }

    [Flow]
    void Thread_parameter()
    {
        var thread = new Thread(static text => Api.Sql(text));
        thread.Start(Api.Source());
        thread.Join();
    }

    [Safe]
    void Thread_parameter_constant()
    {
        _ = Api.Source();
        var thread = new Thread(static text => Api.Sql(text));
        thread.Start("x");
        thread.Join();
    }

    [Flow]
    void Field_set_by_a_thread()
    {
        var thread = new Thread(() => _shared = Api.Source());
        thread.Start();
        thread.Join();
        Api.Sql(_shared);
    }

    [Safe]
    void Another_field_set_by_a_thread()
    {
        var thread = new Thread(() => _shared = Api.Source());
        thread.Start();
        thread.Join();
        Api.Sql(_apart);
    }

    [Flow]
    void Parallel_for_each()
    {
        string[] items = [Api.Source()];
        Parallel.ForEach(items, item => Api.Sql(item));
    }

    [Safe]
    void Parallel_for()
    {
        string[] items = [Api.Source()];
        Parallel.For(0, items.Length, i => Api.Sql(i));
    }

    [Flow]
    void Thread_pool()
    {
        using var done = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(
            state =>
            {
                Api.Sql(state);
                done.Set();
            },
            Api.Source());
        done.Wait();
    }

    [Safe]
    void Thread_pool_with_a_constant()
    {
        var text = Api.Source();
        using var done = new ManualResetEventSlim();
        ThreadPool.QueueUserWorkItem(
            state =>
            {
                Api.Sql(state);
                done.Set();
            },
            text.Length);
        done.Wait();
    }

    [Flow]
    void Under_a_lock()
    {
        var gate = new Lock();
        var text = "x";
        lock (gate)
            text = Api.Source();
        Api.Sql(text);
    }

    [Safe]
    void Cleaned_under_a_lock()
    {
        var gate = new object();
        var text = Api.Source();
        lock (gate)
            text = "x";
        Api.Sql(text);
    }

    [Flow]
    void Exchanged()
    {
        var text = "x";
        Interlocked.Exchange(ref text, Api.Source());
        Api.Sql(text);
    }

    [Safe]
    void Exchanged_for_a_constant()
    {
        var text = Api.Source();
        Volatile.Write(ref text, "x");
        Api.Sql(text);
    }

    [Flow]
    void Async_local()
    {
        var local = new AsyncLocal<string> { Value = Api.Source() };
        Api.Sql(local.Value);
    }

    [Safe]
    void Another_async_local()
    {
        var local = new AsyncLocal<string> { Value = Api.Source() };
        var other = new AsyncLocal<string> { Value = "x" };
        Api.Sql(other.Value);
    }
}
