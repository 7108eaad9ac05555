namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4010Tests() : RuleTests("SL4010")
{
    [Fact]
    public Task Finds_callbacks_that_act_on_fields() => Finds("""
        using System.Diagnostics;
        using System.Reflection;
        using System.Runtime.Serialization;

        [Serializable]
        class TemporaryFile
        {
            private readonly string _path = "";

            ~TemporaryFile()
            {
                if (File.Exists(_path))
                    [|File.Delete(_path)|];
            }
        }

        [Serializable]
        class Job
        {
            private string _program = "";
            private Action _action = () => { };

            [OnDeserialized]
            private void Started(StreamingContext context)
            {
                [|Process.Start(_program)|];
                [|_action()|];
            }
        }

        [Serializable]
        class Plugin : IDeserializationCallback
        {
            public string TypeName { get; set; } = "";
            private MethodInfo? _method;

            public void OnDeserialization(object? sender)
            {
                var type = Type.GetType(TypeName);
                [|Activator.CreateInstance(type!)|];
                [|_method!.Invoke(this, null)|];
            }
        }

        [Serializable]
        class Cache : ISerializable
        {
            protected Cache(SerializationInfo info, StreamingContext context)
            {
                [|Directory.Delete(info.GetString("folder")!, true)|];
            }

            public void GetObjectData(SerializationInfo info, StreamingContext context)
            {
            }
        }

        [DataContract]
        class Lease
        {
            [DataMember]
            private string? _lock;

            [OnDeserializing]
            void Reset(StreamingContext context) => [|Release()|];

            void Release() => File.Delete(_lock!);
        }
        """);

    [Fact]
    public Task Quiet_for_ordinary_methods_types_and_values() => Quiet("""
        using System.Diagnostics;
        using System.Runtime.Serialization;

        [Serializable]
        class Document
        {
            private const string Log = "app.log";
            private readonly string _path = "";
            [NonSerialized]
            private string? _temporary;

            public void Delete() => File.Delete(_path);

            [OnDeserialized]
            private void Loaded(StreamingContext context)
            {
                File.AppendAllText(Log, "loaded");
                Check(_path);
            }

            private static void Check(string path)
            {
                if (path.Length == 0)
                    throw new SerializationException();
            }

            ~Document()
            {
                File.Delete(_temporary!);
            }
        }

        class NotSerializable(string path)
        {
            private readonly string _path = path;

            ~NotSerializable()
            {
                File.Delete(_path);
            }
        }

        [Serializable]
        class Failure : Exception
        {
            public Failure(string program)
            {
                Process.Start(program);
            }

            protected Failure(SerializationInfo info, StreamingContext context) : base(info, context)
            {
            }
        }
        """);

    [Fact]
    public Task Says_when_it_runs() => Says("""
        [Serializable]
        class TemporaryFile
        {
            private readonly string _path = "";

            ~TemporaryFile() => {|#0:File.Delete(_path)|};
        }
        """, "An object of TemporaryFile runs File.Delete when it is collected, with what the data put into its fields; do it in a method that is called, or check the values first");
}
