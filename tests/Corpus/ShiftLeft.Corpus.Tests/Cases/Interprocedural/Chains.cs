class Chains
{
    [Flow]
    void Three_deep_to_the_sink() => First(Api.Source());

    [Safe]
    void Three_deep_with_a_constant()
    {
        _ = Api.Source();
        CleanFirst("x");
    }

    [Flow]
    void Three_deep_from_the_source() => Api.Sql(Load());

    [Safe]
    void Three_deep_from_a_size() => Api.Sql(LoadSize());

    [Flow]
    void Six_deep_there_and_back() => Api.Sql(A(Api.Source()));

    [Safe]
    void Six_deep_that_drops_at_the_end() => Api.Sql(DropA(Api.Source()));

    [Flow]
    void One_of_many_parameters() => Pick(1, "a", true, Api.Source(), "b", null);

    [Safe]
    void Another_of_many_parameters() => PickOther(1, "a", true, "c", Api.Source(), null);

    [Flow]
    void Result_of_one_into_another() => Api.Sql(Wrap(Trim(Upper(Api.Source()))));

    [Safe]
    void Result_dropped_on_the_way() => Api.Sql(Wrap(Size(Upper(Api.Source()))));

    [Flow]
    void Through_an_object() => Run(new Request { Text = Api.Source(), Note = "x" });

    [Safe]
    void Through_another_part_of_an_object() => RunNote(new Request { Text = Api.Source(), Note = "x" });

    [Flow]
    void Object_made_deep_below()
    {
        var request = Make();
        Api.Sql(request.Text);
    }

    [Safe]
    void Other_part_of_an_object_made_deep_below()
    {
        var request = Make();
        Api.Sql(request.Note);
    }

    sealed class Request
    {
        public string Text = "";
        public string Note = "";
    }

    static void First(string text) => Second(text + "!");

    static void Second(string text) => Third(text.Trim());

    static void Third(string text) => Api.Sql(text);

    static void CleanFirst(string text) => CleanSecond(text + "!");

    static void CleanSecond(string text) => CleanThird(text.Trim());

    static void CleanThird(string text) => Api.Sql(text);

    static string Load() => LoadMore() + "!";

    static string LoadMore() => LoadMost().Trim();

    static string LoadMost() => Api.Source();

    static string LoadSize() => LoadSizeMore() + "!";

    static string LoadSizeMore() => LoadMost().Length > 3 ? "long" : "short";

    static string A(string text) => B(text);

    static string B(string text) => C(text);

    static string C(string text) => D(text);

    static string D(string text) => E(text);

    static string E(string text) => F(text);

    static string F(string text) => "(" + text + ")";

    static string DropA(string text) => DropB(text);

    static string DropB(string text) => DropC(text);

    static string DropC(string text) => DropD(text);

    static string DropD(string text) => DropE(text);

    static string DropE(string text) => DropF(text);

    static string DropF(string text) => "(" + text.Length + ")";

    static void Pick(int a, string b, bool c, string d, string e, string? f) => Api.Sql(c ? d : "none");

    static void PickOther(int a, string b, bool c, string d, string e, string? f) => Api.Sql(c ? d : "none");

    static string Upper(string text) => text.ToUpperInvariant();

    static string Trim(string text) => text.Trim();

    static string Wrap(string text) => "<" + text + ">";

    static string Size(string text) => text.Length > 3 ? "long" : "short";

    static void Run(Request request) => Execute(request);

    static void Execute(Request request) => Api.Sql(request.Text);

    static void RunNote(Request request) => ExecuteNote(request);

    static void ExecuteNote(Request request) => Api.Sql(request.Note);

    static Request Make() => Fill(new Request());

    static Request Fill(Request request)
    {
        Set(request);
        return request;
    }

    static void Set(Request request) => request.Text = Api.Source();
}
