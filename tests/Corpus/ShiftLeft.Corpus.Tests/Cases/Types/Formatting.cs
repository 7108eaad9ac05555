using System.Globalization;

class Formatting
{
    sealed class Money : IFormattable
    {
        public string Currency = "";
        public decimal Amount;

        public string ToString(string? format, IFormatProvider? provider) => format == "C" ? Currency : Amount.ToString(provider);
    }

    readonly struct Point(int x, string name) : ISpanFormattable
    {
        public string ToString(string? format, IFormatProvider? provider) => x + name;

        public bool TryFormat(Span<char> target, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            var text = x + name;
            written = text.Length;
            return text.TryCopyTo(target);
        }
    }

    [Flow(" OR 1=1")]
    void Format_of_a_date() => Api.Sql(new DateTime(2024, 1, 1).ToString(Api.Source(), CultureInfo.InvariantCulture));

    [Safe]
    void Date_in_a_fixed_format() => Api.Sql(new DateTime(Api.Source().Length, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture));

    [Flow("0' OR 1=1'")]
    void Format_of_a_number() => Api.Sql(1.ToString(Api.Source(), CultureInfo.InvariantCulture));

    [Safe]
    void Number_in_a_fixed_format() => Api.Sql(Api.Source().Length.ToString("N0", CultureInfo.InvariantCulture));

    [Flow]
    void Own_formattable() => Api.Sql(string.Create(CultureInfo.InvariantCulture, $"{new Money { Currency = Api.Source() }:C}"));

    [Safe]
    void Own_formattable_number() => Api.Sql(new Money { Currency = Api.Source().Length > 3 ? "CHF" : "EUR", Amount = 3 }.ToString("C", CultureInfo.InvariantCulture));

    [Flow]
    void Own_span_formattable() => Api.Sql($"{new Point(1, Api.Source())}");

    [Safe]
    void Own_span_formattable_clean() => Api.Sql($"{new Point(Api.Source().Length, "p")}");
}
