class ArrayMethods
{
    [Flow]
    void Filled()
    {
        var items = new string[3];
        Array.Fill(items, Api.Source());
        Api.Sql(items[2]);
    }

    [Safe]
    void Another_array_filled()
    {
        var items = new string[3];
        var other = new string[3];
        Array.Fill(other, Api.Source());
        Array.Fill(items, "x");
        Api.Sql(items[2]);
    }

    [Flow]
    void Copied()
    {
        string[] items = [Api.Source()];
        var copy = new string[1];
        Array.Copy(items, copy, 1);
        Api.Sql(copy[0]);
    }

    [Safe]
    void Copied_the_other_way()
    {
        string[] items = [Api.Source()];
        string[] clean = ["x"];
        Array.Copy(clean, items, 1);
        Api.Sql(clean[0]);
    }

    [Flow]
    void Resized()
    {
        string[] items = [Api.Source()];
        Array.Resize(ref items, 3);
        Api.Sql(items[0]);
    }

    [Safe]
    void Length_of_a_resized()
    {
        string[] items = [Api.Source()];
        Array.Resize(ref items, 3);
        Api.Sql(items.Length);
    }

    [Flow]
    void Cloned()
    {
        string[] items = [Api.Source()];
        var copy = (string[])items.Clone();
        items[0] = "x";
        Api.Sql(copy[0]);
    }

    [Safe]
    void Found_index()
    {
        string[] items = [Api.Source()];
        Api.Sql(Array.IndexOf(items, "x"));
    }

    [Flow]
    void Converted()
    {
        string[] items = [Api.Source()];
        Api.Sql(Array.ConvertAll(items, static item => item.Trim())[0]);
    }

    [Safe]
    void Converted_to_lengths()
    {
        string[] items = [Api.Source()];
        Api.Sql(Array.ConvertAll(items, static item => item.Length)[0]);
    }
}
