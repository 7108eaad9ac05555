class Overloads
{
    [Flow]
    void By_type() => Api.Sql(Text(Api.Source()));

    [Safe]
    void By_another_type() => Api.Sql(Text(Api.Source().Length));

    [Flow]
    void By_count() => Api.Sql(Text(Api.Source(), "x"));

    [Safe]
    void By_another_count() => Api.Sql(Text("x", "y", Api.Source()));

    [Flow]
    void To_object() => Api.Sql(Kind((object)Api.Source()));

    [Safe]
    void To_text() => Api.Sql(Kind(Api.Source()));

    [Flow]
    void Instance_wins() => Api.Sql(new Speaker().Say(Api.Source()));

    [Safe]
    void Extension_for_another_type() => Api.Sql(new Speaker().Say(Api.Source().ToCharArray()));

    static string Text(string text) => text;

    static string Text(int number) => number.ToString();

    static string Text(string a, string b) => a + b;

    static string Text(string a, string b, string c) => a + b + c.Length;

    static string Kind(object value) => value.ToString()!;

    static string Kind(string value) => "text";
}

class Speaker
{
    public string Say(string text) => text;
}

static class SpeakerExtensions
{
    public static string Say(this Speaker speaker, string text) => "x";

    public static string Say(this Speaker speaker, char[] text) => speaker.Say("x");
}
