using System.Reflection;

class Reflection
{
    class Target
    {
        public string Text { get; set; } = "";
        public string Title { get; set; } = "";
        public string Field = "";

        public Target()
        {
        }

        public Target(string text) => Text = text;

        public string Same(string text) => text;

        public string Size(string text) => text.Length > 3 ? "long" : "short";
    }

    [Flow]
    void Method_by_name() => Api.Sql(typeof(Target).GetMethod("Same")!.Invoke(new Target(), [Api.Source()]));

    [Safe]
    void Another_method_by_name() => Api.Sql(typeof(Target).GetMethod("Size")!.Invoke(new Target(), [Api.Source()]));

    [Flow]
    void Property_by_name()
    {
        var target = new Target();
        typeof(Target).GetProperty(nameof(Target.Text))!.SetValue(target, Api.Source());
        Api.Sql(target.Text);
    }

    [Safe]
    void Another_property_by_name()
    {
        var target = new Target();
        typeof(Target).GetProperty(nameof(Target.Text))!.SetValue(target, Api.Source());
        Api.Sql(target.Title);
    }

    [Flow]
    void Property_read_by_name()
    {
        var target = new Target { Text = Api.Source() };
        Api.Sql(typeof(Target).GetProperty("Text")!.GetValue(target));
    }

    [Safe]
    void Another_property_read_by_name()
    {
        var target = new Target { Text = Api.Source() };
        Api.Sql(typeof(Target).GetProperty("Title")!.GetValue(target));
    }

    [Flow]
    void Activator_with_arguments()
    {
        var target = (Target)Activator.CreateInstance(typeof(Target), Api.Source())!;
        Api.Sql(target.Text);
    }

    [Safe]
    void Activator_without_arguments()
    {
        _ = Api.Source();
        var target = Activator.CreateInstance<Target>();
        Api.Sql(target.Text);
    }

    [Flow]
    void Field_by_name()
    {
        var target = new Target();
        target.GetType().GetField("Field", BindingFlags.Instance | BindingFlags.Public)!.SetValue(target, Api.Source());
        Api.Sql(target.Field);
    }

    [Safe]
    void Name_of_the_type()
    {
        var target = new Target { Text = Api.Source() };
        Api.Sql(target.GetType().Name + typeof(Target).FullName);
    }

    [Flow]
    void Delegate_from_a_method()
    {
        var same = typeof(Target).GetMethod("Same")!.CreateDelegate<Func<string, string>>(new Target());
        Api.Sql(same(Api.Source()));
    }

    [Safe]
    void Delegate_from_another_method()
    {
        var size = typeof(Target).GetMethod("Size")!.CreateDelegate<Func<string, string>>(new Target());
        Api.Sql(size(Api.Source()));
    }
}
