abstract class Entity
{
    protected Entity(string id) => Id = id;

    public string Id { get; }

    public virtual string Label => "entity";

    public string Describe() => Label + " " + Detail();

    protected virtual string Detail() => "";
}

class Person(string id, string name) : Entity(id)
{
    public string Name { get; set; } = name;

    public override string Label => Name;
}

sealed class Employee(string id, string name, string job) : Person(id, name)
{
    protected override string Detail() => job;
}

sealed class Robot(string id, string model) : Entity(id)
{
    private readonly string _model = model;

    public override string Label => "robot " + _model.Length;
}

class Inheritance
{
    [Flow]
    void Property_of_the_base() => Api.Sql(new Person(Api.Source(), "x").Id);

    [Safe]
    void Property_of_the_derived() => Api.Sql(new Person(Api.Source(), "x").Name);

    [Flow]
    void Overridden_property_by_the_base_method() => Api.Sql(new Person("1", Api.Source()).Describe());

    [Safe]
    void Overridden_property_that_measures() => Api.Sql(new Robot("1", Api.Source()).Describe());

    [Flow]
    void Three_levels() => Api.Sql(new Employee("1", "x", Api.Source()).Describe());

    [Safe]
    void Three_levels_id_only() => Api.Sql(new Employee(Api.Source(), "x", "cook").Describe());

    [Flow]
    void Setter_of_the_middle()
    {
        var employee = new Employee("1", "x", "cook");
        employee.Name = Api.Source();
        Entity entity = employee;
        Api.Sql(entity.Label);
    }

    [Safe]
    void Setter_of_the_middle_cleans()
    {
        var employee = new Employee("1", Api.Source(), "cook");
        employee.Name = "x";
        Entity entity = employee;
        Api.Sql(entity.Label);
    }
}
