namespace ShiftLeft.Analyzers.Tests.Rules.Injection;

/// <summary>What must and must not be reported.</summary>
public sealed class SL1026Tests() : RuleTests("SL1026")
{
    [Theory]
    [InlineData("""_ = new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.System, [|"You speak to " + text|]);""")]
    [InlineData("""_ = new Microsoft.Extensions.AI.ChatOptions { Instructions = [|"You speak to " + text|] };""")]
    [InlineData("""_ = new OpenAI.Chat.SystemChatMessage([|$"You speak to {text}"|]);""")]
    [InlineData("""_ = new OpenAI.Chat.DeveloperChatMessage([|text|]);""")]
    [InlineData("""_ = OpenAI.Chat.ChatMessage.CreateSystemMessage([|text|]);""")]
    [InlineData("""_ = OpenAI.Chat.ChatMessage.CreateDeveloperMessage([|text|]);""")]
    [InlineData("""_ = new Microsoft.SemanticKernel.ChatCompletion.ChatHistory([|"Help " + text|]);""")]
    [InlineData("""new Microsoft.SemanticKernel.ChatCompletion.ChatHistory().AddSystemMessage([|text|]);""")]
    [InlineData("""new Microsoft.SemanticKernel.ChatCompletion.ChatHistory().AddMessage(Microsoft.SemanticKernel.ChatCompletion.AuthorRole.System, [|text|]);""")]
    [InlineData("""await kernel.InvokePromptAsync([|$"Summarise: {text}"|]);""")]
    [InlineData("""kernel.CreateFunctionFromPrompt([|text|]);""")]
    public Task Finds_instructions_with_text_of_the_client(string statement) => Finds(Action(statement));

    [Theory]
    [InlineData("""_ = new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.User, text);""")]
    [InlineData("""_ = new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.System, "You are a shop assistant.");""")]
    [InlineData("""_ = new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.System, "Answer in " + (text == "de" ? "German" : "English"));""")]
    [InlineData("""_ = new OpenAI.Chat.UserChatMessage(text);""")]
    [InlineData("""new Microsoft.SemanticKernel.ChatCompletion.ChatHistory("You are a shop assistant.").AddUserMessage(text);""")]
    [InlineData("""new Microsoft.SemanticKernel.ChatCompletion.ChatHistory().AddMessage(Microsoft.SemanticKernel.ChatCompletion.AuthorRole.User, text);""")]
    [InlineData("""await kernel.InvokePromptAsync("Summarise: {{$input}}", new() { ["input"] = text });""")]
    [InlineData("""_ = new Microsoft.Extensions.AI.ChatMessage(Microsoft.Extensions.AI.ChatRole.System, "Page " + page);""")]
    public Task Quiet_where_the_text_is_a_message_of_the_user(string statement) => Quiet(Action(statement));

    private static string Action(string statement) => $$"""
        #pragma warning disable OPENAI001
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.SemanticKernel;

        public class AssistantController(Kernel kernel) : Controller
        {
            public async Task Ask(string text, int page)
            {
                {{statement}}
                await Task.Yield();
            }
        }
        """;
}
