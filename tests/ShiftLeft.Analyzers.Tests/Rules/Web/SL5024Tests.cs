namespace ShiftLeft.Analyzers.Tests.Rules.Web;

public sealed class SL5024Tests() : RuleTests("SL5024")
{
    [Fact]
    public Task Finds_sizes_that_nothing_looks_at() => OffersNoFix("""
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;

        public class C
        {
            public void Parameter(int count)
            {
                Span<byte> buffer = [|stackalloc byte[count]|];
            }

            public void Property(string text)
            {
                Span<char> buffer = [|stackalloc char[text.Length * 2]|];
            }

            public void Read(BinaryReader reader)
            {
                var length = reader.ReadInt32();
                Span<byte> buffer = [|stackalloc byte[length]|];
            }

            public void Copy(IntPtr source, byte[] target, int length) => [|Marshal.Copy(source, target, 0, length)|];

            public void Block(ref byte target, ref byte source, uint size) => [|Unsafe.CopyBlock(ref target, ref source, size)|];

            public unsafe void Memory(byte* source, byte* target, long size) => [|Buffer.MemoryCopy(source, target, size, size)|];

            public unsafe void Pointer(byte[] data, int index)
            {
                fixed (byte* start = data)
                    [|start[index]|] = 1;
            }
        }
        """);

    [Fact]
    public Task Finds_native_buffers_that_are_too_small() => Finds("""
        using System.Runtime.InteropServices;
        using System.Text;

        class C
        {
            [DllImport("user32.dll", CharSet = CharSet.Unicode)]
            private static extern int GetWindowText(IntPtr window, StringBuilder text, int count);

            [DllImport("native")]
            private static extern int Fill(byte[] buffer, int size);

            void M(IntPtr window)
            {
                var text = new StringBuilder();
                GetWindowText(window, [|text|], 256);
                GetWindowText(window, [|new StringBuilder(64)|], 256);
                var buffer = new byte[100];
                Fill([|buffer|], 1000);
            }

            void N(IntPtr window)
            {
                var text = new StringBuilder(256);
                GetWindowText(window, text, 256);
                GetWindowText(window, text, text.Capacity);
                var buffer = new byte[100];
                Fill(buffer, buffer.Length);
                Fill(buffer, 100);
            }
        }
        """);

    [Fact]
    public Task Quiet_for_sizes_that_are_looked_at() => Quiet("""
        using System.Runtime.InteropServices;

        public sealed record Options(char[] Delimiters);

        public class C
        {
            private const int Most = 256;

            public void Hash(System.Security.Cryptography.IncrementalHash hash, System.Security.Cryptography.HashAlgorithm algorithm)
            {
                Span<byte> buffer = stackalloc byte[hash.HashLengthInBytes];
                Span<byte> other = stackalloc byte[algorithm.HashSize / 8];
            }

            public void Constant()
            {
                Span<byte> buffer = stackalloc byte[Most];
                Span<byte> sizes = stackalloc byte[] { 1, 2, 3 };
            }

            public void Choice(int length)
            {
                Span<char> buffer = length <= Most ? stackalloc char[length] : new char[length];
            }

            public void Check(string text)
            {
                if (text.Length > Most)
                    throw new ArgumentException(text);
                Span<char> buffer = stackalloc char[text.Length];
            }

            public void Guard(int length)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Most);
                Span<char> buffer = stackalloc char[length];
            }

            public void Clamp(int length)
            {
                Span<char> buffer = stackalloc char[Math.Min(length, Most)];
            }

            public void Small(byte count)
            {
                Span<char> buffer = stackalloc char[count];
            }

            public byte[] Allocated(IntPtr source, int length)
            {
                var target = new byte[length];
                Marshal.Copy(source, target, 0, length);
                return target;
            }

            public IntPtr Native(byte[] source)
            {
                var target = Marshal.AllocHGlobal(source.Length);
                Marshal.Copy(source, 0, target, source.Length);
                return target;
            }

            public void Whole(IntPtr source, byte[] target) => Marshal.Copy(source, target, 0, 16);

            public void Settings(Options options)
            {
                var length = options.Delimiters.Length;
                Span<char> buffer = stackalloc char[length + 1];
            }

            private void Inner(int length)
            {
                Span<char> buffer = stackalloc char[length];
            }

            public unsafe void Memory(byte* source, byte* target, long room, long size) => Buffer.MemoryCopy(source, target, room, size);

            public unsafe void Pointer(byte[] data, int index)
            {
                if ((uint)index >= (uint)data.Length)
                    return;
                fixed (byte* start = data)
                    start[index] = 1;
            }
        }
        """);

    [Fact]
    public Task Says_what_is_not_checked() => Says("""
        public class C
        {
            public void M(int count)
            {
                Span<byte> buffer = {|#0:stackalloc byte[count]|};
            }
        }
        """, "The size of this stackalloc, count, is checked by nothing, so memory beyond the end can be written; compare it with the size of the buffer first");
}
