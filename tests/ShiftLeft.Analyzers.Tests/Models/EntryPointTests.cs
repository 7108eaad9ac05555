using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShiftLeft.Analyzers.Models;
using ShiftLeft.Analyzers.Models.Entry;
using ShiftLeft.Analyzers.Models.Reading;

namespace ShiftLeft.Analyzers.Tests.Models;

/// <summary>Sources name each parameter or property that is expected to be data, with its words; all others must be none.</summary>
public sealed class EntryPointTests
{
    private const string Types = """
        public class Order { public string Name { get; set; } = ""; }
        public record Filter(string Text);
        public interface IOrders;
        public class Orders(IOrders inner) { public string Last { get; set; } = ""; public IOrders Inner => inner; }
        """;

    [Fact]
    public void Parameters_of_controller_actions() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Logging;
        [Route("orders/{tenant}")]
        public class OrdersController : Controller
        {
            [HttpGet("{id:int?}/{*path}")]
            public IActionResult Get(string tenant, string id, string path, string q, int page, Order order) => Ok();
            public IActionResult Attributes([FromQuery] string a, [FromRoute] string b, [FromBody] Order c, [FromForm] string d, [FromHeader(Name = "X")] string e, [FromServices] Order f) => Ok();
            public IActionResult Files(IFormFile file, IFormFileCollection files, System.Collections.Generic.List<IFormFile> list, IFormCollection form) => Ok();
            public IActionResult Services(IOrders orders, Orders concrete, ILogger<Order> logger, System.Threading.CancellationToken token, HttpContext context) => Ok();
            [NonAction] public void Not(string a) { }
            private void Hidden(string a) { }
            protected void Inherited(string a) { }
            public static void Static(string a) { }
            public override string ToString() => "";
            public override bool Equals(object other) => false;
            public override int GetHashCode() => 0;
        }
        """,
        "tenant=the route", "id=the route", "path=the route", "q=the request", "page=the request", "order=the request",
        "a=the query string", "b=the route", "c=the request body", "d=the form", "e=a request header",
        "file=an uploaded file", "files=an uploaded file", "list=an uploaded file", "form=the form");

    [Fact]
    public void A_class_called_controller_alone_controls_something_else() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        public class Controller { public string Run(string path) => path; }
        public class PlainController { public string Run(string name) => name; }
        """,
        "name=the request");

    [Fact]
    public void What_stands_behind_an_interface_of_its_name_is_called_by_the_program() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        public interface IRouteController { void Add(string route); }
        public class RouteController : IRouteController { public void Add(string route) { } public void Remove(string route) { } }
        public interface IShop { string Run(string name); }
        public class ShopController : IShop { public string Run(string name) => name; }
        public interface IOrderController { string Run(string order); }
        public class OrderController : ControllerBase, IOrderController { public string Run(string order) => order; }
        """,
        "name=the request", "order=the request");

    [Fact]
    public void Api_controllers_infer_where_data_is() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        [ApiController, Route("api/orders")]
        public class Api : ControllerBase
        {
            [HttpPut("{id}")] public void Put(string id, string q, string[] tags, Order order, System.Collections.Generic.List<Order> more) { }
        }
        """,
        "id=the route", "q=the query string", "tags=the query string", "order=the request body", "more=the request body");

    [Fact]
    public void A_class_is_a_controller_by_its_name_attribute_or_base() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        public class PlainController { public void A(string byName) { } }
        [Controller] public class Marked { public void A(string byAttribute) { } }
        public abstract class Base<T> : ControllerBase { public void A(T shared) { } }
        public class Concrete : Base<Order>;
        [NonController] public class NotController : ControllerBase { public void A(string a) { } }
        class InternalController : ControllerBase { public void A(string a) { } }
        public abstract class AbstractController { public void A(string a) { } }
        public class Outer { public class NestedController : ControllerBase { public void A(string a) { } } }
        public class Unrelated { public void A(string a) { } }
        """,
        "byName=the request", "byAttribute=the request", "shared=the request");

    [Fact]
    public void Handlers_and_properties_of_razor_pages() => Finds("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.Http;
        public class IndexModel : PageModel
        {
            [BindProperty] public Order Input { get; set; }
            [BindProperty(SupportsGet = true)] public string Search { get; set; }
            [BindProperty] public IFormFile Upload { get; set; }
            [FromQuery] public string Sort { get; set; }
            public string Message { get; set; }
            public void OnGet(string id) { }
            public void OnPostDeleteAsync(Order order) { }
            public void OnGetting(string a) { }
            public void Helper(string a) { }
            [NonHandler] public void OnPost(string a) { }
        }
        [BindProperties] public class Bound : PageModel { public Order Whole { get; set; } public string Shown => ""; }
        """,
        "Input=the request", "Search=the request", "Upload=an uploaded file", "Sort=the query string", "id=the request", "order=the request", "Whole=the request");

    [Fact]
    public void Components_get_data_from_query_form_and_route() => Finds("""
        using Microsoft.AspNetCore.Components;
        using Microsoft.JSInterop;
        [Route("/orders/{Id}")]
        public class Page : ComponentBase
        {
            [Parameter] public string Id { get; set; }
            [Parameter] public string Title { get; set; }
            [SupplyParameterFromQuery] public string Sort { get; set; }
            [SupplyParameterFromForm] public Order Form { get; set; }
            [Inject] public Order Service { get; set; }
            [JSInvokable] public void Called(string fromScript) { }
        }
        """,
        "Id=the route", "Sort=the query string", "Form=the form", "fromScript=a script in the browser");

    [Fact]
    public void Methods_of_hubs() => Finds("""
        using Microsoft.AspNetCore.SignalR;
        public class Chat : Hub
        {
            public void Send(string text, Order order, System.Threading.CancellationToken token) { }
            public void Stream(System.Collections.Generic.IAsyncEnumerable<string> lines, IOrders orders) { }
            public override System.Threading.Tasks.Task OnDisconnectedAsync(System.Exception exception) => null;
        }
        """,
        "text=a hub message", "order=a hub message", "lines=a hub message");

    [Fact]
    public void Grpc_services_override_what_the_compiler_made() => Finds("""
        namespace Shop
        {
            using Grpc.Core;
            [BindServiceMethod(typeof(GreeterBase), "Bind")] public abstract class GreeterBase
            {
                public virtual void Hello(Order request, ServerCallContext context) { }
                public virtual void Chat(IAsyncStreamReader<Order> requests, IServerStreamWriter<Order> answers, ServerCallContext context) { }
            }
            public class Greeter : GreeterBase
            {
                public override void Hello(Order asked, ServerCallContext context) { }
                public override void Chat(IAsyncStreamReader<Order> stream, IServerStreamWriter<Order> answers, ServerCallContext context) { }
                public void Other(Order order) { }
            }
        }
        """,
        "asked=a gRPC request", "stream=a gRPC request");

    [Fact]
    public void Operations_of_services() => Finds("""
        namespace System.Web.Services { public class WebMethodAttribute : System.Attribute; }
        namespace Shop
        {
            using System.ServiceModel;
            using System.Web.Services;
            [ServiceContract] public interface IShop { [OperationContract] void Buy(string a); void Internal(string b); }
            public class ShopService : IShop { public void Buy(string item) { } public void Internal(string c) { } }
            public class Explicit : IShop { void IShop.Buy(string thing) { } void IShop.Internal(string d) { } }
            public class Asmx { [WebMethod] public void Old(string text) { } public void Other(string e) { } }
        }
        """,
        "a=a service call", "item=a service call", "thing=a service call", "text=a service call");

    [Fact]
    public void Functions_of_the_cloud() => Finds("""
        namespace Azure
        {
            public class FunctionAttribute(string name) : System.Attribute { public string Name => name; }
            public class HttpTriggerAttribute : System.Attribute;
            public class QueueTriggerAttribute : System.Attribute;
            public class TimerTriggerAttribute : System.Attribute;
            public class BlobAttribute : System.Attribute;
        }
        namespace Amazon.Lambda.Core { public interface ILambdaContext; }
        namespace Amazon.Lambda.APIGatewayEvents { public class APIGatewayProxyRequest; }
        namespace Shop
        {
            using Azure;
            using Amazon.Lambda.Core;
            public class All
            {
                [Function("a")] public void Http([HttpTrigger] Microsoft.AspNetCore.Http.HttpRequest request, string id, [Blob] string blob, IOrders orders) { }
                [Function("b")] public void Body([HttpTrigger] Order order) { }
                [Function("c")] public void Queue([QueueTrigger] string message, string other) { }
                [Function("d")] public void Timer([TimerTrigger] Order timer) { }
                public void FunctionHandler(Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest proxy, ILambdaContext context) { }
                public void Plain(Order plain, ILambdaContext context) { }
                public void Other(Order none) { }
            }
        }
        """,
        "id=the route", "order=the request body", "message=a message", "proxy=the request", "plain=the event");

    [Fact]
    public void Handlers_of_other_frameworks() => Finds("""
        namespace FastEndpoints { public abstract class Endpoint<T> { public abstract void HandleAsync(T request, System.Threading.CancellationToken token); } }
        namespace ServiceStack { public class Service; }
        namespace HotChocolate.Types { public class QueryTypeAttribute : System.Attribute; public class ServiceAttribute : System.Attribute; }
        namespace Shop
        {
            public class Create : FastEndpoints.Endpoint<Order> { public override void HandleAsync(Order order, System.Threading.CancellationToken token) { } }
            public class Stack : ServiceStack.Service { public void Any(Order any) { } public void Helper(Order a) { } }
            [HotChocolate.Types.QueryType] public class Query { public string Orders(string name, [HotChocolate.Types.Service] Order service) => name; }
            public class Rabbit { void OnReceived(object sender, RabbitMQ.Client.Events.BasicDeliverEventArgs delivered) { } }
        }
        """,
        "order=the request", "any=the request", "name=the request", "delivered=a message");

    [Fact]
    public void Arguments_of_the_program() => Finds("""
        class Program { static void Main(string[] args) { } }
        class Other { static int Main(string[] more) => 0; static void Main2(string[] a) { } void Main(string b) { } }
        """,
        "args=the command line", "more=the command line");

    [Fact]
    public void Sets_of_a_database_context() => Finds("""
        using Microsoft.EntityFrameworkCore;
        public class Shop : DbContext { public DbSet<Order> Orders { get; set; } public DbSet<Order> Others => Set<Order>(); public string Name { get; set; } }
        """,
        "Orders=the database", "Others=the database");

    [Fact]
    public void A_row_of_a_team_makes_an_entry_point_of_its_own_base()
    {
        var rows = ModelFileReader.Read("""
            extensions:
              - addsTo:
                  extensible: sourceModel
                data:
                  - ["Team", "IHandle<T>", true, "Handle", "", "", "Parameter[0]", "remote/a job", "manual"]
            """).Rows;

        Assert.Equal(["job=a job"], Sources("""
            namespace Team { public interface IHandle<T> { void Handle(T t, int n); } }
            class Handler : Team.IHandle<Order> { public void Handle(Order job, int attempt) { } public void Handle(Order other) { } }
            """, new EntryPoints(new ModelIndex(rows))).Where(static found => !found.StartsWith("t=", StringComparison.Ordinal)));
    }

    [Fact]
    public void Delegates_mapped_to_routes_are_handlers()
    {
        var compilation = Compile("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Routing;
            class C
            {
                void M(WebApplication app)
                {
                    app.MapGet("/{id}", (string id, Filter filter, [FromHeader] string h, HttpContext context, IOrders orders, Orders concrete, [FromServices] Order order,
                        System.Security.Claims.ClaimsPrincipal user, [AsParameters] Filter all, System.IO.Stream body, System.Threading.CancellationToken token) => id);
                    app.MapPost("/", Named);
                    app.MapTeam("/", (string team) => team);
                    app.Map("/x", (HttpContext context) => System.Threading.Tasks.Task.CompletedTask);
                    app.UseWhen(context => true, branch => { });
                }

                static string Named(Order named) => named.Name;
            }
            static class Extensions { public static void MapTeam(this IEndpointRouteBuilder routes, string pattern, System.Delegate handler) => routes.MapGet(pattern, handler); }
            """);
        var entryPoints = new EntryPoints(new ModelIndex([]));
        var tree = compilation.SyntaxTrees[1];
        var model = compilation.GetSemanticModel(tree);
        var found = new List<string>();
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
                continue;
            for (var i = 0; i < method.Parameters.Length; i++)
            {
                if (entryPoints.IsHandler(method, i) && call.ArgumentList.Arguments.Count > i && Handler(call.ArgumentList.Arguments[i].Expression) is { } handler)
                    found.AddRange(handler.Parameters.Where(parameter => entryPoints.OfHandler(parameter) is not null).Select(parameter => parameter.Name + "=" + entryPoints.OfHandler(parameter)!.Words));
            }
        }

        Assert.Equal(["id=the request", "filter=the request", "h=a request header", "all=the request", "body=the request body", "named=the request", "team=the request"], found);

        IMethodSymbol? Handler(ExpressionSyntax expression) =>
            model.GetSymbolInfo(expression) is var symbol ? (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) as IMethodSymbol : null;
    }

    private static void Finds(string source, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Sources(source, new EntryPoints(new ModelIndex([]))).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Sources(string source, EntryPoints entryPoints)
    {
        var compilation = Compile(source);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[1]);
        foreach (var node in compilation.SyntaxTrees[1].GetRoot().DescendantNodes())
        {
            var words = model.GetDeclaredSymbol(node) switch
            {
                IParameterSymbol parameter => entryPoints.Of(parameter)?.Words,
                IPropertySymbol property => entryPoints.Of(property)?.Words,
                _ => null,
            };
            if (words is not null)
                yield return model.GetDeclaredSymbol(node)!.Name + "=" + words;
        }
    }

    private static CSharpCompilation Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Test", [CSharpSyntaxTree.ParseText(Types), CSharpSyntaxTree.ParseText(source)], References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
