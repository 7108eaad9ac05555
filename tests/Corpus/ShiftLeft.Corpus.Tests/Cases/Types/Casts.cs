class Casts
{
    [Flow]
    void Boxed()
    {
        object value = Api.Source();
        Api.Sql((string)value);
    }

    [Safe]
    void Boxed_number()
    {
        object value = Api.Source().Length;
        Api.Sql((int)value);
    }

    [Flow]
    void As_cast()
    {
        object value = Api.Source();
        Api.Sql(value as string);
    }

    [Safe]
    void Is_check()
    {
        object value = Api.Source();
        Api.Sql(value is string);
    }

    [Flow]
    void Object_to_the_sink()
    {
        object value = Api.Source();
        Api.Sql(value);
    }

    [Safe]
    void Object_reassigned()
    {
        object value = Api.Source();
        value = 5;
        Api.Sql(value);
    }

    [Flow]
    void Characters_by_cast()
    {
        var text = "";
        foreach (var character in Api.Source())
            text += (char)(int)character;
        Api.Sql(text);
    }

    [Safe]
    void Numeric_cast()
    {
        var number = (long)Api.Source().Length;
        Api.Sql((short)number);
    }

    [Flow]
    void Nullable_struct()
    {
        (string Text, int Size)? pair = (Api.Source(), 1);
        Api.Sql(pair.Value.Text);
    }

    [Safe]
    void Nullable_number()
    {
        int? number = Api.Source().Length;
        Api.Sql(number ?? 0);
    }

    [Flow]
    void Interface_cast()
    {
        IEnumerable<char> characters = Api.Source();
        Api.Sql(string.Concat(characters));
    }

    [Safe]
    void Interface_cast_that_counts()
    {
        IEnumerable<char> characters = Api.Source();
        Api.Sql(characters.Count());
    }
}
