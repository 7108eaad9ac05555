using System.Buffers;

class Pools
{
    [Flow]
    void Rented_array()
    {
        var buffer = ArrayPool<string>.Shared.Rent(4);
        buffer[0] = Api.Source();
        Api.Sql(buffer[0]);
        ArrayPool<string>.Shared.Return(buffer, clearArray: true);
    }

    [Safe]
    void Other_element_of_a_rented_array()
    {
        var buffer = ArrayPool<string>.Shared.Rent(4);
        buffer[0] = Api.Source();
        buffer[1] = "x";
        Api.Sql(buffer[1]);
        ArrayPool<string>.Shared.Return(buffer, clearArray: true);
    }

    [Flow]
    void Memory_of_an_array()
    {
        Memory<string> memory = new[] { "a", Api.Source() };
        Api.Sql(memory.Span[1]);
    }

    [Safe]
    void Length_of_a_memory()
    {
        Memory<string> memory = new[] { "a", Api.Source() };
        Api.Sql(memory.Length);
    }

    [Flow]
    void Read_only_memory_of_a_text()
    {
        var memory = Api.Source().AsMemory();
        Api.Sql(memory.Slice(0, memory.Length).ToString());
    }

    [Safe]
    void Memory_of_a_constant()
    {
        var dirty = Api.Source();
        var memory = "x".AsMemory();
        Api.Sql(memory.ToString() + dirty.Length);
    }

    [Flow]
    void Last_element()
    {
        var items = new[] { "a", Api.Source() };
        Api.Sql(items[^1]);
    }

    [Safe]
    void First_element_from_the_end()
    {
        var items = new[] { "a", Api.Source() };
        Api.Sql(items[^2]);
    }
}
