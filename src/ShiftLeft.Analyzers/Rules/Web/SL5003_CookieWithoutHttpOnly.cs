namespace ShiftLeft.Analyzers.Rules.Web;

internal sealed class SL5003_CookieWithoutHttpOnly() : CookieFlagRule(Rule.SL5003_CookieWithoutHttpOnly, CookieFlag.HttpOnly);
