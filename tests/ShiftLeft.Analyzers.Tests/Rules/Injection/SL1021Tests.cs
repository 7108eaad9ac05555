namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1021Tests() : RuleTests("SL1021")
{
    [Theory]
    [InlineData("""
        public int Steps(int count)
        {
            var steps = 0;
            while (steps < [|count|])
            {
                if (count < 0)
                    steps = StepOf(steps);
                steps += 2;
            }

            return steps;
        }

        private static int StepOf(int step) => step + 1;
        """)]
    [InlineData("""
        public byte[] Buffer(int size) => new byte[[|size|]];
        """)]
    [InlineData("""
        public int[,] Table(int width) => new int[[|width|], 3];
        """)]
    [InlineData("""
        public byte[] Sum(int size) => new byte[[|4 + 2 * size|]];
        """)]
    [InlineData("""
        public byte[] Wide(long size) => new byte[[|(int)size|]];
        """)]
    [InlineData("""
        public byte[] Optional(int? size) => new byte[[|size ?? 16|]];
        """)]
    [InlineData("""
        public void Stack(int size)
        {
            System.Span<char> buffer = stackalloc char[[|size|]];
            buffer.Clear();
        }
        """)]
    [InlineData("""
        public int Loop(int count)
        {
            var sum = 0;
            for (var i = 0; i < [|count|]; i++)
                sum += i;
            return sum;
        }
        """)]
    [InlineData("""
        public void While(int count)
        {
            while ([|count|] > 0)
                count--;
        }
        """)]
    [InlineData("""
        public void Do(int count, bool more)
        {
            var i = 0;
            do
            {
                i++;
            }
            while (more && i <= [|count|]);
        }
        """)]
    [InlineData("""
        public Task Wait(int seconds) => Task.Delay([|System.TimeSpan.FromSeconds(seconds)|]);
        """)]
    [InlineData("""
        public void Sleep(int milliseconds) => System.Threading.Thread.Sleep([|milliseconds|]);
        """)]
    [InlineData("""
        public object List(int size) => new System.Collections.Generic.List<string>([|size|]);
        """)]
    [InlineData("""
        public string Repeat(int count) => new string('x', [|count|]);
        """)]
    [InlineData("""
        public string Pad(string name, int width) => name.PadLeft([|width|]);
        """)]
    [InlineData("""
        public object Numbers(int count) => System.Linq.Enumerable.Range(1, [|count|]);
        """)]
    [InlineData("""
        public byte[] Parsed(string size) => new byte[[|int.Parse(size)|]];
        """)]
    [InlineData("""
        public byte[] Tried(string size) => int.TryParse(size, out var parsed) ? new byte[[|parsed|]] : [];
        """)]
    [InlineData("""
        public byte[] Converted(string size) => new byte[[|System.Convert.ToInt32(size)|]];
        """)]
    [InlineData("""
        public byte[] Lower(int size) => new byte[[|System.Math.Max(size, 16)|]];
        """)]
    [InlineData("""
        public byte[] OnlyPositive(int size)
        {
            if (size < 0)
                throw new System.ArgumentOutOfRangeException(nameof(size));
            return new byte[[|size|]];
        }
        """)]
    [InlineData("""
        public byte[] Bound(Request request) => new byte[[|request.Size|]];

        public class Request { public int Size { get; set; } }
        """)]
    [InlineData("""
        public byte[] Passed(int size) => Make(size);

        private static byte[] Make(int length) => new byte[[|length|]];
        """)]
    [InlineData("""
        public byte[] Listed(int size) => new byte[[|new System.Collections.Generic.List<int> { size }[0]|]];
        """)]
    [InlineData("""
        public byte[] Kept(int size)
        {
            var sizes = new int[3];
            sizes[1] = size;
            return new byte[[|sizes[1]|]];
        }
        """)]
    [InlineData("""
        public async Task<byte[]> Awaited(int size) => new byte[[|await Task.FromResult(size)|]];
        """)]
    [InlineData("""
        public byte[] Field(int size)
        {
            _size = size;
            return Make();
        }

        private int _size;

        private byte[] Make() => new byte[[|_size|]];
        """)]
    [InlineData("""
        public byte[] Largest(int[] sizes) => new byte[[|sizes.Max()|]];
        """)]
    [InlineData("""
        public byte[] Selected(Item[] items) => new byte[[|items.Max(item => item.Size)|]];

        public class Item { public int Size { get; set; } }
        """)]
    [InlineData("""
        public int DividedByOne(int count)
        {
            while ([|count|] > 0)
                count /= 1;
            return count;
        }
        """)]
    [InlineData("""
        public int PutBack(int count)
        {
            while ([|count|] > 0)
            {
                count /= 10;
                count += 9;
            }

            return count;
        }
        """)]
    [InlineData("""
        public byte[] Mapped(Item item, System.IServiceProvider services) => new byte[[|Copies.Of(item).Size|]];

        public class Item { public int Size { get; set; } }

        private static class Copies
        {
            public static Item Of(Item item) => System.Threading.LazyInitializer.EnsureInitialized(ref item);
        }
        """)]
    public Task Finds_numbers_without_limit(string members) => Finds(Controller(members));

    [Theory]
    [InlineData("""
        public byte[] Least(int size) => new byte[System.Math.Min(size, 4096)];
        """)]
    [InlineData("""
        public byte[] Clamped(int size) => new byte[System.Math.Clamp(size, 1, 4096)];
        """)]
    [InlineData("""
        public byte[] Remainder(int size) => new byte[size % 100];
        """)]
    [InlineData("""
        public byte[] Masked(int size) => new byte[size & 0xFF];
        """)]
    [InlineData("""
        public byte[] Small(byte size) => new byte[size];
        """)]
    [InlineData("""
        public byte[] Short(short size) => new byte[size];
        """)]
    [InlineData("""
        public byte[] Checked(int size)
        {
            if (size < 0 || size > 4096)
                return [];
            return new byte[size];
        }
        """)]
    [InlineData("""
        public byte[] Inside(int size) => size >= 0 && size <= Largest ? new byte[size] : [];

        private const int Largest = 4096;
        """)]
    [InlineData("""
        public byte[] Pattern(int size) => size is > 0 and <= 4096 ? new byte[size] : [];
        """)]
    [InlineData("""
        public byte[] Switch(int size) => size switch { > 4096 => [], _ => new byte[size] };
        """)]
    [InlineData("""
        public byte[] Product(int width, int height) => width is < 1 or > 100 || height is < 1 or > 100 ? [] : new byte[width * height];
        """)]
    [InlineData("""
        public byte[] Thrown(int size)
        {
            System.ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 4096);
            return new byte[size];
        }
        """)]
    [InlineData("""
        public byte[] Helped(int size)
        {
            Check(size);
            return new byte[size];
        }

        private static void Check(int size)
        {
            if (size > 4096)
                throw new System.ArgumentOutOfRangeException(nameof(size));
        }
        """)]
    [InlineData("""
        public byte[] Asked(int size) => IsValid(size) ? new byte[size] : [];

        private static bool IsValid(int size) => size is > 0 and < 100;
        """)]
    [InlineData("""
        public byte[] Limited(int size) => size < _most ? new byte[size] : [];

        private readonly int _most = int.Parse("4096");
        """)]
    [InlineData("""
        public byte[] Cut(int size)
        {
            if (size > 4096)
                size = 4096;
            return new byte[size];
        }
        """)]
    [InlineData("""
        public byte[] Property(Request request)
        {
            if (request.Size > 4096)
                return [];
            return new byte[request.Size];
        }

        public class Request { public int Size { get; set; } }
        """)]
    [InlineData("""
        public byte[] Length(string text) => new byte[text.Length];
        """)]
    [InlineData("""
        public string[] Copied(string[] names)
        {
            var known = names.ToArray();
            var copy = new string[known.Length + 1];
            known.CopyTo(copy, 0);
            return copy;
        }
        """)]
    [InlineData("""
        public byte[] Filled(string text)
        {
            var salt = System.Text.Encoding.UTF8.GetBytes(text);
            var bytes = new byte[16];
            salt.AsSpan(0, 16).CopyTo(bytes);
            return new byte[13 + bytes.Length];
        }
        """)]
    [InlineData("""
        public int Items(System.Collections.Generic.List<string> names)
        {
            var sum = 0;
            for (var i = 0; i < names.Count; i++)
                sum += names[i].Length;
            return sum;
        }
        """)]
    [InlineData("""
        public int Local(System.Collections.Generic.List<string> names)
        {
            var count = names.Count;
            for (var i = 0; i < count; i++)
                names[i] = "";
            return count;
        }
        """)]
    [InlineData("""
        public string Found(string text)
        {
            var end = text.IndexOf('x');
            for (var i = 0; i < end; i++)
                text = text.Trim();
            return new string('x', end);
        }
        """)]
    [InlineData("""
        public string Trimmed(string text)
        {
            while (text.Length > 0 && text[0] == '/')
                text = text.Substring(1);
            return text;
        }
        """)]
    [InlineData("""
        public int From(int offset)
        {
            var sum = 0;
            for (var i = offset; i < _most; i++)
                sum += i;
            return sum;
        }

        private readonly int _most = 100;
        """)]
    [InlineData("""
        public byte[] Constant() => new byte[4096];
        """)]
    [InlineData("""
        public char[] Characters(string text) => new char[text[0] - '0'];
        """)]
    [InlineData("""
        public byte[] Enumerated(System.DayOfWeek day) => new byte[(int)day];
        """)]
    [InlineData("""
        public byte[] Declared(Request request) => new byte[request.Size];

        public class Request { [System.ComponentModel.DataAnnotations.Range(1, 4096)] public int Size { get; set; } }
        """)]
    [InlineData("""
        public string Padded(string[] names) => names[0].PadRight(names.Max(name => name.Length));
        """)]
    [InlineData("""
        public string Short(Item[] items) => "".PadRight(items.Min(item => item.Name.Length));

        public class Item { public string Name { get; set; } = ""; }
        """)]
    [InlineData("""
        public int Digits(decimal number)
        {
            var digits = 0;
            for (var rest = number; rest >= 1; rest /= 10)
                digits++;
            return digits;
        }
        """)]
    [InlineData("""
        public int Ranges(int start, int end)
        {
            var ranges = 0;
            var last = EndOf(start);
            while (last < end)
            {
                ranges++;
                last = EndOf(last + 1);
            }

            return ranges;
        }

        private static int EndOf(int number) => int.Parse(number.ToString().Replace('0', '9'));
        """)]
    [InlineData("""
        public int Bits(long number)
        {
            var bits = 0;
            while (number > 0)
            {
                bits++;
                number = number >> 1;
            }

            return bits;
        }
        """)]
    [InlineData("""
        public byte[] FoundByName(string name, Microsoft.Extensions.Options.IOptionsMonitor<Entry> entries) => new byte[entries.Get(name).Length];

        public sealed class Entry { public int Length = 4; }
        """)]
    [InlineData("""
        public byte[] Kept(string name)
        {
            var held = new System.Collections.Concurrent.ConcurrentDictionary<Entry, string>();
            held[new Entry()] = name;
            return new byte[System.Threading.Volatile.Read(ref held).Keys.First().Length];
        }

        public sealed class Entry { public int Length = 4; }
        """)]
    public Task Is_quiet_on_limits(string members) => Quiet(Controller(members));

    [Fact]
    public Task A_number_is_no_text() => Quiet(Controller("""
        public void Log(int id, Microsoft.Extensions.Logging.ILogger logger) => System.Console.WriteLine("Order " + id);
        """));

    [Fact]
    public Task A_framework_that_checks_the_range_vouches_for_it() => Quiet("""
        using Microsoft.AspNetCore.Mvc;

        [ApiController]
        public class TestController : ControllerBase
        {
            public byte[] Get([System.ComponentModel.DataAnnotations.Range(1, 4096)] int size) => new byte[size];
        }
        """);

    /// <summary>An object that the client has sent holds numbers that its class keeps for itself.</summary>
    [Fact]
    public Task Tells_numbers_that_a_class_counts_from_those_it_is_given() => Finds("""
        using Microsoft.AspNetCore.Mvc;

        public class Box
        {
            private readonly int _last;
            private int _count;
            private int _most;
            private int _both;

            public Box(string[] items) => _last = items.Length - 1;

            public int Given { get; set; }

            public void Add()
            {
                _count++;
                _count += 2;
                _both = 0;
            }

            public void Limit(int most) => _most = _both = most;

            public int Last()
            {
                var turns = 0;
                for (var i = _last; i >= 0; i--)
                    turns++;
                return turns;
            }

            public int Count()
            {
                var turns = 0;
                for (var i = 0; i < _count; i++)
                    turns++;
                return turns;
            }

            public int Most()
            {
                var turns = 0;
                for (var i = 0; i < [|_most|]; i++)
                    turns++;
                for (var i = 0; i < [|_both|]; i++)
                    turns++;
                for (var i = 0; i < [|Given|]; i++)
                    turns++;
                return turns;
            }
        }

        public class TestController : Controller
        {
            public int Get([FromBody] Box box, int most)
            {
                box.Limit(most);
                return box.Last() + box.Count() + box.Most();
            }
        }
        """);

    private static string Controller(string members) => $$"""
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;

        public class TestController : Controller
        {
            {{members}}
        }
        """;
}
