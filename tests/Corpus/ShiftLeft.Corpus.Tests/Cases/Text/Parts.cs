class Parts
{
    [Flow]
    void Substring() => Api.Sql(Api.Source().Substring(0));

    [Safe]
    void Index_of() => Api.Sql(Api.Source().IndexOf("x", StringComparison.Ordinal));

    [Flow]
    void Range() => Api.Sql(Api.Source()[..^0]);

    [Safe]
    void Length() => Api.Sql(Api.Source().Length);

    [Flow("a,' OR 1=1")]
    void Split() => Api.Sql(Api.Source().Split(',')[^1]);

    [Safe("a,' OR 1=1")]
    void Split_count() => Api.Sql(Api.Source().Split(',').Length);

    [Flow("a,' OR 1=1")]
    void Split_in_a_loop()
    {
        foreach (var part in Api.Source().Split(',', StringSplitOptions.TrimEntries))
            Api.Sql(part);
    }

    [Safe("a,' OR 1=1")]
    void Split_in_a_loop_that_counts()
    {
        var count = 0;
        foreach (var part in Api.Source().Split(',', StringSplitOptions.TrimEntries))
            count += part.Length;
        Api.Sql(count);
    }

    [Flow]
    void Trimmed_and_padded() => Api.Sql(Api.Source().Trim().TrimEnd('x').PadLeft(40, '.'));

    [Safe]
    void Starts_with() => Api.Sql(Api.Source().StartsWith('x'));

    [Flow]
    void Upper_and_normalised() => Api.Sql(Api.Source().ToUpperInvariant().Normalize());

    [Safe]
    void Hash_code() => Api.Sql(Api.Source().GetHashCode(StringComparison.Ordinal));
}
