namespace ShiftLeft.Design.Tests;

/// <summary>Code that is wrong, empty, recursive, cyclic or made by tools, and valid code that is then cut off anywhere.</summary>
internal static class BrokenCode
{
    public static Dictionary<string, string> All { get; } = new()
    {
        ["nothing"] = "",
        ["only a comment"] = "// nothing here",
        ["no text"] = "\uFEFF\0\u0001\uD800 é\u202E",
        ["unknown names"] = """
            class C : Missing<Unknown>, IAbsent
            {
                Missing field = new Missing { Value = MD5.Create(), [0] = nothing };
                [Absent(Value = Nowhere.Constant)] Unknown M(Absent a, __arglist) => a.B().C?.D[1](E => E.F) ?? throw Gone;
                public static implicit operator Missing(C c) => default;
            }
            """,
        ["cyclic types"] = """
            class A : B { A(A a) : base(a) { } }
            class B : C { }
            class C : A { }
            interface I : J { } interface J : I { }
            struct S { S inner; T other; } struct T { S back; }
            class G<X> : G<G<X>> where X : G<X> { G<G<G<X>>> F() => F().F(); }
            enum E { A = B, B = A }
            class K { const int X = Y; const int Y = X; }
            """,
        ["recursion"] = """
            class C
            {
                string A(string s) => B(s) + A(s);
                string B(string s) => s.Length > 1 ? A(s[1..]) : C1(A, s);
                string C1(System.Func<string, string> f, string s) => f(C1(f, s));
                string P { get => P; set => P = value; }
                string this[int i] => this[i + 1];
                static C operator +(C a, C b) => a + b;
                public C() : this(1) { }
                public C(int i) : this() { }
                void L() { void F() { G(); } void G() { F(); } System.Action x = null!; x = () => x(); F(); x(); }
            }
            """,
        ["duplicates"] = """
            using System.Security.Cryptography;
            class C { void M() { var x = MD5.Create(); var x = MD5.Create(); } void M() { } int M; }
            class C { void M() { goto nowhere; break; continue; yield return 1; await Task.Yield(); } }
            namespace System.Security.Cryptography { public class MD5 { public static MD5 Create() => null!; } }
            """,
        ["a program and a class"] = """
            using System.Security.Cryptography;
            using var hash = MD5.Create();
            foreach (var arg in args) { Console.WriteLine(Convert.ToHexString(hash.ComputeHash(File.ReadAllBytes(arg)))); }
            return Local(args is [var first, .., { Length: > 2 } last] ? first + last : null);
            int Local(string? s) => s?.Length ?? throw new ArgumentNullException(nameof(s));
            partial class Program { static Program() => AppContext.SetSwitch("x", true); }
            """,
        ["a web application"] = """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Data.SqlClient;
            using Dapper;
            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            app.MapGet("/users/{id}", async (string id, [FromQuery] string? sort, HttpContext context) =>
            {
                await using var connection = new SqlConnection("Server=db;Password=" + context.Request.Query["p"]);
                using var command = connection.CreateCommand();
                command.CommandText = $"SELECT * FROM Users WHERE Id = '{id}' ORDER BY {sort ?? "Name"}";
                var rows = await connection.QueryAsync<(int, string)>("SELECT " + id, new { id });
                context.Response.Cookies.Append("session", id, new CookieOptions { Secure = false, HttpOnly = false });
                return sort switch { null => Results.Redirect(id), { Length: 0 } => Results.Text(id), var other => Results.File(other + "/" + id) };
            });
            app.Run();

            public sealed record Order(int Id, string Name) { public required string Note { get; init; } }

            [ApiController, Route("[controller]")]
            public class OrdersController(Func<string, Order> find) : ControllerBase
            {
                private static readonly Dictionary<string, Func<string, string>> Table = new() { ["a"] = static s => s, ["b"] = s => s.Trim() };

                [HttpPost]
                public async Task<IActionResult> Post([FromBody] Order order, CancellationToken cancellation)
                {
                    var (id, name) = order;
                    var copy = order with { Note = $"{name,10:x}{id}" };
                    try { await Task.Delay(1, cancellation); }
                    catch (Exception e) when (e is { InnerException: not null } or ArgumentException) { return BadRequest(e.ToString()); }
                    finally { System.Diagnostics.Process.Start("sh", "-c " + name); }
                    List<string> all = [name, .. Table.Keys, copy.Note];
                    await foreach (var item in Stream(all)) { if (Table.TryGetValue(item, out var f)) return Content(f(item)); }
                    return Redirect(find(name)?.Note ?? "/");
                }

                private static async IAsyncEnumerable<string> Stream(IEnumerable<string> items)
                {
                    foreach (var item in items.Where(i => i.Length > 0)) { await Task.Yield(); yield return item; }
                }
            }
            """,
        ["the rarer syntax"] = """"
            using unsafe Pointer = int*;
            using Pair = (int A, string B);
            [assembly: System.Reflection.AssemblyMetadata("key", "value")]
            file interface IShape<TSelf> where TSelf : IShape<TSelf> { static abstract TSelf Create(string text); static virtual TSelf operator +(TSelf a, TSelf b) => a; }
            unsafe struct Buffer { public fixed byte Data[16]; delegate*<string, int> call; ref struct Inner { ref int r; } }
            class C
            {
                event EventHandler E { add { } remove { } }
                ~C() { }
                int this[params string[] keys] { get => keys.Length; init { } }
                checked static void M(scoped ref Span<int> s, in int i, out int o, params ReadOnlySpan<string> rest)
                {
                    fixed (char* p = "abc") { o = *p; }
                    Span<int> t = stackalloc int[] { 1, 2, 3 };
                    ref var first = ref t[0];
                    var q = from x in rest.ToArray() let y = x + x join z in new[] { "a" } on x equals z into g orderby y descending group y by x;
                    lock (typeof(C)) { unchecked { o <<= 1; o >>>= 2; } }
                    switch (o) { case > 1 and < 5: goto case 7; case 7: goto default; default: break; }
                    var anonymous = new { o, Name = """raw "text" {0}"""u8.ToArray() };
                    Func<int, int> f = static delegate(int n) { return n; };
                    label: if (o-- > 0) goto label;
                    dynamic d = anonymous; d.X.Y(d[1], name: 2);
                    _ = o is int and not 0 ? nameof(o) : default!;
                    var range = rest[^2..];
                }
                extension(string s) { public string Doubled => s + s; }
            }
            """",
        ["generated"] = """
            // <auto-generated/>
            #pragma checksum "Page.cshtml" "{8829d00f-11b8-4213-878b-770e8597ac16}" "00"
            #line 1 "Page.cshtml"
            [System.CodeDom.Compiler.GeneratedCode("tool", "1")]
            partial class G { void M() => System.Security.Cryptography.MD5.Create(); }
            #line default
            #line hidden
            #if NEVER
            class Dead {
            #endif
            """,
    };
}
