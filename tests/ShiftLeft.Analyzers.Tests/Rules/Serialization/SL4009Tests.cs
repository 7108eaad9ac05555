namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4009Tests() : RuleTests("SL4009")
{
    [Fact]
    public Task Fixes_switches_by_removing_them() => Fixes("""
        class Startup
        {
            private const string Name = "System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization";

            static Startup()
            {
                [|AppContext.SetSwitch("System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization", true)|];
                Console.WriteLine("starting");
                [|AppContext.SetSwitch(Name, isEnabled: true)|];
                [|AppContext.SetSwitch("Switch.System.Runtime.Serialization.SerializationGuard.AllowProcessCreation", true)|];
            }

            void M()
            {
                [|AppDomain.CurrentDomain.SetData(Name, "true")|];
                [|AppContext.SetData("Switch.System.Data.AllowArbitraryDataSetTypeInstantiation", true)|];
            }
        }
        """, """
        class Startup
        {
            private const string Name = "System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization";

            static Startup()
            {
                Console.WriteLine("starting");
            }

            void M()
            {
            }
        }
        """);

    [Fact]
    public Task Fixes_a_program() => Fixes("""
        [|AppContext.SetSwitch("System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization", true)|];
        Console.WriteLine("starting");
        """, """
        Console.WriteLine("starting");
        """, configure: static test =>
        {
            AsProgram(test);
            test.FixedState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        });

    [Fact]
    public Task Finds_remoting_that_accepts_any_type() => Fixes("""
        using System.Runtime.Remoting.Channels;
        using System.Runtime.Serialization.Formatters;

        class C
        {
            object M() => new BinaryServerFormatterSinkProvider { [|TypeFilterLevel = TypeFilterLevel.Full|] };

            void N(SoapServerFormatterSinkProvider provider)
            {
                [|provider.TypeFilterLevel = TypeFilterLevel.Full|];
            }
        }
        """, """
        using System.Runtime.Remoting.Channels;
        using System.Runtime.Serialization.Formatters;

        class C
        {
            object M() => new BinaryServerFormatterSinkProvider();

            void N(SoapServerFormatterSinkProvider provider)
            {
            }
        }
        """, configure: static test => test.OnNetFramework());

    [Fact]
    public Task Offers_no_fix_where_the_call_is_all_there_is() => OffersNoFix("""
        class C
        {
            void M() => [|AppContext.SetSwitch("System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization", true)|];
        }
        """);

    [Fact]
    public Task Quiet_for_other_switches_and_values() => Quiet("""
        class C
        {
            void M(bool configured, string name)
            {
                AppContext.SetSwitch("System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization", false);
                AppContext.SetSwitch("System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization", configured);
                AppContext.SetSwitch("System.Net.Http.SocketsHttpHandler.Http2UnencryptedSupport", true);
                AppContext.SetSwitch("Npgsql.EnableLegacyTimestampBehavior", true);
                AppContext.SetSwitch(name, true);
                AppContext.TryGetSwitch("System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization", out _);
            }
        }
        """);

    [Fact]
    public Task Says_what_the_switch_does() => Says("""
        class C
        {
            void M() => {|#0:AppContext.SetSwitch("System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization", true)|};
        }
        """, "The switch EnableUnsafeBinaryFormatterSerialization lets input have any type created; remove it");
}
