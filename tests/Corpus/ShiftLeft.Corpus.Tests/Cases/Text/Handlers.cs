using System.Runtime.CompilerServices;

class Handlers
{
    [InterpolatedStringHandler]
    ref struct Joining(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _builder = new(literalLength + formattedCount);

        public void AppendLiteral(string text) => _builder.Append(text);

        public void AppendFormatted<T>(T value) => _builder.Append(value);

        public override string ToString() => _builder.ToString();
    }

    [InterpolatedStringHandler]
    ref struct Parameters(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _builder = new(literalLength);
        private int _count = formattedCount - formattedCount;

        public void AppendLiteral(string text) => _builder.Append(text);

        public void AppendFormatted(object? value) => _builder.Append("@p").Append(_count++);

        public override string ToString() => _builder.ToString();
    }

    [Flow]
    void Own_handler() => Run($"SELECT {Api.Source()}");

    [Safe]
    void Own_handler_that_makes_parameters() => RunParameters($"SELECT {Api.Source()}");

    [Flow]
    void Formattable()
    {
        FormattableString sql = $"SELECT {Api.Source()}";
        Api.Sql(sql.ToString());
    }

    [Safe]
    void Format_of_a_formattable()
    {
        FormattableString sql = $"SELECT {Api.Source()}";
        Api.Sql(sql.Format);
    }

    [Flow]
    void Invariant() => Api.Sql(FormattableString.Invariant($"SELECT {Api.Source()}"));

    [Safe]
    void Argument_count()
    {
        FormattableString sql = $"SELECT {Api.Source()}";
        Api.Sql(sql.ArgumentCount);
    }

    [Flow]
    void Created_with_a_culture() => Api.Sql(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SELECT {Api.Source()}"));

    [Safe]
    void Created_with_a_culture_of_a_number() => Api.Sql(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SELECT {Api.Source().Length}"));

    static void Run(Joining text) => Api.Sql(text.ToString());

    static void RunParameters(Parameters text) => Api.Sql(text.ToString());
}
