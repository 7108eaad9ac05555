class Structs
{
    struct Pair
    {
        public string A;
        public string B;

        public void Reset() => A = "x";

        public readonly string Both() => A + B;
    }

    [Flow]
    void Field_of_a_struct()
    {
        Pair pair = default;
        pair.A = Api.Source();
        Api.Sql(pair.A);
    }

    [Safe]
    void Other_field_of_a_struct()
    {
        Pair pair = default;
        pair.A = Api.Source();
        Api.Sql(pair.B);
    }

    [Flow]
    void Copy_keeps_the_data()
    {
        Pair pair = new() { A = Api.Source() };
        var copy = pair;
        pair.A = "x";
        Api.Sql(copy.A);
    }

    [Safe]
    void Copy_does_not_change_the_original()
    {
        Pair pair = new() { A = "x" };
        var copy = pair;
        copy.A = Api.Source();
        Api.Sql(pair.A);
    }

    [Flow]
    void Passed_by_value_and_changed_there()
    {
        Pair pair = new() { A = Api.Source() };
        Change(pair);
        Api.Sql(pair.A);
    }

    [Safe]
    void Passed_by_reference_and_changed_there()
    {
        Pair pair = new() { A = Api.Source() };
        Change(ref pair);
        Api.Sql(pair.A);
    }

    [Flow]
    void Method_that_reads() => Api.Sql(new Pair { A = "x", B = Api.Source() }.Both());

    [Safe]
    void Method_that_resets()
    {
        Pair pair = new() { A = Api.Source() };
        pair.Reset();
        Api.Sql(pair.A);
    }

    [Flow]
    void Struct_in_an_array()
    {
        var pairs = new Pair[2];
        pairs[0].A = Api.Source();
        Api.Sql(pairs[0].A);
    }

    [Safe]
    void Struct_taken_out_of_an_array()
    {
        var pairs = new Pair[2];
        var first = pairs[0];
        first.A = Api.Source();
        Api.Sql(pairs[0].A);
    }

    static void Change(Pair pair) => pair.A = "x";

    static void Change(ref Pair pair) => pair.A = "x";
}
