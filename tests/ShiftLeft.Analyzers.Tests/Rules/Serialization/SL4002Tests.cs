namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4002Tests() : RuleTests("SL4002")
{
    [Fact]
    public Task Fixes_the_object_initializer() => Fixes("""
        using Newtonsoft.Json;

        class C
        {
            object? M(string json) => JsonConvert.DeserializeObject(json, new JsonSerializerSettings
            {
                // Keeps the types.
                TypeNameHandling = [|TypeNameHandling.All|],
                Formatting = Formatting.Indented,
            });
        }
        """, """
        using Newtonsoft.Json;

        class C
        {
            object? M(string json) => JsonConvert.DeserializeObject(json, new JsonSerializerSettings
            {
                // Keeps the types.
                TypeNameHandling = TypeNameHandling.None,
                Formatting = Formatting.Indented,
            });
        }
        """);

    [Fact]
    public Task Fixes_setters_of_settings_and_serializers_however_the_value_is_written() => Fixes("""
        using System.Linq;
        using Newtonsoft.Json;
        using static Newtonsoft.Json.TypeNameHandling;

        class C
        {
            private readonly JsonSerializerSettings _settings = new();

            object? M(string json, bool all)
            {
                var settings = new JsonSerializerSettings();
                settings.TypeNameHandling = [|TypeNameHandling.Auto|];
                settings.TypeNameHandling = [|Objects|];
                _settings.TypeNameHandling = [|(TypeNameHandling)3|];
                this._settings.TypeNameHandling = [|Newtonsoft.Json.TypeNameHandling.Objects | TypeNameHandling.Arrays|];
                var serializer = new JsonSerializer { TypeNameHandling = all ? [|TypeNameHandling.All|] : TypeNameHandling.None };
                serializer.TypeNameHandling = json switch { "" => TypeNameHandling.None, _ => [|TypeNameHandling.Arrays|] };
                return serializer.Deserialize(new JsonTextReader(new StringReader(json)));
            }
        }
        """, """
        using System.Linq;
        using Newtonsoft.Json;
        using static Newtonsoft.Json.TypeNameHandling;

        class C
        {
            private readonly JsonSerializerSettings _settings = new();

            object? M(string json, bool all)
            {
                var settings = new JsonSerializerSettings();
                settings.TypeNameHandling = TypeNameHandling.None;
                settings.TypeNameHandling = None;
                _settings.TypeNameHandling = TypeNameHandling.None;
                this._settings.TypeNameHandling = Newtonsoft.Json.TypeNameHandling.None;
                var serializer = new JsonSerializer { TypeNameHandling = all ? TypeNameHandling.None : TypeNameHandling.None };
                serializer.TypeNameHandling = json switch { "" => TypeNameHandling.None, _ => TypeNameHandling.None };
                return serializer.Deserialize(new JsonTextReader(new StringReader(json)));
            }
        }
        """);

    [Fact]
    public Task Fixes_attributes() => Fixes("""
        using Newtonsoft.Json;

        [JsonObject(ItemTypeNameHandling = [|TypeNameHandling.Auto|])]
        class Order
        {
            [JsonProperty(TypeNameHandling = [|TypeNameHandling.All|], ItemTypeNameHandling = [|TypeNameHandling.Objects|])]
            public object? Payload { get; set; }

            [JsonProperty(TypeNameHandling = TypeNameHandling.None)]
            public object? Other { get; set; }
        }

        [JsonArray(ItemTypeNameHandling = [|TypeNameHandling.Auto|])]
        class Orders : List<Order>;

        [JsonDictionary(ItemTypeNameHandling = [|TypeNameHandling.Auto|])]
        class Map : Dictionary<string, object>;
        """, """
        using Newtonsoft.Json;

        [JsonObject(ItemTypeNameHandling = TypeNameHandling.None)]
        class Order
        {
            [JsonProperty(TypeNameHandling = TypeNameHandling.None, ItemTypeNameHandling = TypeNameHandling.None)]
            public object? Payload { get; set; }

            [JsonProperty(TypeNameHandling = TypeNameHandling.None)]
            public object? Other { get; set; }
        }

        [JsonArray(ItemTypeNameHandling = TypeNameHandling.None)]
        class Orders : List<Order>;

        [JsonDictionary(ItemTypeNameHandling = TypeNameHandling.None)]
        class Map : Dictionary<string, object>;
        """);

    [Fact]
    public Task Finds_default_settings_and_the_options_of_ASP_NET_Core() => Finds("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Newtonsoft.Json;

        JsonConvert.DefaultSettings = () => new JsonSerializerSettings { TypeNameHandling = [|TypeNameHandling.Auto|] };
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers().AddNewtonsoftJson(o => o.SerializerSettings.TypeNameHandling = [|TypeNameHandling.Objects|]);
        builder.Services.AddMvc().AddNewtonsoftJson(options =>
        {
            options.SerializerSettings.TypeNameHandling = [|TypeNameHandling.All|];
        });
        """, AsProgram);

    [Fact]
    public Task Finds_values_on_their_way_through_variables_fields_parameters_and_returns() => Finds("""
        using Newtonsoft.Json;

        class C
        {
            private const TypeNameHandling Chosen = [|TypeNameHandling.Auto|];
            private static TypeNameHandling Configured { get; set; } = [|TypeNameHandling.Objects|];

            JsonSerializerSettings Variable()
            {
                var handling = [|TypeNameHandling.All|];
                return new JsonSerializerSettings { TypeNameHandling = handling };
            }

            JsonSerializerSettings Constant() => new() { TypeNameHandling = Chosen };

            JsonSerializerSettings Parameter(TypeNameHandling handling = [|TypeNameHandling.Auto|]) => new() { TypeNameHandling = handling };

            JsonSerializerSettings Argument() => Parameter([|TypeNameHandling.Auto|]);

            static TypeNameHandling Return() => [|TypeNameHandling.Auto|];
        }

        class Settings : JsonSerializerSettings
        {
            public Settings() => TypeNameHandling = [|TypeNameHandling.All|];
        }
        """);

    [Fact]
    public Task Finds_a_binder_that_is_none() => Finds("""
        using Newtonsoft.Json;
        using Newtonsoft.Json.Serialization;

        class C
        {
            object? Null(string json) => JsonConvert.DeserializeObject(json, new JsonSerializerSettings
            {
                TypeNameHandling = [|TypeNameHandling.All|],
                SerializationBinder = null,
            });

            object? Default(string json) => JsonConvert.DeserializeObject(json, new JsonSerializerSettings
            {
                TypeNameHandling = [|TypeNameHandling.All|],
                SerializationBinder = new DefaultSerializationBinder(),
            });

            object? Other(string json, ISerializationBinder binder)
            {
                var other = new JsonSerializerSettings { SerializationBinder = binder };
                var settings = new JsonSerializerSettings { TypeNameHandling = [|TypeNameHandling.All|] };
                return JsonConvert.DeserializeObject(json, settings);
            }
        }
        """);

    [Fact]
    public Task Quiet_where_a_binder_is_set_on_the_same_object() => Quiet("""
        using Microsoft.Extensions.DependencyInjection;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Serialization;

        class KnownTypes : ISerializationBinder
        {
            public Type BindToType(string? assemblyName, string typeName) => typeName == "Order" ? typeof(KnownTypes) : throw new JsonSerializationException();

            public void BindToName(Type serializedType, out string? assemblyName, out string? typeName) => (assemblyName, typeName) = (null, serializedType.Name);
        }

        class C
        {
            private static readonly JsonSerializerSettings Shared = new() { TypeNameHandling = TypeNameHandling.Auto };
            private readonly JsonSerializerSettings _settings;

            static C() => Shared.SerializationBinder = new KnownTypes();

            public C(ISerializationBinder binder)
            {
                _settings = new() { SerializationBinder = binder };
                this.Configure();
            }

            void Configure() => _settings.TypeNameHandling = TypeNameHandling.Objects;

            object? Initializer(string json) => JsonConvert.DeserializeObject(json, new JsonSerializerSettings
            {
                TypeNameHandling = TypeNameHandling.All,
                SerializationBinder = new KnownTypes(),
            });

            object? Setters(string json)
            {
                var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
                settings.SerializationBinder = new KnownTypes();
                return JsonConvert.DeserializeObject(json, settings);
            }

            object? Obsolete(string json, System.Runtime.Serialization.SerializationBinder binder)
            {
                var serializer = new JsonSerializer();
                serializer.Binder = binder;
                serializer.TypeNameHandling = TypeNameHandling.Auto;
                return serializer.Deserialize(new JsonTextReader(new StringReader(json)));
            }

            object? Variable(string json)
            {
                var handling = json.Length > 0 ? TypeNameHandling.All : TypeNameHandling.None;
                return JsonConvert.DeserializeObject(json, new JsonSerializerSettings { TypeNameHandling = handling, SerializationBinder = new KnownTypes() });
            }

            JsonSerializerSettings Parameter(TypeNameHandling handling) => new() { TypeNameHandling = handling, SerializationBinder = new KnownTypes() };

            JsonSerializerSettings Argument() => Parameter(TypeNameHandling.Auto);

            void Options(IServiceCollection services) => services.AddControllers().AddNewtonsoftJson(options =>
            {
                options.SerializerSettings.TypeNameHandling = TypeNameHandling.Auto;
                options.SerializerSettings.SerializationBinder = new KnownTypes();
            });
        }
        """);

    [Fact]
    public Task Quiet_on_None_and_on_settings_without_type_names() => Quiet("""
        using Newtonsoft.Json;

        class C
        {
            object? M(string json) => JsonConvert.DeserializeObject<C>(json, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None });

            object? N(string json) => JsonConvert.DeserializeObject<C>(json, new JsonSerializerSettings { TypeNameHandling = 0, Formatting = Formatting.None });

            object? O(string json) => JsonConvert.DeserializeObject<C>(json);
        }
        """);

    [Fact]
    public Task Quiet_on_questions_about_the_setting() => Quiet("""
        using Newtonsoft.Json;

        class C
        {
            bool M(JsonSerializer serializer) => serializer.TypeNameHandling == TypeNameHandling.All
                || serializer.TypeNameHandling is TypeNameHandling.Auto or TypeNameHandling.Objects
                || serializer.TypeNameHandling.HasFlag(TypeNameHandling.Arrays)
                || (serializer.TypeNameHandling & TypeNameHandling.Objects) != 0
                || Equals(serializer.TypeNameHandling, TypeNameHandling.All);

            string N(TypeNameHandling handling)
            {
                var all = TypeNameHandling.All;
                if (handling == all)
                    return nameof(TypeNameHandling.All);
                switch (handling)
                {
                    case TypeNameHandling.Objects: return "objects";
                    default: return "";
                }
            }

            void Refuse(JsonSerializerSettings settings)
            {
                if (settings.TypeNameHandling != TypeNameHandling.None)
                    throw new InvalidOperationException();
            }
        }
        """);

    [Fact]
    public Task Quiet_on_settings_that_only_write_or_copy() => Quiet("""
        using Newtonsoft.Json;

        class C
        {
            private static readonly JsonSerializerSettings Writing = new() { TypeNameHandling = TypeNameHandling.Auto };

            string M() => JsonConvert.SerializeObject(this, new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto });

            string N()
            {
                var settings = new JsonSerializerSettings();
                settings.TypeNameHandling = TypeNameHandling.Auto;
                return JsonConvert.SerializeObject(this, settings) + JsonConvert.SerializeObject(this, Writing);
            }

            C? DeepCopy()
            {
                var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
                var json = JsonConvert.SerializeObject(this, settings);
                return JsonConvert.DeserializeObject<C>(json, settings);
            }

            void O(TextWriter writer)
            {
                var serializer = JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All });
                serializer.Serialize(writer, this);
            }
        }
        """);

    [Fact]
    public Task Finds_settings_that_write_and_read() => Finds("""
        using Newtonsoft.Json;

        class C
        {
            private static readonly JsonSerializerSettings Shared = new() { TypeNameHandling = [|TypeNameHandling.Auto|] };

            C? M(string file)
            {
                File.WriteAllText(file, JsonConvert.SerializeObject(this, Shared));
                return JsonConvert.DeserializeObject<C>(File.ReadAllText(file), Shared);
            }

            C? N(string? json)
            {
                var settings = new JsonSerializerSettings { TypeNameHandling = [|TypeNameHandling.Auto|] };
                json ??= JsonConvert.SerializeObject(this, settings);
                return JsonConvert.DeserializeObject<C>(json, settings);
            }

            object? O(TextReader reader)
            {
                var serializer = JsonSerializer.Create(new JsonSerializerSettings { TypeNameHandling = [|TypeNameHandling.All|] });
                return serializer.Deserialize(reader, typeof(C));
            }
        }
        """);

    [Fact]
    public Task Quiet_where_type_names_are_not_read() => Quiet("""
        using Newtonsoft.Json;

        class C
        {
            object? M(string json) => JsonConvert.DeserializeObject(json, new JsonSerializerSettings
            {
                TypeNameHandling = TypeNameHandling.All,
                MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
            });
        }
        """);

    [Fact]
    public Task Finds_it_in_code_that_does_not_compile() => Finds("""
        using Newtonsoft.Json;

        class C
        {
            object? M(string json) => JsonConvert.DeserializeObject(json, new JsonSerializerSettings
            {
                TypeNameHandling = [|TypeNameHandling.All|],
                Formatting = {|CS0103:missing|}
            }{|CS1026:;|}
        }
        """);
}
