namespace ShiftLeft.Analyzers.Rules.Web;

/// <summary>Limits of what a client may send, lifted.</summary>
internal sealed class SL5013_BodySizeLimitOff() : CodeRule(Rule.SL5013_BodySizeLimitOff)
{
    private const string Disable = "Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute";
    private const string Limit = "Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute";
    private const string NoLimit = "The size of the request is not limited";

    private static readonly (string Type, string Property)[] Limits =
    [
        ("Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerLimits", "MaxRequestBodySize"),
        ("Microsoft.AspNetCore.Builder.IISServerOptions", "MaxRequestBodySize"),
        ("Microsoft.AspNetCore.Server.HttpSys.HttpSysOptions", "MaxRequestBodySize"),
        ("Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature", "MaxRequestBodySize"),
        ("Microsoft.AspNetCore.Http.Features.FormOptions", "MultipartBodyLengthLimit"),
        ("Microsoft.AspNetCore.Http.Features.FormOptions", "ValueLengthLimit"),
        ("Microsoft.AspNetCore.Http.Features.FormOptions", "BufferBodyLengthLimit"),
        ("Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute", "MultipartBodyLengthLimit"),
        ("Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute", "ValueLengthLimit"),
        ("Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute", "BufferBodyLengthLimit"),
        ("Microsoft.AspNetCore.SignalR.HubOptions", "MaximumReceiveMessageSize"),
        ("Grpc.AspNetCore.Server.GrpcServiceOptions", "MaxReceiveMessageSize"),
        ("System.Web.Configuration.HttpRuntimeSection", "MaxRequestLength"),
    ];

    public override void Register(RuleRegistry on)
    {
        foreach (var (type, property) in Limits)
        {
            on.Setting(new(type, property, UnsafeSetting.IsUnlimited, ""), (context, set) =>
                context.Report(Rule.SL5013_BodySizeLimitOff, set, $"{property} is lifted"));
        }

        on.New(Disable, OnAttribute);
        on.New(Limit, static (context, creation) =>
        {
            if (creation.Arguments.Length == 1 && UnsafeSetting.IsUnlimited(creation.Arguments[0].Value))
                OnAttribute(context, creation);
        });
    }

    private static void OnAttribute(RuleContext context, IObjectCreationOperation creation)
    {
        if (!creation.IsDevelopmentOnly())
            context.Report(Rule.SL5013_BodySizeLimitOff, creation, NoLimit);
    }
}
