class Wrappers
{
    sealed class Untrusted<T>(T value)
    {
        public T Value => value;

        public Untrusted<TOut> Map<TOut>(Func<T, TOut> map) => new(map(value));
    }

    sealed class Result<T>
    {
        private readonly T? _value;
        private readonly string? _error;

        private Result(T? value, string? error)
        {
            _value = value;
            _error = error;
        }

        public static Result<T> Ok(T value) => new(value, null);

        public static Result<T> Failed(string error) => new(default, error);

        public TOut Match<TOut>(Func<T, TOut> ok, Func<string, TOut> failed) => _error is null ? ok(_value!) : failed(_error);
    }

    readonly struct Email(string text)
    {
        public string Text => text;
        public int At => text.IndexOf('@');
    }

    sealed class Decorated(TextWriter inner)
    {
        public void Write(string text) => inner.Write("[" + text + "]");
    }

    [Flow]
    void Unwrapped() => Api.Sql(new Untrusted<string>(Api.Source()).Value);

    [Safe]
    void Another_unwrapped()
    {
        var dirty = new Untrusted<string>(Api.Source());
        Api.Sql(new Untrusted<string>("x").Value);
    }

    [Flow]
    void Mapped() => Api.Sql(new Untrusted<string>(Api.Source()).Map(text => text.Trim()).Value);

    [Safe]
    void Mapped_to_a_size() => Api.Sql(new Untrusted<string>(Api.Source()).Map(text => text.Length).Value);

    [Flow]
    void Matched() => Api.Sql(Result<string>.Ok(Api.Source()).Match(ok => ok, failed => "failed"));

    [Safe]
    void Matched_other_side() => Api.Sql(Result<string>.Ok(Api.Source()).Match(ok => "ok", failed => failed));

    [Flow]
    void Error_carries_data() => Api.Html(Result<int>.Failed("bad: " + Api.Source()).Match(ok => "ok", failed => failed));

    [Safe]
    void Error_without_data() => Api.Html(Result<int>.Failed("bad: " + Api.Source().Length).Match(ok => "ok", failed => failed));

    [Flow]
    void Value_object() => Api.Sql(new Email(Api.Source()).Text);

    [Safe]
    void Position_in_a_value_object() => Api.Sql(new Email(Api.Source()).At);

    [Flow]
    void Decorated_writer()
    {
        using var inner = new StringWriter();
        new Decorated(inner).Write(Api.Source());
        Api.Sql(inner.ToString());
    }

    [Safe]
    void Decorated_writer_of_another()
    {
        using var inner = new StringWriter();
        using var other = new StringWriter();
        new Decorated(inner).Write(Api.Source());
        new Decorated(other).Write("x");
        Api.Sql(other.ToString());
    }
}
