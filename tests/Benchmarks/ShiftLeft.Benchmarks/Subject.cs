using System.Globalization;
using System.Text;

namespace ShiftLeft.Benchmarks;

/// <summary>A generated web application: controllers that call services that call stores, in files of some 250 lines, with a flaw now and then.</summary>
internal sealed record Subject(string Folder, int Lines)
{
    public static Subject Generate(int lines)
    {
        var folder = Directory.CreateTempSubdirectory("shiftleft-bench").FullName;
        var written = 0;
        for (var number = 0; written < lines; number++)
        {
            var text = Area(number);
            written += text.Count(static character => character == '\n');
            File.WriteAllText(Path.Combine(folder, $"Area{number.ToString(CultureInfo.InvariantCulture)}.cs"), text);
        }

        return new Subject(folder, written);
    }

    private static string Area(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Data.Common;
            using System.IO;
            using System.Linq;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Mvc;

            namespace Generated.Area{{number}};

            public record Item(int Id, string Name, string? Note);

            public interface IStore
            {
                Task<List<Item>> FindAsync(string name);
                string Describe(Item item, string prefix);
            }

            public sealed class Store(DbConnection connection) : IStore
            {
                private readonly Dictionary<string, Item> _known = new();

                public async Task<List<Item>> FindAsync(string name)
                {
                    await using var command = connection.CreateCommand();
                    command.CommandText = {{(number % 10 == 0 ? "\"SELECT Id, Name FROM Items WHERE Name = '\" + name + \"'\"" : "\"SELECT Id, Name FROM Items WHERE Name = @name\"")}};
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = "@name";
                    parameter.Value = name;
                    command.Parameters.Add(parameter);
                    var items = new List<Item>();
                    await using var reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync())
                    {
                        var item = new Item(reader.GetInt32(0), reader.GetString(1), null);
                        _known[item.Name] = item;
                        items.Add(item);
                    }

                    return items;
                }

                public string Describe(Item item, string prefix) => $"{prefix}: {item.Name} ({item.Id}) {item.Note ?? "-"}";
            }


            """);
        for (var part = 0; part < 6; part++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                [ApiController, Route("area{{number}}/part{{part}}")]
                public sealed class Part{{part}}Controller(IStore store) : ControllerBase
                {
                    private static readonly string[] Sorts = ["name", "date"];
                    private int _calls;

                    [HttpGet]
                    public async Task<IActionResult> List(string name, string? sort, int page)
                    {
                        if (string.IsNullOrWhiteSpace(name))
                            return BadRequest("name");
                        var order = Sorts.Contains(sort) ? sort! : "name";
                        var items = await store.FindAsync(name.Trim());
                        var texts = new List<string>();
                        foreach (var item in items.Skip(page * 20).Take(20))
                        {
                            var text = store.Describe(item, order);
                            if (text.Length > 40)
                                text = text[..40] + "…";
                            texts.Add(text);
                        }

                        _calls++;
                        return Ok(texts.Select(text => new { Text = text, Calls = _calls }).ToList());
                    }

                    [HttpGet("file")]
                    public IActionResult Download(string file)
                    {
                        var path = Path.Combine("data", Path.GetFileName(file));
                        return System.IO.File.Exists(path) ? PhysicalFile(Path.GetFullPath(path), "text/plain") : NotFound();
                    }

                    private static int Sum(int[] values)
                    {
                        var sum = 0;
                        for (var i = 0; i < values.Length; i++)
                        {
                            if (values[i] % 2 == 0)
                                sum += values[i];
                            else
                                sum -= i;
                        }

                        return sum;
                    }
                }


                """);
        }

        return text.ToString();
    }
}
