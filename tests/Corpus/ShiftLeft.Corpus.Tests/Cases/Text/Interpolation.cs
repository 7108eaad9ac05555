class Interpolation
{
    [Flow]
    void Plus() => Api.Sql("SELECT * FROM t WHERE n = " + Api.Source() + " ORDER BY id");

    [Safe]
    void Plus_a_length() => Api.Sql("SELECT * FROM t WHERE n = " + Api.Source().Length + " ORDER BY id");

    [Flow]
    void Interpolated() => Api.Sql($"SELECT * FROM t WHERE n = {Api.Source()}");

    [Safe]
    void Interpolated_number() => Api.Sql($"SELECT * FROM t WHERE n = {Api.Source().Length:D4}");
}
