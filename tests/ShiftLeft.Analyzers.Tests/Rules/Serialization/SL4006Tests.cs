namespace ShiftLeft.Analyzers.Tests.Rules.Serialization;

public sealed class SL4006Tests() : RuleTests("SL4006")
{
    [Fact]
    public Task Finds_settings_that_trust_a_style_sheet_of_run_time() => Finds("""
        using System.Xml;
        using System.Xml.Xsl;

        class C
        {
            void Direct(string sheet) => new XslCompiledTransform().Load(sheet, [|XsltSettings.TrustedXslt|], new XmlUrlResolver());

            void Local(XmlReader sheet)
            {
                var settings = [|XsltSettings.TrustedXslt|];
                var transform = new XslCompiledTransform();
                transform.Load(sheet, settings, null);
            }

            void Constructor(XmlReader sheet, XslCompiledTransform transform)
            {
                transform.Load(sheet, [|new XsltSettings(true, false)|], new XmlUrlResolver());
                transform.Load(sheet, [|new XsltSettings(enableDocumentFunction: false, enableScript: true)|], null);
                transform.Load(sheet, [|new(true, true)|], null);
            }

            XsltSettings Properties()
            {
                var settings = new XsltSettings { [|EnableScript = true|] };
                [|settings.EnableDocumentFunction = true|];
                return settings;
            }
        }
        """);

    [Fact]
    public Task Finds_the_transform_that_always_runs_scripts() => Finds("""
        using System.Xml.Xsl;

        class C
        {
            void M(string sheet)
            {
                var transform = [|new XslTransform()|];
                transform.Load(sheet);
            }
        }
        """, static test => test.OnNetFramework());

    [Fact]
    public Task Quiet_for_style_sheets_of_the_application_and_safe_settings() => Quiet("""
        using System.Xml;
        using System.Xml.Xsl;

        class C
        {
            private const string Sheet = "invoice.xslt";

            void Own(XslCompiledTransform transform)
            {
                transform.Load("invoice.xslt", XsltSettings.TrustedXslt, new XmlUrlResolver());
                transform.Load(Path.Combine(AppContext.BaseDirectory, Sheet), XsltSettings.TrustedXslt, null);
                using var stream = typeof(C).Assembly.GetManifestResourceStream("invoice.xslt")!;
                using var reader = XmlReader.Create(stream);
                transform.Load(reader, new XsltSettings(true, true), new XmlUrlResolver());
                var settings = new XsltSettings { EnableScript = true };
                transform.Load("invoice.xslt", settings, null);
            }

            void Safe(XslCompiledTransform transform, string sheet)
            {
                transform.Load(sheet);
                transform.Load(sheet, XsltSettings.Default, new XmlUrlResolver());
                transform.Load(sheet, new XsltSettings(), null);
                transform.Load(sheet, new XsltSettings(false, false), null);
                transform.Load(sheet, new XsltSettings(true, false), null);
                transform.Load(sheet, new XsltSettings { EnableScript = false }, null);
            }
        }
        """);

    [Theory]
    [InlineData("XsltSettings.TrustedXslt", "XsltSettings.TrustedXslt lets a style sheet run scripts and read files and addresses with document(); use XsltSettings.Default")]
    [InlineData("new XsltSettings(false, true)", "XsltSettings lets a style sheet run scripts; use XsltSettings.Default")]
    public Task Says_what_is_allowed(string settings, string message) => Says($$"""
        using System.Xml.Xsl;

        class C
        {
            void M(XslCompiledTransform transform, string sheet) => transform.Load(sheet, {|#0:{{settings}}|}, null);
        }
        """, message);
}
